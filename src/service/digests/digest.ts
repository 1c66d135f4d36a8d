import type { Instant } from '../../lesson/time.ts'
import type { Policy } from '../../policy/policy.ts'
import { nextTime, roundedDown } from '../../policy/school-day.ts'
import type { Handler } from '../loop.ts'
import type { Store } from '../needs.ts'
import { morning } from './morning.ts'
import { warnOfRecordings } from './recordings.ts'
import { remindToSign, weekly } from './weekly.ts'
import { isWeekly } from './weekly-at.ts'

/** The three things that are told by the clock; each is a row of the due list, and puts itself on it again. */
const kinds = ['morning', 'weekly', 'unsigned-week'] as const
type Kind = (typeof kinds)[number]

export const digest: Handler = async (service, { key }) => {
  const kind = kinds.find(one => one === key)
  if (kind === undefined) return 'done'
  const now = service.clock.now()
  if (kind === 'weekly') await weekly(service, now)
  if (kind === 'unsigned-week') await remindToSign(service, now)
  const next = nextOf(service.policy, kind, now)
  if (kind === 'morning') {
    await morning(service, now)
    await warnOfRecordings(service, now, next ?? Infinity)
  }
  return next === undefined ? 'done' : { next }
}

export async function scheduleDigests(store: Pick<Store, 'schedule'>, policy: Policy, now: Instant): Promise<void> {
  for (const key of kinds) {
    const at = nextOf(policy, key, now)
    if (at !== undefined) await store.schedule({ kind: 'digest', key, at })
  }
}

/** By the school's own clock, so that it stays the same hour when the clocks change; what is after the five minutes is the next. */
function nextOf(policy: Policy, kind: Kind, now: Instant): Instant | undefined {
  const { digests, school } = policy
  const { timezone } = school
  const isSchoolDay = (weekday: string) => weekday !== 'sat' && weekday !== 'sun'
  const is = (time: string, wanted: string) => roundedDown(wanted) === time
  switch (kind) {
    case 'morning':
      return nextTime(now, timezone, ({ weekday, time }) => isSchoolDay(weekday) && is(time, digests.morning))
    case 'weekly':
      return nextTime(now, timezone, local => isWeekly(policy, local))
    case 'unsigned-week':
      return nextTime(now, timezone, ({ weekday, time }) => isSchoolDay(weekday) && is(time, digests.weekly.at))
  }
}
