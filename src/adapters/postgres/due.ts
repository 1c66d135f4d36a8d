import { sql } from 'kysely'
import type { Instant, Millis } from '../../lesson/time.ts'
import type { Claimed, Due, DueKind, Scheduled, Store } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import type { Database } from './database.ts'

/**
 * Puts rows on the list. One that is there keeps the earlier of the two instants; with `look anew` a `look` takes the new
 * one, for a judgement derives it from everything before. One that a worker has is due again once the worker is done.
 */
export async function putOnList(
  db: Database,
  school: string,
  due: readonly Scheduled[],
  looks: 'look sooner' | 'look anew' = 'look sooner',
): Promise<void> {
  if (!due.length) return
  const rows = soonest(due)
  const [kinds, keys, instants] = [
    rows.map(({ kind }) => kind),
    rows.map(({ key }) => key),
    rows.map(({ at }) => Math.ceil(at)),
  ]
  // One text for any number of rows, so that its plan is kept (plans.ts).
  await sql`
    insert into due (school, kind, key, at, attempts)
    select ${school}, kind, key, instant, 0
    from unnest(${kinds}::text[], ${keys}::text[], ${instants}::bigint[]) as asked(kind, key, instant)
    on conflict (school, kind, key) do update set at =
      case when due.kind = 'look' and ${looks} = 'look anew' then excluded.at else least(due.at, excluded.at) end`.execute(
    db,
  )
}

/** Each row once, and in one order for everybody: two transactions then never wait for each other. */
function soonest(due: readonly Scheduled[]): readonly Scheduled[] {
  const rows = new Map<string, Scheduled>()
  for (const row of [...due].sort((a, b) => b.at - a.at)) rows.set(nameOf(row), row)
  return [...rows.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = ({ kind, key }: Scheduled): string => `${kind} ${key}`

/** Free, and to begin anew. */
const unclaimed = { leased_until: null, lease: null, attempts: 0, last_error: null }

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

    async done(due) {
      const gone = await taken(db.deleteFrom('due'), school, due).where('at', 'is', null).executeTakeFirst()
      if (gone.numDeletedRows > 0n) return undefined
      // Asked for again while it was worked on: it stays, and begins anew.
      const kept = await taken(db.updateTable('due'), school, due).set(unclaimed).returning('at').executeTakeFirst()
      return kept?.at ?? undefined
    },

    async takeTurns(due, at) {
      const kept = await taken(db.updateTable('due'), school, due)
        .set({ ...unclaimed, at: sql<number>`least(at, ${Math.ceil(at)}::bigint)` })
        .returning('at')
        .executeTakeFirst()
      if (!kept) await putOnList(db, school, [{ kind: due.kind, key: due.key, at }])
      return kept?.at ?? at
    },

    async postpone(due, at, error) {
      const kept = await taken(db.updateTable('due'), school, due)
        .set({
          at: sql<number>`least(at, ${Math.ceil(at)}::bigint)`,
          leased_until: null,
          lease: null,
          last_error: error,
        })
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
  const wanted = kinds ? sql`school = ${school} and kind = any(${kinds})` : sql`school = ${school}`
  const { rows } = await sql<Row>`
    with free as (
      select kind, key, free_at from due where ${wanted} and free_at <= ${now}
      order by free_at limit ${limit} for update skip locked
    ), taken as (
      update due set at = case when due.at > ${now} then due.at end, attempts = due.attempts + 1,
        leased_until = ${Math.ceil(now + lease)}, lease = nextval('leases')
      from free where due.school = ${school} and due.kind = free.kind and due.key = free.key
      returning due.kind, due.key, free.free_at as at, due.attempts, due.lease as version
    )
    select later.next, kind, key, at, attempts, version from (select min(free_at) as next from due where ${wanted} and free_at > ${now}) later
    left join taken on true order by at`.execute(db)
  return { rows: rows.filter(isTaken), next: rows[0]?.next ?? undefined }
}

const isTaken = (row: Row): row is Due & Row => row.kind !== null

/** Narrows a change to the row as this worker took it: none, if the lease ran out and another took it since. */
const taken = <Q extends { where(column: 'school' | 'kind' | 'key' | 'lease', is: '=', value: string | number): Q }>(
  query: Q,
  school: string,
  { kind, key, version }: Due,
): Q => query.where('school', '=', school).where('kind', '=', kind).where('key', '=', key).where('lease', '=', version)
