import { sql } from 'kysely'
import type { Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { ScheduledLesson, SeenSince } from '../../service/needs.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

type Row = {
  readonly scheduled: ScheduledLesson
  readonly call: string | null
  readonly lookAt: Instant | null
  readonly lines: readonly (Entry & { readonly seq: number })[]
}

/**
 * A lesson and what its journal says after line `after`, in one statement; all of it where there is no such line, as after a
 * backup was put back under us. Undefined where the lesson is not known.
 */
export async function readSince(
  db: Database,
  school: string,
  lesson: LessonId,
  after: number,
): Promise<SeenSince | undefined> {
  const { rows } = await sql<Row>`
    select l.scheduled, c.call, d.at as "lookAt", coalesce((
      select json_agg(json_build_object(
        'seq', j.seq, 'asOf', j.as_of, 'entry', case when j.seq > ${after} then j.entry end) order by j.seq)
      from journal j where j.school = ${school} and j.lesson = ${lesson} and j.seq >= ${after}), '[]') as lines
    from lessons l
    left join calls c on c.school = l.school and c.lesson = l.id
    left join due d on d.school = l.school and d.kind = 'look' and d.key = l.id
    where l.school = ${school} and l.id = ${lesson}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { scheduled, call, lookAt, lines } = row
  if (after > 0 && lines[0]?.seq !== after) return readSince(db, school, lesson, 0)
  const journal = lines.filter(({ seq }) => seq > after).map(({ asOf, entry }) => ({ asOf, entry }))
  return { scheduled, after, journal, call: call ?? undefined, lookAt: lookAt ?? undefined }
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
