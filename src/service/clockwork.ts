import { nextMidnight } from './ledger/midnight.ts'
import type { Service } from './service.ts'
import { scheduleDigests } from './digests/digest.ts'

/** What comes round by itself, whether or not a lesson is on. */
export async function startClockwork({ store, clock, policy, policyText }: Service): Promise<void> {
  const now = clock.now()
  const midnight = nextMidnight(now, policy.school.timezone)
  await store.schedule(
    { kind: 'timetable', key: 'all', at: now },
    { kind: 'checkpoint', key: 'midnight', at: midnight },
    { kind: 'retain', key: 'all', at: midnight },
    { kind: 'reconcile-record', key: 'all', at: now },
    ...(policyText ? [{ kind: 'policy' as const, key: 'file', at: now }] : []),
  )
  await scheduleDigests(store, policy, now)
}
