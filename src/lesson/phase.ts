import type { Lesson } from './lesson.ts'
import { empty } from './presence.ts'

export type Phase = 'due' | 'gathering' | 'under way' | 'closing' | 'closed' | 'ended'

/** It got under way, or was being brought to an end. A lesson closed before that is still one whose class never came together. */
export const hasBegun = ({ underWayAt, closingAt }: Lesson): boolean =>
  underWayAt !== undefined || closingAt !== undefined

/** Where the lesson stands. `closed` is ended by Chaperone: it outranks the timetable until somebody re-opens it. */
export function phase(lesson: Lesson): Phase {
  if (lesson.endedAt !== undefined) return 'ended'
  if (lesson.closedAt !== undefined) return 'closed'
  if (lesson.closingAt !== undefined || lesson.passed.has('time-up')) return empty(lesson) ? 'ended' : 'closing'
  if (lesson.underWayAt !== undefined) return 'under way'
  return lesson.firstArrivalAt === undefined ? 'due' : 'gathering'
}
