import { sql } from 'kysely'
import type { TimetableStore } from '../../service/needs.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** Calendars as they were last read. */
export const calendarTable = (
  db: Database,
  school: string,
): Omit<TimetableStore, 'register' | 'changesOf' | 'addChange'> => ({
  async calendar(owner) {
    const row = await db
      .selectFrom('calendars')
      .select('calendar')
      .where('school', '=', school)
      .where('owner', '=', owner)
      .executeTakeFirst()
    return row?.calendar
  },

  async calendars() {
    const rows = await db
      .selectFrom('calendars')
      .select('calendar')
      .where('school', '=', school)
      .orderBy('owner')
      .execute()
    return rows.map(({ calendar }) => calendar)
  },

  async saveCalendar(calendar) {
    await db
      .insertInto('calendars')
      .values({ school, owner: calendar.owner, calendar: toJson(calendar) })
      .onConflict(known => known.columns(['school', 'owner']).doUpdateSet({ calendar: toJson(calendar) }))
      .execute()
  },

  async dropCalendar(owner) {
    await db.deleteFrom('calendars').where('school', '=', school).where('owner', '=', owner).execute()
  },
})

/** The register of lessons, cancelled ones as well, and what happened to each. */
export const registerTable = (
  db: Database,
  school: string,
): Pick<TimetableStore, 'register' | 'changesOf' | 'addChange'> => ({
  async register(from, to, thread) {
    const rows = await db
      .selectFrom('lessons')
      .select('scheduled')
      .where('school', '=', school)
      .$if(thread !== undefined, lessons => lessons.where('thread', '=', thread ?? null))
      .where('starts_at', '<', to)
      .where('ends_at', '>', from)
      .orderBy('starts_at')
      .orderBy('id')
      .execute()
    return rows.map(row => row.scheduled)
  },

  async changesOf(lesson) {
    const rows = await db
      .selectFrom('lesson_changes')
      .select('change')
      .where('school', '=', school)
      .where('lesson', '=', lesson)
      .orderBy('seq')
      .execute()
    return rows.map(({ change }) => change)
  },

  async addChange(lesson, change) {
    await db
      .insertInto('lesson_changes')
      .values({
        school,
        lesson,
        change: toJson(change),
        seq: sql<number>`(select coalesce(max(seq), 0) + 1 from lesson_changes
          where school = ${school} and lesson = ${lesson})`,
      })
      .execute()
  },
})
