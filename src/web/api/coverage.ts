import * as z from 'zod/mini'

const instant = z.number()

/** How far a clause is kept in this school as its policy stands; `watched`: leads are told, and in the lesson nothing happens. */
const covered = z.enum(['enforced', 'assisted', 'watched', 'attested', 'not covered'])
export type Covered = z.infer<typeof covered>

/** GET /api/v1/coverage: every clause with how far it is kept now, and what of the last seven days was not seen. */
export const coverage = z.object({
  clauses: z.array(z.object({ id: z.string(), words: z.string(), is: covered, by: z.array(z.string()) })),
  lessons: z.number(),
  gaps: z.array(
    z.object({
      lesson: z.string(),
      startsAt: instant,
      of: z.enum(['lesson', 'chat']),
      from: instant,
      to: z.nullable(instant),
      reason: z.string(),
    }),
  ),
  more: z.number(),
})
export type Gap = z.infer<typeof coverage>['gaps'][number]

/** GET /api/v1/policy/trial: what the last seven days would have come to under `enforce`. */
export const trial = z.object({
  from: instant,
  lessons: z.number(),
  would: z.array(
    z.object({
      safeguard: z.string(),
      called: z.string(),
      lessons: z.number(),
      holds: z.number(),
      removals: z.number(),
      closings: z.number(),
    }),
  ),
})
