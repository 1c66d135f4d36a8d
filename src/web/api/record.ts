import * as z from 'zod/mini'

const instant = z.number()
const span = z.object({ from: instant, to: instant })
const person = z.object({ id: z.string(), name: z.nullable(z.string()) })
const happened = z.object({
  clauses: z.array(z.string()),
  from: instant,
  to: z.nullable(instant),
  isIncident: z.boolean(),
  /** In words: what was done, and what came of it. */
  deeds: z.array(z.string()),
  what: z.string(),
})

/** GET /api/v1/records: lessons of whoever asks whose record is ready and not signed, oldest first. */
export const recordsDue = z.object({ lessons: z.array(z.object({ lesson: z.string(), startsAt: instant })) })

/** GET /api/v1/lessons/:lesson/record: the policy's six questions (V24), and who did not come (V30). */
export const record = z.object({
  lesson: z.string(),
  what: z.string(),
  planned: span,
  held: z.nullable(span),
  where: z.string(),
  attended: z.array(
    z.object({ ...person.shape, as: z.string(), spans: z.array(span), dropped: z.number(), rulesRead: z.boolean() }),
  ),
  /** null: it is not known who should have been there. */
  absent: z.nullable(z.array(z.object({ ...person.shape, isSent: z.boolean() }))),
  wrong: z.array(happened),
  misuse: z.array(happened),
  recorded: z.array(span),
  /** What Teams says came of the recording; null: it has not said. */
  file: z.nullable(z.enum(['made', 'failed'])),
  unassured: z.array(z.object({ ...span.shape, what: z.enum(['lesson', 'chat']) })),
  notes: z.array(z.object({ by: person, at: instant, note: z.string() })),
  signed: z.nullable(z.object({ by: person, at: instant })),
  /** Whoever asks taught it, and it has ended: it is theirs to add to and sign. */
  isTheirs: z.boolean(),
})
export type LessonRecord = z.infer<typeof record>
export type Happened = z.infer<typeof happened>

/** POST /api/v1/lessons/:lesson/record. */
export const addition = z.object({
  note: z.optional(z.string().check(z.maxLength(4000))),
  sentTo: z.optional(z.array(z.string()).check(z.maxLength(500))),
  sign: z.boolean(),
})
