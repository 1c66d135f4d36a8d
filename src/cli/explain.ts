import { chronology } from '../chronology/chronology.ts'
import { lessonId } from '../lesson/people.ts'
import type { Store } from '../service/needs.ts'

/**
 * What was seen in a lesson, what was decided and why, and what came of it, a line each. Ids only, never names.
 * @throws Error where the lesson is not known.
 */
export async function explain(store: Pick<Store, 'read'>, lesson: string): Promise<readonly string[]> {
  const open = await store.read(lessonId(lesson))
  if (!open) throw new Error(`There is no lesson ${lesson} in this school's journal`)
  return chronology(open.journal).map(
    ({ at, kind, text }) => `${new Date(at).toISOString()}  ${kind.padEnd(7)}  ${text}`,
  )
}
