import { sql } from 'kysely'
import type { LessonId } from '../../lesson/people.ts'
import type { Delivery, Store } from '../../service/needs.ts'
import { addAtOnce, type Adding } from './at-once.ts'
import { mustBeThere } from './changed.ts'
import type { Database } from './database.ts'
import { onList } from './due-list.ts'
import { toJson } from './json.ts'

/** An id is unique for ever: a delivery that is ordered a second time is there already, and stays as it is. */
export const newDeliveries = (school: string, deliveries: readonly Delivery[]): Adding =>
  deliveries.length
    ? sql`
      insert into deliveries (school, id, lesson, delivery) select ${school}, id, lesson, delivery::jsonb
      from unnest(${deliveries.map(({ id }) => id)}::text[], ${deliveries.map(({ lesson }) => lesson ?? null)}::text[],
        ${deliveries.map(toJson)}::text[]) as ordered(id, lesson, delivery)
      on conflict (school, id) do nothing`
    : undefined

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
    addAtOnce(db, newDeliveries(school, [delivery]), onList(school, [{ kind: 'deliver', key: delivery.id, at }])),
})

const ofLesson = (db: Database, school: string, lesson: LessonId) =>
  db.selectFrom('deliveries').select('delivery').where('school', '=', school).where('lesson', '=', lesson)
