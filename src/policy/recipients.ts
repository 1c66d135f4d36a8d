import type { PersonId } from '../lesson/people.ts'
import type { Policy } from './policy.ts'

declare const chosen: unique symbol
/** People who may be told of a matter: made by `recipients()` and by nothing else, and never empty. */
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
 * Who is told, first to last: leads and deputies, headteacher, chair, in the policy's order.
 * @throws Error where everybody is a subject; a policy that would allow it for one person is refused when it is read.
 */
export function recipients({ people }: Policy, { subjects, staffInLesson, isAboutAdult = false }: Matter): Recipients {
  const { leads, headteacher, chair } = people
  const order = [...new Set(isAboutAdult ? [headteacher, chair, ...leads] : [...leads, headteacher, chair])]
  const allowed = order.filter(person => !subjects.includes(person)).slice(0, isAboutAdult ? 1 : order.length)
  const outside = allowed.filter(person => !staffInLesson.includes(person))
  const told = outside.length ? outside : allowed
  if (!some(told)) throw new Error('Everybody whom the policy names is a subject of this matter: nobody can be told')
  return told
}

const some = (people: readonly PersonId[]): people is Recipients => people.length > 0
