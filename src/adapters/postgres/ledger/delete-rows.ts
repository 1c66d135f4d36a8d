import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../database.ts'

/** Deletes those rows of a school that `which` says, one table after the other. @returns how many they were */
export async function deleteRows<Table extends string>(
  db: Database,
  school: string,
  tables: readonly Table[],
  which: (table: Table) => RawBuilder<unknown>,
): Promise<number> {
  let count = 0
  for (const table of tables) {
    const { rows } = await sql<{ count: number }>`with gone as (
        delete from ${sql.table(table)} where school = ${school} and ${which(table)} returning 1)
      select count(*) as count from gone`.execute(db)
    count += rows[0]?.count ?? 0
  }
  return count
}
