import * as z from 'zod/mini'

/** GET /api/v1/digest: the last week that was told, for the leadership to sign; before the first, the seven days until now. */
export const week = z.object({
  day: z.string(),
  /** It can be signed, if nobody has. */
  isTold: z.boolean(),
  scheduled: z.number(),
  changed: z.number(),
  cancelled: z.number(),
  offTheTimetable: z.number(),
  noted: z.array(
    z.object({
      lesson: z.string(),
      startsAt: z.number(),
      why: z.enum(['cancelled late', 'moved late', 'record unsigned', 'planned', 'by agreement', 'without agreement']),
      /** Of a one-to-one: for how many minutes the pupil was alone, and what was done. */
      cameOf: z.optional(
        z.object({
          minutes: z.number(),
          what: z.array(z.enum(['adult confirmed', 'adult not confirmed', 'held', 'sent out', 'did not take place'])),
        }),
      ),
    }),
  ),
  /** `shared`: that parents have the timetable (V24). */
  signed: z.nullable(
    z.object({
      by: z.object({ id: z.string(), name: z.nullable(z.string()) }),
      at: z.number(),
      shared: z.boolean(),
    }),
  ),
})

/** POST /api/v1/digest/sign: the week that ended on this day, as its message named it. */
export const signature = z.object({
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  shared: z.boolean(),
})
export const signatureAnswer = z.object({ answer: z.enum(['signed', 'no such week', 'signed before']) })

export type Week = z.infer<typeof week>
