import type { PersonId, Place } from '../lesson/people.ts'
import type { Policy } from './policy.ts'
import { recipientsIfAny, type Recipients } from './recipients.ts'

export type Role =
  'pupil' | 'staff' | 'lead' | 'headteacher' | 'chair' | 'leadership' | 'governor' | 'dpo' | 'senco' | 'administrator'

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
    ['governor', people.governors.includes(person)],
    ['dpo', people.dpo.includes(person)],
    ['senco', people.sencos.includes(person)],
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
  readonly sharedWith: ReadonlySet<PersonId>
  readonly signedOff: readonly PersonId[]
  readonly state: string
}

/** It has one signature and waits for another: whoever may give it must be able to read what they sign. */
export const awaitsSignature = ({ signedOff, state }: Pick<Standing, 'signedOff' | 'state'>): boolean =>
  signedOff.length > 0 && state !== 'closed'

/** With whom those whose it is may share it: a pupil's with a SENCO, who reads it and no more. What is about an adult with nobody. */
export function sharersOf({ people }: Policy, matter: Concerning): readonly PersonId[] {
  const kept = keptFrom(matter)
  return matter.adults.size > 0 ? [] : people.sencos.filter(person => !kept.includes(person))
}

/** Those who do something in it; whoever else may read it reads it and no more. */
export const mayDecide = (policy: Policy, person: PersonId, matter: Standing): boolean =>
  handlersOf(policy, matter).includes(person) || (awaitsSignature(matter) && signersOf(policy, matter).includes(person))

/** Those who do something in it, who have opened it with a reason, who signed it, and with whom it is shared. */
export const mayRead = (policy: Policy, person: PersonId, matter: Standing): boolean =>
  mayTakeAway(policy, person, matter) || (matter.sharedWith.has(person) && sharersOf(policy, matter).includes(person))

/** The same, but for those with whom it is only shared: they take nothing of it away as a file. */
export function mayTakeAway(policy: Policy, person: PersonId, matter: Standing): boolean {
  if (keptFrom(matter).includes(person)) return false
  return mayDecide(policy, person, matter) || matter.opened.has(person) || matter.signedOff.includes(person)
}

/** Who may know who raised it, where they asked not to be named: those whose it is, for they decide (KCSIE, part 4). */
export const mayKnowWho = (
  policy: Policy,
  person: PersonId,
  matter: Concerning & { readonly asksNotToBeNamed: boolean },
): boolean => !matter.asksNotToBeNamed || handlersOf(policy, matter).includes(person)

/** Who may open any matter at all that is not theirs. */
export const holdsGlass = ({ people: { headteacher, chair, dpo } }: Policy, person: PersonId): boolean =>
  [headteacher, chair, ...dpo].includes(person)

/**
 * Who may open a matter that is not theirs, with a reason, if it is not kept from them: headteacher and data protection officer
 * any; the chair, what is about an adult and lies with the headteacher, and what has climbed to the chair because nobody answered.
 */
export function mayBreakGlass(policy: Policy, person: PersonId, matter: Concerning, wasAsked: boolean): boolean {
  const { headteacher, chair, dpo } = policy.people
  if (keptFrom(matter).includes(person) || handlersOf(policy, matter).includes(person)) return false
  if (person === headteacher || dpo.includes(person)) return true
  return person === chair && (matter.adults.size > 0 || wasAsked)
}
