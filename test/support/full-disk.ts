import type { TestDatabase } from './database.ts'

/**
 * As long as `meanwhile` goes on, PostgreSQL refuses new and changed rows of a table, as where there is no room for them.
 * @param taken SQL: rows that it takes all the same
 */
export async function withFullDisk(
  { asOwner }: Pick<TestDatabase, 'asOwner'>,
  table: string,
  meanwhile: () => Promise<void>,
  taken = 'false',
): Promise<void> {
  await asOwner(`alter table ${table} add constraint full_disk check (${taken}) not valid`)
  try {
    await meanwhile()
  } finally {
    await asOwner(`alter table ${table} drop constraint full_disk`)
  }
}
