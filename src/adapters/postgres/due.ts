import { sql } from 'kysely'
import type { Due, Scheduled, Store } from '../../service/needs.ts'
import type { Database } from './database.ts'

/**
 * Puts rows on the list of what is due. A row that is there already keeps the earlier of the two instants, but for `look`,
 * whose newest instant is derived from everything before. `version` tells a worker that a row was nudged under its hands.
 */
export async function schedule(db: Database, school: string, rows: readonly Scheduled[]): Promise<void> {
  if (!rows.length) return
  const values = [...new Map(rows.map(({ kind, key, at }) => [`${kind} ${key}`, { kind, key, at }])).values()]
  await db
    .insertInto('due')
    .values(values.map(row => ({ school, ...row, at: Math.ceil(row.at), attempts: 0, version: 0, leased_until: 0 })))
    .onConflict(conflict =>
      conflict.columns(['school', 'kind', 'key']).doUpdateSet({
        at: sql<number>`case when due.kind = 'look' then excluded.at else least(due.at, excluded.at) end`,
        version: sql<number>`due.version + 1`,
      }),
    )
    .execute()
}

type DuePart = Pick<Store, 'claim' | 'done' | 'postpone' | 'schedule' | 'nextDueAt'>

/** The list of what is due. */
export const dueTable = (db: Database, school: string): DuePart => ({
  schedule: row => schedule(db, school, [row]),

  async claim(now, lease, limit) {
    const free = db
      .selectFrom('due')
      .select(['kind', 'key'])
      .where('school', '=', school)
      .where('at', '<=', now)
      .where('leased_until', '<=', now)
      .orderBy('at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
    return db
      .updateTable('due')
      .set({ leased_until: now + lease, attempts: sql<number>`attempts + 1` })
      .where('school', '=', school)
      .where(({ refTuple, eb }) => eb(refTuple('kind', 'key'), 'in', free.$asTuple('kind', 'key')))
      .returning(['kind', 'key', 'at', 'attempts', 'version'])
      .execute()
  },

  async done({ kind, key, version }) {
    const gone = await db.deleteFrom('due').where('school', '=', school).where('kind', '=', kind).where('key', '=', key).where('version', '=', version).executeTakeFirst()
    if (gone.numDeletedRows === 0n) await release(db, school, { kind, key })
  },

  async postpone({ kind, key, version }, at, error) {
    const moved = await db
      .updateTable('due')
      .set({ at: Math.ceil(at), leased_until: 0, last_error: error })
      .where('school', '=', school)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('version', '=', version)
      .executeTakeFirst()
    if (moved.numUpdatedRows === 0n) await release(db, school, { kind, key })
  },

  async nextDueAt() {
    const row = await db
      .selectFrom('due')
      .select(({ fn }) => fn.min<number | null>(sql`greatest(at, leased_until)`).as('at'))
      .where('school', '=', school)
      .executeTakeFirst()
    return row?.at ?? undefined
  },
})

/** The row was nudged while it was worked on: it stays, and counts as new. */
const release = (db: Database, school: string, { kind, key }: Pick<Due, 'kind' | 'key'>) =>
  db
    .updateTable('due')
    .set({ leased_until: 0, attempts: 0 })
    .where('school', '=', school)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute()
