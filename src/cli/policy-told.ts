import type { PersonId } from '../lesson/people.ts'
import type { Policy } from '../policy/policy.ts'
import { recipientsIfAny } from '../policy/recipients.ts'

/** Who is told of such a matter, first to last: each after the time in which the one before did not answer. */
export type Told = { readonly of: string; readonly people: readonly PersonId[] }

/** The order in which people are told, for each kind of matter that changes it. Ids, as the policy has them. */
export function toldFirst(policy: Policy): readonly Told[] {
  const { leads, headteacher, chair, outside } = policy.people
  const told = (of: string, isAboutAdult: boolean, ...subjects: readonly PersonId[]): Told => ({
    of,
    people: recipientsIfAny(policy, { subjects, staffInLesson: [], isAboutAdult }) ?? [],
  })
  return [
    told('a lesson, or a pupil', false),
    told('an adult', true),
    ...[...new Set([...leads, headteacher])].map(person => told(`${person} themselves`, true, person)),
    ...(outside.length ? [told('everybody of the above', false, ...leads, headteacher, chair)] : []),
  ]
}
