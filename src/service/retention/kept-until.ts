import type { Instant, Millis } from '../../lesson/time.ts'
import type { Policy } from '../../policy/policy.ts'
import type { OldLesson } from './needs.ts'

/**
 * Until when a lesson's lines are kept: from the end of its school year, by whether anything of it stands on the school
 * record.
 */
export const keptUntil = ({ endsAt, hasIncident }: OldLesson, { lessons, incidents }: Policy['retention']): Instant =>
  yearEnd(endsAt) + (hasIncident ? incidents : lessons)

/** The end of the last school year of which what is kept for so long afterwards is over by now. */
export function overBefore(now: Instant, keptFor: Millis): Instant {
  const next = yearEnd(now - keptFor)
  return Date.UTC(new Date(next).getUTCFullYear() - 1, 8, 1)
}

/** A school year ends with August. */
export function yearEnd(at: Instant): Instant {
  const year = new Date(at).getUTCFullYear()
  const end = Date.UTC(year, 8, 1)
  return at < end ? end : Date.UTC(year + 1, 8, 1)
}
