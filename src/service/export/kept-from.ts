import type { LessonId, PersonId } from '../../lesson/people.ts'
import { mayRead } from '../../policy/roles.ts'
import { isMadeOf } from '../chat/made-of.ts'
import { matterRowsOf } from '../matters/rows.ts'
import type { MatterRow } from '../needs.ts'
import type { Service } from '../service.ts'

/** What of a lesson somebody may not read: the matters that are not theirs, and the lines that would tell of them. */
export type Kept = {
  /** One of the matters is about them, or was kept from them by whoever raised it: the lesson is not theirs to erase. */
  readonly isWhole: boolean
  readonly matters: ReadonlySet<string>
  readonly tellsOf: (entry: object) => boolean
}

/**
 * What of each lesson is kept from this person; a lesson that is not among them is all theirs to read.
 * @param isTheirs which matters are not kept from them: those that they may read, where nothing else is said.
 */
export async function keptFrom(
  { store, policy }: Service,
  by: PersonId,
  isTheirs: (row: MatterRow) => boolean = row => mayRead(policy, by, row),
): Promise<ReadonlyMap<LessonId, Kept>> {
  const hidden: MatterRow[] = []
  for await (const row of matterRowsOf(store)) if (row.lesson !== undefined && !isTheirs(row)) hidden.push(row)
  const ofLessons = Map.groupBy(hidden, ({ lesson }) => lesson)
  return new Map([...ofLessons].flatMap(([lesson, rows]) => (lesson ? [[lesson, keptOf(lesson, rows, by)]] : [])))
}

/** An incident's matter is named `lesson/safeguard/about/since`; every line of its lapse quotes the two in the middle. */
function keptOf(lesson: LessonId, rows: readonly MatterRow[], by: PersonId): Kept {
  const incidents = rows.filter(({ origin }) => origin === 'lesson')
  const keys = incidents.map(({ id }) => id.slice(lesson.length + 1, id.lastIndexOf('/')))
  const adults = new Set<string>(incidents.flatMap(row => [...row.adults]))
  return {
    isWhole: rows.some(({ subjects, unseenBy }) => subjects.has(by) || unseenBy.has(by)),
    matters: new Set(rows.map(({ id }) => id)),
    tellsOf: entry => {
      // What was marked in somebody's messages is what the matter is made of.
      if ('author' in entry && typeof entry.author === 'string' && adults.has(entry.author)) return true
      if (incidents.some(({ id }) => isMadeOf(id, lesson, entry))) return true
      const text = JSON.stringify(entry)
      return keys.some(key => text.includes(`"${key}"`) || text.includes(`"${key}/`))
    },
  }
}
