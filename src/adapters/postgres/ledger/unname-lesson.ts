import { sql } from 'kysely'
import type { Erasure } from '../../../service/needs.ts'
import type { Database } from '../database.ts'

type OfLesson = Extract<Erasure, { what: 'lesson' | 'person' }>

/** A lesson stays in the timetable as having been; who taught it, or the one person, is nobody any more. A join link names its organiser. */
export async function unnameLesson(db: Database, school: string, erasure: OfLesson): Promise<void> {
  const { lesson } = erasure
  const people = erasure.what === 'person' ? [erasure.person] : await staffOf(db, school, lesson)
  for (const person of people) {
    await sql`update lessons set scheduled = replace(scheduled::text, ${person}, 'erased')::jsonb
      where school = ${school} and id = ${lesson} and position(${person} in scheduled::text) > 0`.execute(db)
    await sql`update lesson_changes set change = replace(change::text, ${person}, 'erased')::jsonb
      where school = ${school} and lesson = ${lesson} and position(${person} in change::text) > 0`.execute(db)
  }
}

/** Who taught it, or was to: as it stands, and as it was before it was changed. */
async function staffOf(db: Database, school: string, lesson: string): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from (
      select scheduled -> 'meeting' ->> 'organiser' as person from lessons where school = ${school} and id = ${lesson}
      union all select jsonb_array_elements_text(coalesce(scheduled -> 'staff', '[]')) from lessons
        where school = ${school} and id = ${lesson}
      union all select change ->> each from lesson_changes, unnest(array['from', 'to']) as each
        where school = ${school} and lesson = ${lesson} and change ->> 'what' = 're-organised') people
    where person is not null and person <> 'erased'`.execute(db)
  return rows.map(({ person }) => person)
}
