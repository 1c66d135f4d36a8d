import { sql } from 'kysely'
import type { IncidentRow, Place, RecordRow, RecordState, RecordStore } from '../../service/needs.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { Incident } from './tables.ts'

/**
 * Gives each new row its number. Numbers run by school and calendar year (UTC) of the opening, without gaps: the
 * counter is raised in the statement that writes the incident, and whoever comes next waits for the transaction's end.
 */
export async function insertIncidents(db: Database, school: string, incidents: readonly Incident[]): Promise<void> {
  // Oldest first, so that two judgements take the counters of two years in the same order.
  for (const incident of [...incidents].sort((a, b) => a.openedAt - b.openedAt))
    await insertIncident(db, school, incident)
}

async function insertIncident(db: Database, school: string, incident: Incident): Promise<void> {
  const { id, openedAt, series = null } = incident
  const lesson = isOfLesson(incident) ? incident.lesson : null
  await sql`
    with fresh as (
      select ${new Date(openedAt).getUTCFullYear()}::integer as year
      where not exists (select from incidents where school = ${school} and id = ${id})
    ), numbered as (${series === null ? raised(school) : raisedOf(school, series)})
    insert into incidents (school, id, lesson, year, ordinal, incident, series)
    select ${school}, ${id}, ${lesson}, year, last, ${toJson(incident)}::jsonb, ${series} from numbered`.execute(db)
}

const raised = (school: string) => sql`
  insert into incident_numbers (school, year, last) select ${school}, year, 1 from fresh
  on conflict (school, year) do update set last = incident_numbers.last + 1 returning year, last`

const raisedOf = (school: string, series: string) => sql`
  insert into incident_series (school, series, year, last) select ${school}, ${series}, year, 1 from fresh
  on conflict (school, series, year) do update set last = incident_series.last + 1 returning year, last`

/** Incidents as the school record has them, and lessons. */
export const incidentTable = (db: Database, school: string): RecordStore => ({
  async recordRow(id) {
    const row = await rows(db, school).where('id', '=', id).executeTakeFirst()
    return row && rowOf(row)
  },

  recordRows: async () => (await inOrder(db, school).execute()).map(rowOf),

  async incidents(lesson) {
    const all = inOrder(db, school).where('lesson', 'is not', null)
    const found = await (lesson === undefined ? all : all.where('lesson', '=', lesson)).execute()
    return found.map(rowOf).filter(isOfLesson)
  },

  async saveRecordItem(id, item, state, list) {
    const saved = await db
      .updateTable('incidents')
      .set({ record_item: item, record_state: state, record_list: list })
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    mustBeThere(saved, 'incident', id)
  },

  async lessonItem(lesson) {
    return db
      .selectFrom('lesson_items')
      .select(['item', 'state'])
      .where('school', '=', school)
      .where('lesson', '=', lesson)
      .executeTakeFirst()
  },

  async saveLessonItem(lesson, item) {
    await db
      .insertInto('lesson_items')
      .values({ school, lesson, ...item })
      .onConflict(known => known.columns(['school', 'lesson']).doUpdateSet(item))
      .execute()
  },
})

/** As people read it: `2026-0001`, or with the letter of its series before it. */
export const numberOf = ({ year, ordinal, series }: { year: number; ordinal: number; series: string | null }): string =>
  `${series ?? ''}${year}-${String(ordinal).padStart(4, '0')}`

const isOfLesson = <Row extends Incident>(row: Row): row is Row & Pick<IncidentRow, 'lesson' | 'safeguard'> =>
  row.lesson !== undefined && 'safeguard' in row

const inOrder = (db: Database, school: string) => rows(db, school).orderBy('year').orderBy('ordinal')

const rows = (db: Database, school: string) =>
  db
    .selectFrom('incidents')
    .select(['incident', 'year', 'ordinal', 'record_item', 'record_state', 'record_list'])
    .where('school', '=', school)

type Row = {
  incident: Incident
  year: number
  ordinal: number
  record_item: string | null
  record_state: RecordState | null
  record_list: Place | null
}

const rowOf = ({ incident, year, ordinal, record_item, record_state, record_list }: Row): RecordRow => ({
  ...incident,
  lesson: incident.lesson,
  state: record_state ?? incident.state,
  number: numberOf({ year, ordinal, series: incident.series ?? null }),
  recordItem: record_item ?? undefined,
  ...(record_list === null ? {} : { recordList: record_list }),
})
