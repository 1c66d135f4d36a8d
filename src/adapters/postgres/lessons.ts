import { sql } from 'kysely'
import type { LessonId } from '../../lesson/people.ts'
import { hours, minutes, type Instant } from '../../lesson/time.ts'
import type { Scheduled, ScheduledLesson, Store } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { putOnList } from './due-list.ts'
import { toJson } from './json.ts'
import { inTransaction } from './transaction.ts'

/** What is observed up to so long before the start belongs to a lesson (design: "lesson"). */
const early = minutes(15)
const aYear = hours(24 * 365)

/** What the timetable does not say of a meeting, but the platform did, stays known; unless it is another meeting now. */
const newest = sql<string>`excluded.scheduled || case
  when lessons.scheduled->'meeting'->'joinUrl' = excluded.scheduled->'meeting'->'joinUrl'
  then jsonb_build_object('meeting', (lessons.scheduled->'meeting') || (excluded.scheduled->'meeting'))
  else '{}' end`

const takesPlace = sql<boolean>`not scheduled ? 'cancelledAt'`

/** The lessons of the timetable. */
export const lessonTable = (
  db: Database,
  school: string,
): Pick<Store, 'saveLesson' | 'saveMeeting' | 'lessonAt' | 'lessonNear' | 'lessons'> => {
  const lessonAt = askedTogether((asked: readonly Chat[]) => lessonsAt(db, school, asked))
  return {
    saveLesson: (lesson, due) => saveLesson(db, school, lesson, due),

    async saveMeeting(lesson, meeting) {
      const saved = await db
        .updateTable('lessons')
        .set({ scheduled: sql<string>`jsonb_set(scheduled, '{meeting}', ${toJson(meeting)}::jsonb)` })
        .where('school', '=', school)
        .where('id', '=', lesson)
        .executeTakeFirst()
      mustBeThere(saved, 'lesson', lesson)
    },

    lessonAt: (thread, at) => lessonAt({ thread, at }),

    lessonNear: (thread, at) => lessonNear(db, school, thread, at),

    async lessons(from, to) {
      const rows = await db
        .selectFrom('lessons')
        .select('scheduled')
        .where('school', '=', school)
        .where('starts_at', '<', to)
        .where('ends_at', '>', from)
        .where(takesPlace)
        .orderBy('starts_at')
        .orderBy('id')
        .execute()
      return rows.map(row => row.scheduled)
    },
  }
}

export type Chat = { readonly thread: string; readonly at: Instant }

/** Of a row with a `chat` and an `instant`. The last minutes of a lesson are not yet the next one's, though its window is open. */
export const onIn = (school: string) => sql`
  select id from lessons
  where school = ${school} and thread = chat and starts_at <= instant + ${early}::bigint and over_at > instant and ${takesPlace}
  order by starts_at <= instant and ends_at > instant desc, starts_at desc limit 1`

async function lessonsAt(
  db: Database,
  school: string,
  asked: readonly Chat[],
): Promise<readonly (LessonId | undefined)[]> {
  const [threads, instants] = [asked.map(({ thread }) => thread), asked.map(({ at }) => at)]
  const { rows } = await sql<{ readonly id: LessonId | null }>`
    select found.id from unnest(${threads}::text[], ${instants}::bigint[]) with ordinality as asked(chat, instant, place)
    left join lateral (${onIn(school)}) found on true
    order by place`.execute(db)
  return rows.map(({ id }) => id ?? undefined)
}

async function lessonNear(db: Database, school: string, thread: string, at: Instant): Promise<LessonId | undefined> {
  const row = await db
    .selectFrom('lessons')
    .select('id')
    .where('school', '=', school)
    .where('thread', '=', thread)
    .where('over_at', '>', at - aYear)
    .where(takesPlace)
    .orderBy(sql`starts_at <= ${at}`, 'desc')
    .orderBy(sql`abs(starts_at - ${at})`)
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

function saveLesson(db: Database, school: string, lesson: ScheduledLesson, due: readonly Scheduled[]): Promise<void> {
  return inTransaction(db, async transaction => {
    const changed = await transaction
      .insertInto('lessons')
      .values({ school, id: lesson.id, scheduled: toJson(lesson) })
      .onConflict(known =>
        known
          .columns(['school', 'id'])
          .doUpdateSet({ scheduled: newest })
          .where(sql<boolean>`lessons.scheduled is distinct from (${newest})`),
      )
      .returning('id')
      .executeTakeFirst()
    if (changed) await putOnList(transaction, school, due)
  })
}
