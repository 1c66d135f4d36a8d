import { sql } from 'kysely'
import type { Instant } from '../../lesson/time.ts'
import type { Due, DueKind, Store } from '../../service/needs.ts'
import { askedTogether } from './asked-together.ts'
import type { Database } from './database.ts'
import { inOrder, nameOf, putOnList } from './due-list.ts'

/** `at`: its next turn; none: it is done. */
type Finished = Due & { readonly again: Instant | null }

/**
 * What becomes of rows once they are worked on. Those that are finished at once share a statement: each look, message and sealing of a
 * burst had one of its own.
 */
export function finishing(db: Database, school: string): Pick<Store, 'done' | 'takeTurns'> {
  const finished = askedTogether(async (rows: readonly Finished[]) => {
    const gone = await remove(db, school, inOrder(rows.filter(({ again }) => again === null)))
    // Asked for again while it was worked on: it stays, and begins anew.
    const kept = await free(db, school, inOrder(rows.filter(row => !gone.has(nameOf(row)))))
    const lost = rows.flatMap(row => (row.again === null || kept.has(nameOf(row)) ? [] : [{ ...row, at: row.again }]))
    await putOnList(db, school, lost)
    return rows.map(row => kept.get(nameOf(row)) ?? row.again ?? undefined)
  })
  return {
    done: due => finished({ ...due, again: null }),
    takeTurns: async (due, at) => (await finished({ ...due, again: Math.ceil(at) })) ?? at,
  }
}

type Named = { readonly kind: DueKind; readonly key: string }

/**
 * As this worker took them: none, if the lease ran out and another took it since. Of a list with a limit PostgreSQL reckons with one row
 * and looks each up by its key, in this order; of one without it reads all that a school has on the list.
 */
const asTaken = (rows: readonly Finished[]) => {
  const [kinds, keys] = [rows.map(({ kind }) => kind), rows.map(({ key }) => key)]
  const [leases, instants] = [rows.map(({ version }) => version), rows.map(({ again }) => again)]
  return {
    those: sql`(
      select kind, key, lease, again
      from unnest(${kinds}::text[], ${keys}::text[], ${leases}::bigint[], ${instants}::bigint[]) as listed(kind, key, lease, again)
      limit ${rows.length}
    ) as asked`,
    are: sql`due.kind = asked.kind and due.key = asked.key and due.lease = asked.lease`,
  }
}

async function remove(db: Database, school: string, rows: readonly Finished[]): Promise<ReadonlySet<string>> {
  if (!rows.length) return new Set()
  const { those, are } = asTaken(rows)
  const gone = await sql<Named>`
    delete from due using ${those} where due.school = ${school} and ${are} and due.at is null returning due.kind, due.key`.execute(
    db,
  )
  return new Set(gone.rows.map(nameOf))
}

/** Free, and to begin anew. @returns when each is due, by its name */
async function free(db: Database, school: string, rows: readonly Finished[]): Promise<ReadonlyMap<string, Instant>> {
  if (!rows.length) return new Map()
  const { those, are } = asTaken(rows)
  const kept = await sql<Named & { readonly at: Instant }>`
    update due set at = least(due.at, asked.again), leased_until = null, lease = null, attempts = 0, last_error = null
    from ${those} where due.school = ${school} and ${are} returning due.kind, due.key, due.at`.execute(db)
  return new Map(kept.rows.map(row => [nameOf(row), row.at]))
}
