import { sql } from 'kysely'
import type { IncidentRow, Place, RecordRow, RecordState, RecordStore } from '../../service/needs.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { Incident } from './tables.ts'

/**
 * Gives each new row its number. Numbers run by school and calendar year (UTC) of the opening, without gaps: the
 * counter is raised in the transaction that writes the incident, and whoever comes next waits for its end.
 */
export async function insertIncidents(db: Database, school: string, incidents: readonly Incident[]): Promise<void> {
  if (!incidents.length) return
  const ids = incidents.map(({ id }) => id)
  const known = await db
    .selectFrom('incidents')
    .select('id')
    .where('school', '=', school)
    .where('id', 'in', ids)
    .execute()
  const fresh = new Map(incidents.map(incident => [incident.id, incident]))
  for (const { id } of known) fresh.delete(id)
  // Oldest first, so that two judgements take the counters of two years in the same order.
  for (const incident of [...fresh.values()].sort((a, b) => a.openedAt - b.openedAt)) {
    const { id, openedAt, series } = incident
    const lesson = isOfLesson(incident) ? incident.lesson : null
    const { year, last: ordinal } = await raiseCounter(db, school, new Date(openedAt).getUTCFullYear(), series)
    const row = { school, id, lesson, year, ordinal, incident: toJson(incident), series: series ?? null }
    const unwritten = { record_item: null, record_state: null, record_list: null }
    await db
      .insertInto('incidents')
      .values({ ...row, ...unwritten })
      .execute()
  }
}

function raiseCounter(db: Database, school: string, year: number, series: string | undefined) {
  if (series !== undefined) return raiseSeries(db, school, year, series)
  return db
    .insertInto('incident_numbers')
    .values({ school, year, last: 1 })
    .onConflict(known =>
      known.columns(['school', 'year']).doUpdateSet({ last: sql<number>`incident_numbers.last + 1` }),
    )
    .returning(['year', 'last'])
    .executeTakeFirstOrThrow()
}

const raiseSeries = (db: Database, school: string, year: number, series: string) =>
  db
    .insertInto('incident_series')
    .values({ school, series, year, last: 1 })
    .onConflict(known =>
      known.columns(['school', 'series', 'year']).doUpdateSet({ last: sql<number>`incident_series.last + 1` }),
    )
    .returning(['year', 'last'])
    .executeTakeFirstOrThrow()

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
