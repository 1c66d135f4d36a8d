import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Matter } from '../../matters/matter.ts'
import type { Service } from '../service.ts'
import type { Hold } from './needs.ts'

/**
 * Whether a hold stands on a lesson: on everything, on it, on a matter of it, or on anybody whom it names. Where one person alone is
 * to be erased, other people's holds do not stand in the way.
 */
export async function holdOnLesson(
  { retention }: Pick<Service, 'retention'>,
  holds: readonly Hold[],
  lesson: LessonId,
  person?: PersonId,
): Promise<boolean> {
  for (const { about } of holds) {
    if (about === 'everything' || about === `lesson/${lesson}` || about.startsWith(`matter/${lesson}/`)) return true
    const [kind, ...rest] = about.split('/')
    const named = rest.join('/')
    if (kind !== 'person' || (person !== undefined && person !== named)) continue
    if (await retention.isNamedIn(lesson, named)) return true
  }
  return false
}

/** The same of a matter: on it, on its lesson, or on somebody whom it is about or who raised it. */
export function holdOnMatter(holds: readonly Hold[], id: string, { lesson, subjects, raisedBy }: Matter): boolean {
  const about = new Set([
    ...['everything', `matter/${id}`, `person/${raisedBy}`],
    ...(lesson === undefined ? [] : [`lesson/${lesson}`]),
    ...[...subjects].map(person => `person/${person}`),
  ])
  return holds.some(hold => about.has(hold.about))
}
