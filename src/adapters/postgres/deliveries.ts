import { sql } from 'kysely'
import type { LessonId } from '../../lesson/people.ts'
import type { Delivery, Store } from '../../service/needs.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { putOnList } from './due-list.ts'
import { toJson } from './json.ts'
import { inTransaction } from './transaction.ts'

/** An id is unique for ever: a delivery that is ordered a second time is there already, and stays as it is. */
export async function insertDeliveries(db: Database, school: string, deliveries: readonly Delivery[]): Promise<void> {
  if (!deliveries.length) return
  await db
    .insertInto('deliveries')
    .values(
      deliveries.map(delivery => ({
        school,
        id: delivery.id,
        lesson: delivery.lesson ?? null,
        delivery: toJson(delivery),
      })),
    )
    .onConflict(known => known.columns(['school', 'id']).doNothing())
    .execute()
}

/** Messages on their way. */
export const deliveryTable = (
  db: Database,
  school: string,
): Pick<Store, 'delivery' | 'saveDelivery' | 'addDelivery' | 'asking' | 'unsaid'> => ({
  async delivery(id) {
    const row = await db
      .selectFrom('deliveries')
      .select('delivery')
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.delivery
  },

  async saveDelivery(id, { state, channel, message }) {
    const change = toJson({ state, channel, message })
    const saved = await db
      .updateTable('deliveries')
      // Without the old `message` first: JSON leaves out what is undefined, and would leave it as it was.
      .set({ delivery: sql<string>`(delivery - 'message') || ${change}::jsonb` })
      .where('school', '=', school)
      .where('id', '=', id)
      .executeTakeFirst()
    mustBeThere(saved, 'delivery', id)
  },

  async asking(lesson, lapse) {
    const rows = await ofLesson(db, school, lesson)
      .where(sql<string>`delivery ->> 'lapse'`, '=', lapse)
      .where(sql<string>`delivery ->> 'state'`, '=', 'sent')
      .where(sql<number>`jsonb_array_length(coalesce(delivery #> '{action,answers}', '[]'))`, '>', 0)
      .execute()
    return rows.map(({ delivery }) => delivery)
  },

  async unsaid(lesson) {
    const rows = await ofLesson(db, school, lesson)
      .where(sql<string>`delivery ->> 'state'`, '=', 'ordered')
      .limit(1)
      .execute()
    return rows.length > 0
  },

  addDelivery: (delivery, at) =>
    inTransaction(db, async transaction => {
      await insertDeliveries(transaction, school, [delivery])
      await putOnList(transaction, school, [{ kind: 'deliver', key: delivery.id, at }])
    }),
})

const ofLesson = (db: Database, school: string, lesson: LessonId) =>
  db.selectFrom('deliveries').select('delivery').where('school', '=', school).where('lesson', '=', lesson)
