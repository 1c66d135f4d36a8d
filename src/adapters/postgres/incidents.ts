import { sql } from 'kysely'
import type { IncidentRow, Store } from '../../service/needs.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { Incident } from './tables.ts'

/**
 * Gives each new incident its number. Numbers run by school and calendar year (UTC) of the opening, without gaps: the
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
    const { id, lesson, openedAt } = incident
    const { year, last: ordinal } = await raiseCounter(db, school, new Date(openedAt).getUTCFullYear())
    const row = { school, id, lesson, year, ordinal, incident: toJson(incident), record_item: null, record_state: null }
    await db.insertInto('incidents').values(row).execute()
  }
}

const raiseCounter = (db: Database, school: string, year: number) =>
  db
    .insertInto('incident_numbers')
    .values({ school, year, last: 1 })
    .onConflict(known =>
      known.columns(['school', 'year']).doUpdateSet({ last: sql<number>`incident_numbers.last + 1` }),
    )
    .returning(['year', 'last'])
    .executeTakeFirstOrThrow()

/** Incidents as the school record has them. */
export const incidentTable = (
  db: Database,
  school: string,
): Pick<Store, 'incident' | 'incidents' | 'saveRecordItem'> => ({
  async incident(id) {
    const row = await rows(db, school).where('id', '=', id).executeTakeFirst()
    return row && incidentOf(row)
  },

  async incidents(lesson) {
    const all = rows(db, school).orderBy('year').orderBy('ordinal')
    return (await (lesson === undefined ? all : all.where('lesson', '=', lesson)).execute()).map(incidentOf)
  },

  async saveRecordItem(id, item, state) {
    const saved = await db
      .updateTable('incidents')
      .set({ record_item: item, record_state: state })
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    mustBeThere(saved, 'incident', id)
  },
})

const rows = (db: Database, school: string) =>
  db
    .selectFrom('incidents')
    .select(['incident', 'year', 'ordinal', 'record_item', 'record_state'])
    .where('school', '=', school)

type Row = {
  incident: Incident
  year: number
  ordinal: number
  record_item: string | null
  record_state: Incident['state'] | null
}

const incidentOf = ({ incident, year, ordinal, record_item, record_state }: Row): IncidentRow => ({
  ...incident,
  state: record_state ?? incident.state,
  number: `${year}-${String(ordinal).padStart(4, '0')}`,
  recordItem: record_item ?? undefined,
})
