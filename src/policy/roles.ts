import type { PersonId, Place } from '../lesson/people.ts'
import type { Policy } from './policy.ts'

export type Role = 'pupil' | 'staff' | 'lead' | 'headteacher' | 'chair' | 'leadership' | 'administrator'

/** What somebody is in this school, by directory and policy. A pupil is nothing else, whatever the policy says. */
export function rolesOf(
  { people }: Policy,
  person: PersonId,
  place: Place | undefined,
  isAdministrator: boolean,
): ReadonlySet<Role> {
  if (place === 'pupil') return new Set(['pupil'])
  if (place === 'guest') return new Set()
  const leadership = people.leadership ?? [people.headteacher, ...people.leads]
  const held: readonly (readonly [Role, boolean])[] = [
    ['staff', place === 'staff'],
    ['lead', people.leads.includes(person)],
    ['headteacher', people.headteacher === person],
    ['chair', people.chair === person],
    ['leadership', leadership.includes(person)],
    ['administrator', isAdministrator],
  ]
  return new Set(held.flatMap(([role, is]) => (is ? [role] : [])))
}
