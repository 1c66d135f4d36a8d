import * as z from 'zod/mini'

/** GET /api/v1/matters/sealed: that there are matters which whoever asks may open with a reason, and no more of them. */
export const sealed = z.object({
  matters: z.array(
    z.object({ id: z.string(), raisedAt: z.number(), band: z.enum(['red', 'amber', 'yellow', 'grey']) }),
  ),
})

/** POST /api/v1/matters/open, and /again for a closed one. */
export const reasoned = z.object({ id: z.string(), reason: z.string().check(z.minLength(1), z.maxLength(4000)) })

/** `id`: the matter to read now; `refused`: why not, in words. */
export const answered = z.object({ refused: z.nullable(z.string()), id: z.string() })
