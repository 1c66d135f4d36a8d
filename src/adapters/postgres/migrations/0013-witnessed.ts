import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Whether a checkpoint goes to witnesses: one that was made for an export does not, for it would tell them of the export. Null: it does. */
const statements = [`alter table checkpoints add column witnessed boolean`]

export const witnessed: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
