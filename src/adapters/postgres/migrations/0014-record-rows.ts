import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Reports, and what pupils ask, have a number and a line of their own. `lesson` is of what Chaperone itself saw in one. */
const statements = [`alter table incidents alter column lesson drop not null`]

export const recordRows: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
