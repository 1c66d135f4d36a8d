import * as z from 'zod/mini'

const reason = z.string().check(z.minLength(1), z.maxLength(1000))

/** POST /api/v1/erasures. `dry`: nothing is erased, and the answer says how much it would be. */
export const erasureAsked = z.object({
  reason,
  dry: z.boolean(),
  erasure: z.discriminatedUnion('what', [
    z.object({ what: z.literal('lesson'), lesson: z.string() }),
    z.object({ what: z.literal('person'), lesson: z.string(), person: z.string() }),
    z.object({ what: z.literal('matter'), matter: z.string() }),
    z.object({ what: z.literal('everything'), person: z.string() }),
  ]),
})
export type ErasureWanted = z.infer<typeof erasureAsked>['erasure']

/** `fields` leave a tombstone each; `rows` are messages, what was asked, and texts. `until`: so long it is kept. */
export const erasureAnswer = z.object({
  refused: z.nullable(z.string()),
  until: z.nullable(z.number()),
  fields: z.number(),
  rows: z.number(),
})

/** GET /api/v1/holds: what is kept whatever its time. */
const hold = z.object({
  about: z.string(),
  placed: z.number(),
  what: z.enum(['everything', 'lesson', 'person', 'matter']),
  /** Of the class, the person, or the category of the matter; null: there is none. */
  name: z.nullable(z.string()),
  /** When the lesson begins, or the matter was raised. */
  at: z.nullable(z.number()),
})
export type Hold = z.infer<typeof hold>
export const holds = z.object({ holds: z.array(hold) })

/** POST /api/v1/holds, and /api/v1/holds/lift. */
export const holdAsked = z.object({
  reason,
  about: z.string().check(z.maxLength(400), z.regex(/^(everything|(lesson|person|matter)\/.+)$/)),
})
export const holdAnswer = z.object({ refused: z.nullable(z.string()) })
