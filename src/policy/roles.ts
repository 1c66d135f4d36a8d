import type { PersonId, Place } from '../lesson/people.ts'
import type { Policy } from './policy.ts'
import { recipients } from './recipients.ts'

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

/** What decides whose a matter is. */
export type Concerning = {
  readonly subjects: ReadonlySet<PersonId>
  readonly adults: ReadonlySet<PersonId>
  readonly unseenBy: ReadonlySet<PersonId>
}

/** Nobody of these receives it, sees it, is asked about it, counts it or learns that it exists. */
const keptFrom = ({ subjects, unseenBy }: Concerning): readonly PersonId[] => [...subjects, ...unseenBy]

/** Who is told of a matter, first to last: it climbs to the chair, who is told that there is one and not what it says. */
export const toldOf = (policy: Policy, matter: Concerning) =>
  recipients(policy, { subjects: keptFrom(matter), staffInLesson: [], isAboutAdult: matter.adults.size > 0 })

/**
 * Who reads and decides a matter (peers: who may see what): leads and headteacher; of an adult, the headteacher alone, or
 * the chair. The chair of governors sees no other, unless everybody else is kept from it.
 */
export function handlersOf(policy: Policy, matter: Concerning): readonly PersonId[] {
  const told: readonly PersonId[] = toldOf(policy, matter)
  const others = told.filter(person => person !== policy.people.chair || policy.people.leads.includes(person))
  return matter.adults.size > 0 || !others.length ? told : others
}

/** Who may open a matter that is not theirs, with a reason: the headteacher; the chair, what is about the headteacher. */
export function mayBreakGlass({ people }: Policy, person: PersonId, matter: Concerning): boolean {
  const { headteacher, chair } = people
  const opener = matter.subjects.has(headteacher) ? chair : headteacher
  return person === opener && !keptFrom(matter).includes(person)
}
