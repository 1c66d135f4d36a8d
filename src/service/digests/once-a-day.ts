import { personId } from '../../lesson/people.ts'
import { localTime } from '../../policy/school-day.ts'
import type { Ask } from '../needs.ts'
import type { Service } from '../service.ts'
import { supervise } from '../supervise.ts'

/**
 * Whether this alert is to be sent: one that is told once a day is the first of its kind about this person today, by the
 * school's clock. Which alert was the first stands in a register, so that a process that is killed before it has sent it sends
 * it after all; in the journal of every other lesson it stands that its own was not needed.
 */
export async function isToldToday(service: Service, ask: Ask): Promise<boolean> {
  if (!ask.isDaily || !ask.lesson) return true
  const { store, clock, policy } = service
  const at = clock.now()
  const action = ask.id.slice(ask.lesson.length + 1)
  const [safeguard = ''] = action.split('/')
  const { day } = localTime(at, policy.school.timezone)
  const entry = { person: ask.about, day, alert: ask.id }
  const id = `${day}/${safeguard}/${ask.about}`
  const first = await store.addFirst({ kind: 'told', id, entry, addedBy: personId('chaperone') }, at)
  if (first.entry['alert'] === ask.id) return true
  const outcome = { outcome: 'not needed', reason: 'told today' } as const
  await supervise(service, ask.lesson, [{ type: 'ActionSettled', at, action, what: 'message', ...outcome }])
  return false
}
