import { sql, type RawBuilder } from 'kysely'
import type { Entry } from '../../engine/supervised.ts'
import type { LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { ScheduledLesson, SeenSince } from '../../service/needs.ts'
import type { Adding } from './at-once.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { onIn, type Chat } from './lessons.ts'

/** A lesson, and the last line of its journal that is known. */
export type From = { readonly lesson: LessonId; readonly after: number }

type Row = From & {
  readonly scheduled: ScheduledLesson
  readonly call: string | null
  readonly lookAt: Instant | null
  readonly lines: readonly (Entry & { readonly seq: number })[]
}

/** A chat, and the same of the lesson that may be on in it. */
export type ChatFrom = Chat & { readonly known: { readonly lesson: LessonId; readonly line: number } | undefined }

/**
 * A lesson and what its journal says after line `after`; all of it where there is no such line, as after a backup was put back
 * under us. Undefined where the lesson is not known.
 */
export async function readSince(db: Database, school: string, from: From): Promise<SeenSince | undefined> {
  const [seen] = await readAllSince(db, school, [from])
  return seen
}

/**
 * The same of several, in one statement. Each is looked up by its own key: joined, as tables of which PostgreSQL has counted nothing yet,
 * all that a school has were read for it, and the list of what is due with all that is dead in it.
 */
export async function readAllSince(
  db: Database,
  school: string,
  all: readonly From[],
): Promise<readonly (SeenSince | undefined)[]> {
  const [lessons, lines] = [all.map(({ lesson }) => lesson), all.map(({ after }) => after)]
  return news(
    db,
    school,
    sql`unnest(${lessons}::text[], ${lines}::bigint[]) with ordinality as asked(lesson, after, place)`,
  )
}

/** Likewise, of the lesson that is on in each chat: by one statement, for the way there costs more than what is done there. */
export async function readAllIn(
  db: Database,
  school: string,
  all: readonly ChatFrom[],
): Promise<readonly (SeenSince | undefined)[]> {
  const [threads, instants] = [all.map(({ thread }) => thread), all.map(({ at }) => at)]
  const [lessons, lines] = [all.map(({ known }) => known?.lesson ?? ''), all.map(({ known }) => known?.line ?? 0)]
  return news(
    db,
    school,
    sql`(
      select found.id as lesson, case when found.id = known then line else 0 end as after, place
      from unnest(${threads}::text[], ${instants}::bigint[], ${lessons}::text[], ${lines}::bigint[])
        with ordinality as chats(chat, instant, known, line, place)
      left join lateral (${onIn(school)}) found on true
    ) asked`,
  )
}

/** @param asked rows with a lesson, the last line of it that is known (`after`), and their `place` */
async function news(
  db: Database,
  school: string,
  asked: RawBuilder<unknown>,
): Promise<readonly (SeenSince | undefined)[]> {
  const { rows } = await sql<Row | { readonly scheduled: null }>`
    select lesson, after,
      (select scheduled from lessons where school = ${school} and id = asked.lesson) as scheduled,
      (select call from calls where school = ${school} and lesson = asked.lesson) as call,
      (select at from due where school = ${school} and kind = 'look' and key = asked.lesson) as "lookAt",
      coalesce((
        select json_agg(json_build_object(
          'seq', seq, 'asOf', as_of, 'entry', case when seq > asked.after then entry end) order by seq)
        from journal where school = ${school} and lesson = asked.lesson and seq >= asked.after), '[]') as lines
    from ${asked} order by place`.execute(db)
  return Promise.all(rows.map(async row => (row.scheduled ? seenOf(db, school, row) : undefined)))
}

async function seenOf(db: Database, school: string, row: Row): Promise<SeenSince | undefined> {
  const { lesson, after, scheduled, call, lookAt, lines } = row
  if (after > 0 && lines[0]?.seq !== after) return readSince(db, school, { lesson, after: 0 })
  const journal = lines.filter(({ seq }) => seq > after).map(({ asOf, entry }) => ({ asOf, entry }))
  return { scheduled, after, journal, call: call ?? undefined, lookAt: lookAt ?? undefined }
}

/** Writes after line `last`. A line that somebody else wrote there meanwhile is an error: the caller holds the lock. */
export const linesAfter = (
  school: string,
  lesson: LessonId,
  last: number,
  recordedAt: Instant,
  entries: readonly Entry[],
): Adding =>
  entries.length
    ? sql`
      insert into journal (school, lesson, seq, as_of, recorded_at, entry)
      select ${school}, ${lesson}, ${last}::bigint + place, as_of, ${recordedAt}::bigint, entry::jsonb
      from unnest(${entries.map(({ asOf }) => asOf)}::bigint[], ${entries.map(({ entry }) => toJson(entry))}::text[])
        with ordinality as line(as_of, entry, place)`
    : undefined
