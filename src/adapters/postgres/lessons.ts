import { sql } from 'kysely'
import { lessonId } from '../../lesson/people.ts'
import { minutes } from '../../lesson/time.ts'
import type { OpenLesson, ScheduledLesson, Store, Written } from '../../service/needs.ts'
import type { Database } from './database.ts'
import { schedule } from './due.ts'
import { addAsks, addDeliveries, addIncidents, addRemovals } from './actions.ts'

/** What is observed up to so long before the start belongs to a lesson (design: "lesson"). */
const windowOpens = minutes(15)

type LessonPart = Pick<
  Store,
  'judge' | 'read' | 'saveLesson' | 'saveMeeting' | 'lessonAt' | 'lessons' | 'call' | 'saveCall' | 'lessonOfCall'
>

/** Lessons and their journals. */
export const lessonTables = (db: Database, school: string): LessonPart => ({
  judge: (id, recordedAt, decide) =>
    db.transaction().execute(async transaction => {
      const row = await transaction
        .selectFrom('lessons')
        .select('scheduled')
        .where('school', '=', school)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!row) return undefined
      const journal = await readJournal(transaction, school, id)
      const written = decide({ scheduled: row.scheduled, journal })
      await write(transaction, school, id, recordedAt, journal.length, written)
      return written
    }),

  async read(id): Promise<OpenLesson | undefined> {
    const row = await lesson(db, school, id).select('scheduled').executeTakeFirst()
    return row && { scheduled: row.scheduled, journal: await readJournal(db, school, id) }
  },

  saveLesson: (scheduled, due) =>
    db.transaction().execute(async transaction => {
      const { added } = await upsert(transaction, school, scheduled)
      if (added) await schedule(transaction, school, due)
    }),

  async saveMeeting(id, meeting) {
    await db
      .updateTable('lessons')
      .set({ thread: meeting.thread ?? null, scheduled: sql`jsonb_set(scheduled, '{meeting}', ${JSON.stringify(meeting)}::jsonb)` })
      .where('school', '=', school)
      .where('id', '=', id)
      .execute()
  },

  async lessonAt(thread, at) {
    const row = await db
      .selectFrom('lessons')
      .select('id')
      .where('school', '=', school)
      .where('thread', '=', thread)
      .where('starts_at', '<=', at + windowOpens)
      .where('over_at', '>', at)
      .orderBy('starts_at', 'desc')
      .executeTakeFirst()
    return row && lessonId(row.id)
  },

  async lessons(from, to) {
    const rows = await db
      .selectFrom('lessons')
      .select('scheduled')
      .where('school', '=', school)
      .where('starts_at', '<', to)
      .where('over_at', '>', from)
      .orderBy('starts_at')
      .execute()
    return rows.map(row => row.scheduled)
  },

  async call(id) {
    const row = await lesson(db, school, id).select('call').executeTakeFirst()
    return row?.call ?? undefined
  },

  async saveCall(id, call) {
    await db.updateTable('lessons').set({ call: call ?? null }).where('school', '=', school).where('id', '=', id).execute()
  },

  async lessonOfCall(call) {
    const row = await db.selectFrom('lessons').select('id').where('school', '=', school).where('call', '=', call).executeTakeFirst()
    return row && lessonId(row.id)
  },
})

const lesson = (db: Database, school: string, id: string) =>
  db.selectFrom('lessons').where('school', '=', school).where('id', '=', id)

async function readJournal(db: Database, school: string, id: string): Promise<OpenLesson['journal']> {
  const rows = await db
    .selectFrom('journal')
    .select(['as_of', 'entry'])
    .where('school', '=', school)
    .where('lesson', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ as_of, entry }) => ({ asOf: as_of, entry }))
}

async function write(db: Database, school: string, id: string, recordedAt: number, length: number, written: Written) {
  const lines = written.entries.map(({ asOf, entry }, index) => ({
    school,
    lesson: id,
    seq: length + index + 1,
    as_of: Math.ceil(asOf),
    recorded_at: recordedAt,
    entry: JSON.stringify(entry),
  }))
  if (lines.length) await db.insertInto('journal').values(lines).execute()
  await addDeliveries(db, school, written.deliveries)
  await addAsks(db, school, written.asks)
  await addRemovals(db, school, written.removals)
  await addIncidents(db, school, written.incidents)
  await schedule(db, school, written.due)
}

/** What was learnt of a lesson's meeting stays when the timetable is read again. */
async function upsert(db: Database, school: string, scheduled: ScheduledLesson): Promise<{ added: boolean }> {
  const { id, timetable } = scheduled
  const times = { starts_at: timetable.startsAt, over_at: timetable.overAt }
  const added = await db
    .insertInto('lessons')
    .values({ school, id, thread: scheduled.meeting.thread ?? null, ...times, scheduled: JSON.stringify(scheduled), call: null })
    .onConflict(conflict => conflict.columns(['school', 'id']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows) return { added: true }
  await db
    .updateTable('lessons')
    .set({ ...times, scheduled: sql`${JSON.stringify(scheduled)}::jsonb || jsonb_build_object('meeting', scheduled->'meeting')` })
    .where('school', '=', school)
    .where('id', '=', id)
    .execute()
  return { added: false }
}
