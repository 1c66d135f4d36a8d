import { sql, type RawBuilder } from 'kysely'
import { deleteRows } from './delete-rows.ts'
import type { Within } from './elsewhere.ts'
import type { Database } from '../database.ts'

/** Tables of what is told, asked and written, and of registers of what happened in a lesson: their rows leave no tombstone of their own. */
const tables = ['deliveries', 'asks', 'removals', 'chat_texts', 'registers'] as const
type Table = (typeof tables)[number]

/**
 * Deletes the rows of these tables that an erasure takes with it: messages first, for what was asked says which of them are
 * about a matter. @returns how many they were
 */
export const eraseOtherRows = (db: Database, school: string, erasure: Within): Promise<number> =>
  deleteRows(db, school, tables, table => rowsOf(table, school, erasure))

function rowsOf(table: Table, school: string, erasure: Within): RawBuilder<unknown> {
  if (table === 'registers') return entriesOf(erasure)
  switch (erasure.what) {
    case 'lesson':
      return sql`lesson = ${erasure.lesson}`
    case 'person':
      return sql`lesson = ${erasure.lesson} and ${about(table, erasure.person)}`
    case 'matter':
      return ofMatter(table, school, erasure.matter)
  }
}

/** An adult at home, and a follow-up that has ended. One that is open is for somebody to end. */
function entriesOf(erasure: Within): RawBuilder<unknown> {
  if (erasure.what === 'matter') return sql`false`
  const whose = erasure.what === 'person' ? sql`and entry ->> 'pupil' = ${erasure.person}` : sql``
  return sql`entry ->> 'lesson' = ${erasure.lesson} and (kind <> 'follow-up' or ended_at is not null) ${whose}`
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
