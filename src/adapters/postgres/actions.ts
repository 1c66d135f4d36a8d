import { sql } from 'kysely'
import { lessonId, personId } from '../../lesson/people.ts'
import type { Ask, Delivery, IncidentRow, Removal, Store, Task, Written } from '../../service/needs.ts'
import type { Database } from './database.ts'
import { schedule } from './due.ts'
import type { Incident } from './tables.ts'

type ActionPart = Pick<
  Store,
  | 'delivery'
  | 'saveDelivery'
  | 'addDelivery'
  | 'removal'
  | 'saveRemoval'
  | 'ask'
  | 'asks'
  | 'addAsks'
  | 'climb'
  | 'answer'
  | 'incident'
  | 'incidents'
  | 'saveRecordItem'
>

/** An id is unique for ever: what is written a second time is already there, and stays as it is. */
export async function addDeliveries(db: Database, school: string, deliveries: readonly Delivery[]): Promise<void> {
  if (!deliveries.length) return
  const rows = deliveries.map(delivery => {
    const { id, lesson, state } = delivery
    return { school, id, lesson, state, delivery: JSON.stringify(delivery) }
  })
  await db.insertInto('deliveries').values(rows).onConflict(same).execute()
}

export async function addRemovals(db: Database, school: string, removals: readonly Removal[]): Promise<void> {
  if (!removals.length) return
  const rows = removals.map(removal => ({ school, id: removal.id, lesson: removal.lesson, removal: JSON.stringify(removal) }))
  await db.insertInto('removals').values(rows).onConflict(same).execute()
}

export async function addAsks(db: Database, school: string, asks: readonly Ask[]): Promise<void> {
  if (!asks.length) return
  const rows = asks.map(ask => ({ school, id: ask.id, lesson: ask.lesson, ask: JSON.stringify(ask), rung: ask.rung }))
  await db.insertInto('asks').values(rows).onConflict(same).execute()
}

const same = <T extends { columns(columns: ['school', 'id']): { doNothing(): R } }, R>(conflict: T): R =>
  conflict.columns(['school', 'id']).doNothing()

/** Numbers run by school and calendar year (UTC), without gaps: the counter is raised in the incident's own transaction. */
export async function addIncidents(db: Database, school: string, incidents: Written['incidents']): Promise<void> {
  for (const incident of incidents) {
    const known = await db.selectFrom('incidents').select('id').where('school', '=', school).where('id', '=', incident.id).executeTakeFirst()
    if (known) continue
    const year = new Date(incident.openedAt).getUTCFullYear()
    const { last } = await db
      .insertInto('incident_numbers')
      .values({ school, year, last: 1 })
      .onConflict(conflict => conflict.columns(['school', 'year']).doUpdateSet({ last: sql<number>`incident_numbers.last + 1` }))
      .returning('last')
      .executeTakeFirstOrThrow()
    const number = `${year}-${String(last).padStart(4, '0')}`
    const { id, lesson, openedAt } = incident
    await db
      .insertInto('incidents')
      .values({ school, id, lesson, number, opened_at: openedAt, incident: JSON.stringify(incident), record_item: null })
      .execute()
  }
}

/** Messages, removals, asks and incidents on their way. */
export const actionTables = (db: Database, school: string): ActionPart => ({
  ...deliveryTable(db, school),
  ...askTable(db, school),

  async removal(id) {
    const row = await db.selectFrom('removals').select('removal').where('school', '=', school).where('id', '=', id).executeTakeFirst()
    return row?.removal
  },

  async saveRemoval(id, change) {
    await db
      .updateTable('removals')
      .set({ removal: sql`removal || ${JSON.stringify(change)}::jsonb` })
      .where('school', '=', school)
      .where('id', '=', id)
      .execute()
  },

  async incident(id) {
    const row = await incidentRows(db, school).where('id', '=', id).executeTakeFirst()
    return row && incidentOf(row)
  },

  async incidents(lesson) {
    const rows = await incidentRows(db, school)
      .$if(lesson !== undefined, query => query.where('lesson', '=', lesson ?? ''))
      .orderBy('number')
      .execute()
    return rows.map(incidentOf)
  },

  async saveRecordItem(id, item) {
    await db.updateTable('incidents').set({ record_item: item }).where('school', '=', school).where('id', '=', id).execute()
  },
})

const deliveryTable = (db: Database, school: string): Pick<Store, 'delivery' | 'saveDelivery' | 'addDelivery'> => ({
  async delivery(id) {
    const row = await db.selectFrom('deliveries').select('delivery').where('school', '=', school).where('id', '=', id).executeTakeFirst()
    return row?.delivery
  },

  async saveDelivery(id, { state, channel, message }) {
    const change = JSON.stringify({ state, channel, ...(message === undefined ? {} : { message }) })
    await db
      .updateTable('deliveries')
      .set({ state, delivery: sql`delivery || ${change}::jsonb` })
      .where('school', '=', school)
      .where('id', '=', id)
      .execute()
  },

  addDelivery: (delivery, at) =>
    db.transaction().execute(async transaction => {
      await addDeliveries(transaction, school, [delivery])
      await schedule(transaction, school, [{ kind: 'deliver', key: delivery.id, at }])
    }),
})

const askTable = (db: Database, school: string): Pick<Store, 'ask' | 'asks' | 'addAsks' | 'climb' | 'answer'> => ({
  async ask(id) {
    const row = await askRows(db, school).where('id', '=', id).executeTakeFirst()
    return row && askOf(row)
  },

  async asks(lesson) {
    const rows = await askRows(db, school).where('lesson', '=', lesson).orderBy('id').execute()
    return rows.map(askOf)
  },

  addAsks: (asks, at) =>
    db.transaction().execute(async transaction => {
      await addAsks(transaction, school, asks)
      await schedule(transaction, school, asks.map(({ id }) => ({ kind: 'climb' as const, key: id, at })))
    }),

  async climb(id, rung) {
    await db.updateTable('asks').set({ rung }).where('school', '=', school).where('id', '=', id).execute()
  },

  async answer(id, by, at, how) {
    const answered = await db
      .updateTable('asks')
      .set({ answered_by: by, answered_at: at, reached_how: how ?? null })
      .where('school', '=', school)
      .where('id', '=', id)
      .where('answered_by', 'is', null)
      .executeTakeFirst()
    return answered.numUpdatedRows > 0n
  },
})

const askRows = (db: Database, school: string) =>
  db.selectFrom('asks').select(['ask', 'rung', 'answered_by', 'reached_how']).where('school', '=', school)

const askOf = (row: { ask: Ask; rung: number; answered_by: string | null; reached_how: string | null }): Task => ({
  ...row.ask,
  rung: row.rung,
  answeredBy: row.answered_by === null ? undefined : personId(row.answered_by),
  reachedHow: row.reached_how ?? undefined,
})

const incidentRows = (db: Database, school: string) =>
  db.selectFrom('incidents').select(['incident', 'number', 'record_item']).where('school', '=', school)

const incidentOf = (row: { incident: Incident; number: string; record_item: string | null }): IncidentRow => ({
  ...row.incident,
  lesson: lessonId(row.incident.lesson),
  number: row.number,
  recordItem: row.record_item ?? undefined,
})
