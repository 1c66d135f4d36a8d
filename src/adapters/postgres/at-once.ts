import { sql, type RawBuilder } from 'kysely'
import type { Database } from './database.ts'

/** A statement that adds rows to one table; none where there are no rows. */
export type Adding = RawBuilder<unknown> | undefined

/**
 * Adds rows to several tables by one statement, hence all or none: each way to the database costs more than what is done there, and of
 * a judgement that tells somebody there were seven. References between the tables hold, for PostgreSQL looks at its end.
 */
export async function addAtOnce(db: Database, ...added: readonly Adding[]): Promise<void> {
  const parts = added.flatMap((adding, index) =>
    adding ? [sql`${sql.ref(`part_${String(index)}`)} as (${adding})`] : [],
  )
  if (parts.length) await sql`with ${sql.join(parts)} select`.execute(db)
}
