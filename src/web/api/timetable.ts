import * as z from 'zod/mini'

const instant = z.number()
const person = z.object({ id: z.string(), name: z.nullable(z.string()) })

const line = z.object({
  lesson: z.string(),
  startsAt: instant,
  endsAt: instant,
  organiser: person,
  /** As the policy names it; null: the timetable names no class. */
  class: z.nullable(z.string()),
  isOnTimetable: z.boolean(),
  /** Whether there is a link to join it by. */
  hasLink: z.boolean(),
  state: z.enum(['due', 'gathering', 'under way', 'closing', 'closed', 'ended', 'cancelled']),
  /** `ready`, `partly: names`, `unsafe: lobby`; null: not tried before twenty minutes ahead. */
  readiness: z.nullable(z.string()),
  oneToOne: z.nullable(z.enum(['planned', 'by agreement', 'without agreement'])),
  /** Moved or cancelled, and how many hours before. */
  changes: z.array(z.object({ what: z.enum(['moved', 'cancelled']), noticeHours: z.number() })),
})
export type TimetableLine = z.infer<typeof line>

/** GET /api/v1/timetable?from=: lessons in order of their starts; `next` goes into `after`. `only=one-to-one` leaves the others out. */
export const timetablePage = z.object({ lessons: z.array(line), next: z.nullable(z.string()) })
