import { nextMidnight } from '../ledger/midnight.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'

/**
 * Each night: is the school's list as we need it, and does every incident stand in it? What is lacking is said to the
 * administrators, and whatever could not be written waits with us and is tried again.
 */
export const reconcileRecord: Handler = async ({ store, clock, policy, recordList, log }, { attempts }) => {
  const now = clock.now()
  const checked = await recordList.check()
  if (checked.status === 'later' || checked.status === 'refused') {
    log(checked.status === 'refused' ? 'error' : 'warn', 'school record cannot be reached', { reason: checked.reason })
    const after = checked.status === 'later' ? checked.after : undefined
    return { again: now + (after ?? backoff(attempts)), reason: checked.reason }
  }
  if (checked.status === 'lacking') log('error', 'school record lacks', { what: checked.what.join(', ') })
  for (const { id } of await store.incidents()) await store.schedule({ kind: 'record', key: id, at: now })
  return { next: nextMidnight(now, policy.school.timezone) }
}
