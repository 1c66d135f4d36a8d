import { sql, type Selectable } from 'kysely'
import type { Leaf } from '../../../ledger/leaf.ts'
import type { Instant } from '../../../lesson/time.ts'
import type { Erasure, RegisterKind } from '../../../service/needs.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { deleteRows } from './delete-rows.ts'
import { entryOf } from './rows.ts'

export type Elsewhere = Extract<Erasure, { what: 'elsewhere' | 'registers' }>
export type Within = Exclude<Erasure, Elsewhere>
export const isElsewhere = (erasure: Erasure): erasure is Elsewhere =>
  erasure.what === 'elsewhere' || erasure.what === 'registers'

/** What is erased of one line. */
export type Gone = { readonly index: number; readonly seq: number; readonly fields: readonly string[] }

/** Deletes what an erasure takes outside lessons and matters; and says which fields of acts go with it. */
export async function eraseOutside(
  db: Database,
  school: string,
  erasure: Elsewhere,
): Promise<{ readonly acts: readonly Gone[]; readonly rows: number }> {
  const entries = await entriesOver(db, school, erasure)
  for (const { kind, id } of entries) await removeEntry(db, school, kind, id)
  if (erasure.what === 'registers') return { acts: [], rows: entries.length }
  const others = await deleteRows(db, school, tables, table => isTheirs(table, erasure.person))
  return { acts: await actsNaming(db, school, erasure), rows: entries.length + others }
}

type Row = Selectable<Tables['registers']>

const removeEntry = (db: Database, school: string, kind: RegisterKind, id: string) =>
  db.deleteFrom('registers').where('school', '=', school).where('kind', '=', kind).where('id', '=', id).execute()

/** What the school adopted and signed is about nobody; who did it stands with it. */
const ofNobody: readonly RegisterKind[] = ['policy', 'week-signed']

async function entriesOver(db: Database, school: string, erasure: Elsewhere): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('registers')
    .selectAll()
    .where('school', '=', school)
    .where('kind', 'not in', [...ofNobody])
    .execute()
  return rows.filter(row => {
    const said = JSON.stringify(row.entry)
    const isWanted =
      erasure.what === 'elsewhere' ? said.includes(erasure.person) : !erasure.held.some(person => said.includes(person))
    return isWanted && overAt(row, erasure.what === 'elsewhere') < erasure.overBefore
  })
}

/**
 * When an entry was over: when it ended, or on its last day. What is in force until somebody ends it (a family's acknowledgement,
 * a follow-up) is never over by itself; a family's acknowledgement is where its pupil is to be erased.
 */
function overAt({ kind, entry, ended_at, added_at }: Row, isAsked: boolean): Instant {
  if (ended_at !== null) return ended_at
  const last = entry['until'] ?? (kind === 'visitor' || isAsked ? entry['on'] : undefined)
  if (typeof last === 'string') return Date.parse(last)
  if (kind === 'adult-at-home' || kind === 'checklist' || kind === 'told') return added_at
  return Infinity
}

/** Tables of which a row is one person's, and messages that are about no lesson and no matter that is kept. */
const tables = ['addresses', 'interruptions', 'calendars', 'holds', 'deliveries', 'asks'] as const

function isTheirs(table: (typeof tables)[number], person: string) {
  const named = sql`lesson is null and position(${person} in to_jsonb(${sql.table(table)}.*)::text) > 0`
  switch (table) {
    case 'addresses':
    case 'interruptions':
      return sql`person = ${person}`
    case 'calendars':
      return sql`owner = ${person}`
    case 'holds':
      return sql`about = ${`person/${person}`} and lifted is not null`
    case 'deliveries':
      return sql`${named} and delivery ->> 'state' <> 'ordered' and not exists (select from matters m
        where m.school = deliveries.school and starts_with(deliveries.id, m.id || '/'))`
    case 'asks':
      return sql`${named} and not exists (select from matters m
        where m.school = asks.school and m.id = asks.ask ->> 'matter')`
  }
}

/** Who did what with the record is kept as long as the record that it protects, and a year more. */
async function actsNaming(
  db: Database,
  school: string,
  { person, actsBefore }: Extract<Elsewhere, { what: 'elsewhere' }>,
): Promise<readonly Gone[]> {
  const { rows } = await sql<{ index: number; seq: number; leaf: string; act: object }>`
    select l.leaf_index as index, l.seq, l.leaf, a.act from acts a
    join ledger_leaves l on l.school = a.school and l.source = 'acts' and l.stream = '' and l.seq = a.seq
    where a.school = ${school} and a.recorded_at < ${actsBefore} and position(${person} in a.act::text) > 0
    order by l.seq`.execute(db)
  return rows.map(({ index, seq, leaf, act }) => ({
    ...{ index, seq },
    fields: Object.keys((JSON.parse(leaf) as Leaf).sealed).filter(name =>
      JSON.stringify(entryOf(act)[name] ?? null).includes(person),
    ),
  }))
}
