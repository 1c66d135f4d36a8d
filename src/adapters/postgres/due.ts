import { sql } from 'kysely'
import type { Instant, Millis } from '../../lesson/time.ts'
import type { Claimed, Due, DueKind, Scheduled, Store } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import type { Database } from './database.ts'
import { finishing } from './due-finished.ts'
import { putOnList } from './due-list.ts'

/** The list of what is due. */
export const dueTable = (
  db: Database,
  school: string,
): Pick<Store, 'claim' | 'done' | 'takeTurns' | 'postpone' | 'schedule' | 'dueAt' | 'nextDueAt'> => {
  const put = askedTogether(async (asked: readonly (readonly Scheduled[])[]) => {
    await putOnList(db, school, asked.flat())
    return asked.map(() => undefined)
  })
  return {
    schedule: (...due) => put(due),

    claim: (now, lease, limit, kinds) => take(db, school, { now: Math.floor(now), lease, limit, kinds }),

    ...finishing(db, school),

    async postpone({ kind, key, version }, at, error) {
      const kept = await db
        .updateTable('due')
        .set({
          at: sql<number>`least(at, ${Math.ceil(at)}::bigint)`,
          leased_until: null,
          lease: null,
          last_error: error,
        })
        .where('school', '=', school)
        .where('kind', '=', kind)
        .where('key', '=', key)
        .where('lease', '=', version)
        .returning('at')
        .executeTakeFirst()
      return kept?.at ?? undefined
    },

    async dueAt(kind, key) {
      const rows = db.selectFrom('due').select('at').where('school', '=', school)
      return (await rows.where('kind', '=', kind).where('key', '=', key).executeTakeFirst())?.at ?? undefined
    },

    async nextDueAt() {
      const row = await db
        .selectFrom('due')
        .select('free_at')
        .where('school', '=', school)
        .orderBy('free_at')
        .limit(1)
        .executeTakeFirst()
      return row?.free_at
    },
  }
}

type Taking = {
  readonly now: Instant
  readonly lease: Millis
  readonly limit: number
  readonly kinds: readonly DueKind[] | undefined
}

type Row = { readonly next: Instant | null } & (Due | { readonly kind: null })

/**
 * Rows that another worker is just taking are passed over, not waited for. What comes next is asked in the same statement,
 * for each way to the database costs more than what is done there.
 */
async function take(db: Database, school: string, { now, lease, limit, kinds }: Taking): Promise<Claimed> {
  const wanted = kinds ? sql`kind = any(${kinds})` : sql`true`
  const { rows } = await sql<Row>`
    with free as (
      select kind, key, free_at from due where school = ${school} and ${wanted} and free_at <= ${now}
      order by free_at limit ${limit} for update skip locked
    ), taken as (
      update due set at = case when due.at > ${now} then due.at end, attempts = due.attempts + 1,
        leased_until = ${Math.ceil(now + lease)}, lease = nextval('leases')
      from free where due.school = ${school} and due.kind = free.kind and due.key = free.key
      returning due.kind, due.key, free.free_at as at, due.attempts, due.lease as version
    )
    select later.next, kind, key, at, attempts, version from (select min(free_at) as next from due where school = ${school} and ${wanted} and free_at > ${now}) later
    left join taken on true order by at`.execute(db)
  return { rows: rows.filter(isTaken), next: rows[0]?.next ?? undefined }
}

const isTaken = (row: Row): row is Due & Row => row.kind !== null
