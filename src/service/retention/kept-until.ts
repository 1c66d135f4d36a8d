import type { Instant, Millis } from '../../lesson/time.ts'
import type { Matter } from '../../matters/matter.ts'
import type { Policy } from '../../policy/policy.ts'
import type { OldLesson } from './needs.ts'

type Kept = Policy['retention']

/**
 * Until when a lesson's lines are kept: from the end of its school year, by whether anything of it stands on the school
 * record.
 */
export const keptUntil = ({ endsAt, hasIncident }: OldLesson, { lessons, incidents }: Kept): Instant =>
  yearEnd(endsAt) + (hasIncident ? incidents : lessons)

/**
 * Before when a matter is not erased: from the end of the school year in which something was last said of it, and longer where
 * more than one reason is to keep it. A pupil's is kept as what stands on the school record.
 */
export function matterUntil(
  last: Instant,
  { subjects, adults }: Matter,
  { incidents, adults: ofAdults }: Kept,
): Instant {
  const isOfAdultsAlone = adults.size > 0 && subjects.size === adults.size
  return yearEnd(last) + (isOfAdultsAlone ? ofAdults : adults.size ? Math.max(incidents, ofAdults) : incidents)
}

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
