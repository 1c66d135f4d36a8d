import type { Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** A lesson's journal from its beginning. */
export async function readJournal(db: Database, school: string, lesson: LessonId): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['as_of as asOf', 'entry'])
    .where('school', '=', school)
    .where('lesson', '=', lesson)
    .orderBy('seq')
    .execute()
  return rows
}

/** Writes after line `last`. A line that somebody else wrote there meanwhile is an error: the caller holds the lock. */
export async function append(
  db: Database,
  school: string,
  lesson: LessonId,
  last: number,
  recordedAt: Instant,
  entries: readonly Entry[],
): Promise<void> {
  if (!entries.length) return
  const lines = entries.map(({ asOf, entry }, index) => ({
    school,
    lesson,
    seq: last + 1 + index,
    as_of: asOf,
    recorded_at: recordedAt,
    entry: toJson(entry),
  }))
  await db.insertInto('journal').values(lines).execute()
}
