import type { PersonId } from '../lesson/people.ts'
import type { Policy } from './policy.ts'

declare const chosen: unique symbol
/** People who may be told of a matter: made here and in `roles.ts`, never empty. */
export type Recipients = readonly [PersonId, ...PersonId[]] & { readonly [chosen]: true }

/** What is to be told, as far as it decides who may hear of it. */
export type Matter = {
  /** Whom it is about; they never hear of it. */
  readonly subjects: readonly PersonId[]
  /** Staff in the lesson: they were reminded there, and somebody else must know. */
  readonly staffInLesson: readonly PersonId[]
  /** It is about an adult: the headteacher's alone, or the chair's, where it is about the headteacher. */
  readonly isAboutAdult?: boolean
}

/**
 * Who is told, first to last: leads and deputies, headteacher, chair, in the policy's order; where all of them are subjects,
 * whoever the policy names outside the school's own staff. Undefined: nobody is left.
 */
export function recipientsIfAny(
  { people }: Policy,
  { subjects, staffInLesson, isAboutAdult = false }: Matter,
): Recipients | undefined {
  const { leads, headteacher, chair, outside } = people
  const free = (order: readonly PersonId[]) => [...new Set(order)].filter(person => !subjects.includes(person))
  const own = free(isAboutAdult ? [headteacher, chair, ...leads] : [...leads, headteacher, chair])
  const order = own.length ? own : free(outside)
  const allowed = order.slice(0, isAboutAdult ? 1 : order.length)
  const elsewhere = allowed.filter(person => !staffInLesson.includes(person))
  return someOf(elsewhere) ?? someOf(allowed)
}

/**
 * The same, where there must be somebody.
 * @throws Error where everybody is a subject; a policy that would allow it for one person is refused when it is read.
 */
export function recipients(policy: Policy, matter: Matter): Recipients {
  const told = recipientsIfAny(policy, matter)
  if (!told) throw new Error('Everybody whom the policy names is a subject of this matter: nobody can be told')
  return told
}

/** For the choices of `roles.ts`, which are as strict. */
export const someOf = (people: readonly PersonId[]): Recipients | undefined => (some(people) ? people : undefined)

const some = (people: readonly PersonId[]): people is Recipients => people.length > 0
