import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { localTime } from '../../policy/school-day.ts'
import { readAt } from '../../policy/school-hours.ts'
import type { Ask, Delivery } from '../needs.ts'
import type { Service } from '../service.ts'

/** Red, and a home to reach, are never held back, by no hour and no number. */
export const isUrgent = ({ band, kind }: { readonly band: Ask['band']; readonly kind: Delivery['kind'] }): boolean =>
  band === 'red' || kind === 'contact-home'

/**
 * Until when an alert waits for school to open: what is not red and about no lesson, and what is less than amber. Undefined: it
 * need not wait.
 */
export function waitsUntil({ policy, clock }: Service, ask: Ask): Instant | undefined {
  if (isUrgent(ask) || (ask.lesson !== undefined && ask.band === 'amber')) return undefined
  const now = clock.now()
  const at = readAt(policy.school, now)
  return at > now ? at : undefined
}

/**
 * Whether this person may still be interrupted today. If not, they hear of it in the morning, with what else is theirs; who is
 * asked to sign does not, for the matter is not theirs, and so is always told.
 */
export async function mayInterrupt({ store, policy, clock }: Service, ask: Ask, person: PersonId): Promise<boolean> {
  if (isUrgent(ask) || ask.wants === 'signature') return true
  const { day } = localTime(clock.now(), policy.school.timezone)
  return store.interrupt(person, day, policy.digests.interruptions)
}
