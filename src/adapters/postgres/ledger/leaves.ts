import { sql } from 'kysely'
import type { KeptLeaf, LedgerStore } from '../../../service/needs.ts'
import type { Entry, Kept, Leaf } from '../../../ledger/leaf.ts'
import type { Database } from '../database.ts'
import { textEntry } from './rows.ts'

const atOnce = 5000
const hashesAtOnce = 50_000

type Reads = Pick<LedgerStore, 'checkpoints' | 'keys' | 'acts' | 'leaves' | 'hashes' | 'leavesOf' | 'unsealed'>

/** Reading the ledger: what verifies and what exports. */
export const leafReads = (db: Database, school: string): Reads => ({
  async checkpoints() {
    const rows = db.selectFrom('checkpoints').select(['size', 'made_at as at', 'note', 'witnessed'])
    const saved = await rows.where('school', '=', school).orderBy('size').execute()
    return saved.map(({ witnessed, ...checkpoint }) => ({ ...checkpoint, isWitnessed: witnessed !== false }))
  },

  async keys() {
    const rows = db.selectFrom('ledger_keys').select('verifier').where('school', '=', school)
    return (await rows.orderBy('since').orderBy('verifier').execute()).map(({ verifier }) => verifier)
  },

  async acts() {
    const rows = await db.selectFrom('acts').select('act').where('school', '=', school).orderBy('seq').execute()
    return rows.map(({ act }) => act)
  },

  leaves: from => keptLeaves(db, school, sql`l.leaf_index >= ${from} and l.leaf_index < ${from + atOnce}`),

  leavesOf: (source, streams) =>
    keptLeaves(db, school, sql`l.source = ${source} and l.stream = any(${streams}::text[])`),

  async hashes(size) {
    const found: Uint8Array[] = []
    while (found.length < size) {
      const page = await db
        .selectFrom('ledger_leaves')
        .select('hash')
        .where('school', '=', school)
        .where('leaf_index', '>=', found.length)
        .where('leaf_index', '<', Math.min(size, found.length + hashesAtOnce))
        .orderBy('leaf_index')
        .execute()
      if (!page.length) throw new Error(`The ledger has ${found.length} leaves where a checkpoint speaks of ${size}`)
      for (const { hash } of page) found.push(hash)
    }
    return found
  },

  async unsealed() {
    const { rows } = await sql<{ count: number }>`select
      (select count(*) from journal j where j.school = ${school} and not exists (select from ledger_leaves l
        where l.school = j.school and l.source = 'journal' and l.stream = j.lesson and l.seq = j.seq)) +
      (select count(*) from matter_entries m where m.school = ${school} and not exists (select from ledger_leaves l
        where l.school = m.school and l.source = 'matters' and l.stream = m.matter and l.seq = m.seq)) +
      (select count(*) from chat_texts c where c.school = ${school} and not exists (select from ledger_leaves l
        where l.school = c.school and l.source = 'texts' and l.stream = c.lesson and l.seq = c.seq)) +
      (select count(*) from acts a where a.school = ${school} and not exists (select from ledger_leaves l
        where l.school = a.school and l.source = 'acts' and l.seq = a.seq)) as count`.execute(db)
    return rows[0]?.count ?? 0
  },
})

type Found = {
  leaf_index: number
  source: string
  stream: string
  seq: number
  leaf: string
  salts: Record<string, string> | null
  erased: string[] | null
  as_of: number | null
  recorded_at: number | null
  entry: Entry | null
}

/** `offset 0`: each row is looked up by its key. The planner would rather read the whole journal, for every page anew. */
async function keptLeaves(db: Database, school: string, which: ReturnType<typeof sql>): Promise<readonly KeptLeaf[]> {
  const { rows } = await sql<Found>`select l.leaf_index, l.source, l.stream, l.seq, l.leaf, s.salts,
      (select array_agg(t.field order by t.field) from ledger_tombstones t
        where t.school = l.school and t.leaf_index = l.leaf_index) as erased,
      coalesce(j.as_of, m.at, c.written_at, a.recorded_at) as as_of,
      coalesce(j.recorded_at, m.at, c.written_at, a.recorded_at) as recorded_at,
      coalesce(j.entry, m.entry, c.entry, a.act) as entry
    from ledger_leaves l
    left join ledger_salts s on s.school = l.school and s.leaf_index = l.leaf_index
    left join lateral (select * from journal r where l.source = 'journal'
      and r.school = l.school and r.lesson = l.stream and r.seq = l.seq offset 0) j on true
    left join lateral (select * from matter_entries r where l.source = 'matters'
      and r.school = l.school and r.matter = l.stream and r.seq = l.seq offset 0) m on true
    left join lateral (select written_at, ${textEntry('r')} as entry from chat_texts r where l.source = 'texts'
      and r.school = l.school and r.lesson = l.stream and r.seq = l.seq offset 0) c on true
    left join lateral (select * from acts r where l.source = 'acts'
      and r.school = l.school and r.seq = l.seq offset 0) a on true
    where l.school = ${school} and ${which} order by l.leaf_index`.execute(db)
  return rows.map(found => {
    const { leaf_index: index, source, stream, seq, leaf, salts, erased } = found
    return { index, source, stream, seq, leaf, row: rowOf(found), salts: salts ?? {}, erased: erased ?? [] }
  })
}

/** Leaves of older versions say the number of their row. */
function rowOf({ source, stream, seq, leaf, as_of, recorded_at, entry }: Found): Kept['row'] {
  if (entry === null) return undefined
  const row = { source, stream, asOf: as_of ?? 0, recordedAt: recorded_at ?? 0, entry }
  return (JSON.parse(leaf) as Leaf).seq === undefined ? row : { ...row, seq }
}
