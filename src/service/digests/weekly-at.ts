import { hours, type Instant } from '../../lesson/time.ts'
import type { Policy } from '../../policy/policy.ts'
import { nextTime, roundedDown, type Local } from '../../policy/school-day.ts'

export const aWeek = hours(24 * 7)

/** The moment at which the week is told, by the school's own clock. */
export const isWeekly = ({ digests }: Policy, { weekday, time }: Local): boolean =>
  weekday === digests.weekly.day && time === roundedDown(digests.weekly.at)

/** The last such moment, `now` included: what leads decide on is what the digest of then says. */
export function lastWeekly(policy: Policy, now: Instant): Instant | undefined {
  const at = nextTime(now - aWeek, policy.school.timezone, local => isWeekly(policy, local))
  return at === undefined || at > now ? undefined : at
}
