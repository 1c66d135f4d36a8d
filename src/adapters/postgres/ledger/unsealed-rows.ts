import { sql, type RawBuilder } from 'kysely'
import type { Erasure } from '../../../service/needs.ts'
import type { Database } from '../database.ts'

/** Tables of what is told, asked and written, whose rows are in no ledger and leave no tombstone of their own. */
const tables = ['deliveries', 'asks', 'removals', 'chat_texts'] as const
type Table = (typeof tables)[number]

/** How many rows of these tables an erasure takes with it; deletes them where it is said so. */
export async function otherRows(db: Database, school: string, erasure: Erasure, deletes: boolean): Promise<number> {
  let count = 0
  // Messages first, for what was asked says which of them are about a matter.
  for (const table of tables) {
    const which = sql`from ${sql.table(table)} where school = ${school} and ${rowsOf(table, school, erasure)}`
    const { rows } = await (
      deletes
        ? sql<{ count: number }>`with gone as (delete ${which} returning 1) select count(*) as count from gone`
        : sql<{ count: number }>`select count(*) as count ${which}`
    ).execute(db)
    count += rows[0]?.count ?? 0
  }
  return count
}

function rowsOf(table: Table, school: string, erasure: Erasure): RawBuilder<unknown> {
  switch (erasure.what) {
    case 'lesson':
      return sql`lesson = ${erasure.lesson}`
    case 'person':
      return sql`lesson = ${erasure.lesson} and ${about(table, erasure.person)}`
    case 'matter':
      return ofMatter(table, school, erasure.matter)
  }
}

/** Ids of rows name people, too: the whole row is searched. Of the chat, what they wrote; what others wrote is others'. */
const about = (table: Table, person: string): RawBuilder<unknown> =>
  table === 'chat_texts'
    ? sql`author = ${person}`
    : sql`position(${person} in to_jsonb(${sql.table(table)}.*)::text) > 0`

/** A matter that continues it is named after it, and is another. What was written in the lesson is the lesson's. */
function ofMatter(table: Table, school: string, matter: string): RawBuilder<unknown> {
  if (table === 'chat_texts' || table === 'removals') return sql`false`
  if (table === 'asks') return sql`ask ->> 'matter' = ${matter}`
  return sql`(starts_with(id, ${`${matter}/`}) and not starts_with(id, ${`${matter}/again`})
    or delivery ->> 'lapse' in (select id from asks where school = ${school} and ask ->> 'matter' = ${matter}))`
}
