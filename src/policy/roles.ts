import type { PersonId, Place } from '../lesson/people.ts'
import type { Policy } from './policy.ts'
import { recipientsIfAny, type Recipients } from './recipients.ts'

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

/**
 * Who is told of a matter, first to last: it climbs to the chair, who is told that there is one and not what it says.
 * @param staffInLesson who is with whom it came from, and is told only where there is nobody else.
 */
export const toldOf = (
  policy: Policy,
  matter: Concerning,
  staffInLesson: readonly PersonId[] = [],
): Recipients | undefined =>
  recipientsIfAny(policy, { subjects: keptFrom(matter), staffInLesson, isAboutAdult: matter.adults.size > 0 })

/**
 * Who reads and decides a matter (peers: who may see what): leads and headteacher; of an adult, the headteacher alone, or
 * the chair. The chair of governors sees no other, unless everybody else is kept from it.
 */
export function handlersOf(policy: Policy, matter: Concerning): readonly PersonId[] {
  const told: readonly PersonId[] = toldOf(policy, matter) ?? []
  const others = told.filter(person => person !== policy.people.chair || policy.people.leads.includes(person))
  return matter.adults.size > 0 || !others.length ? told : others
}

/**
 * Who may sign that a matter is closed: those whose it is and, where that is one person, the next whom it is not kept from,
 * so that red can always be closed by two. One person alone: the policy names nobody else who could.
 */
export function signersOf(policy: Policy, matter: Concerning): readonly PersonId[] {
  const handlers = handlersOf(policy, matter)
  if (handlers.length > 1) return handlers
  const { headteacher, chair, leads, outside } = policy.people
  const barred = new Set([...keptFrom(matter), ...handlers])
  return [...handlers, ...[headteacher, chair, ...leads, ...outside].filter(one => !barred.has(one)).slice(0, 1)]
}

/** What decides who may read a matter as it stands now. */
export type Standing = Concerning & {
  readonly opened: ReadonlySet<PersonId>
  readonly signedOff: readonly PersonId[]
  readonly state: string
}

/** It has one signature and waits for another: whoever may give it must be able to read what they sign. */
export const awaitsSignature = ({ signedOff, state }: Pick<Standing, 'signedOff' | 'state'>): boolean =>
  signedOff.length > 0 && state !== 'closed'

/** Those whose it is, who have opened it with a reason, who signed it, and who may sign it next. */
export function mayRead(policy: Policy, person: PersonId, matter: Standing): boolean {
  if (keptFrom(matter).includes(person)) return false
  return (
    handlersOf(policy, matter).includes(person) ||
    matter.opened.has(person) ||
    matter.signedOff.includes(person) ||
    (awaitsSignature(matter) && signersOf(policy, matter).includes(person))
  )
}

/** Who may know who raised it, where they asked not to be named: those whose it is, for they decide (KCSIE, part 4). */
export const mayKnowWho = (
  policy: Policy,
  person: PersonId,
  matter: Concerning & { readonly asksNotToBeNamed: boolean },
): boolean => !matter.asksNotToBeNamed || handlersOf(policy, matter).includes(person)

/**
 * Who may open a matter that is not theirs, with a reason, if it is not kept from them: the headteacher any; the chair, what is
 * about an adult and lies with the headteacher, and what has climbed to the chair because nobody answered.
 */
export function mayBreakGlass(policy: Policy, person: PersonId, matter: Concerning, wasAsked: boolean): boolean {
  const { headteacher, chair } = policy.people
  if (keptFrom(matter).includes(person) || handlersOf(policy, matter).includes(person)) return false
  return person === headteacher || (person === chair && (matter.adults.size > 0 || wasAsked))
}
