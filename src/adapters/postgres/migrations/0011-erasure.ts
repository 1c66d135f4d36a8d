import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Erasure reaches what was said of a matter, what was sent and asked, and what was written in a lesson's chat. */
const statements = [
  ...['deliveries', 'asks', 'removals', 'chat_texts'].map(
    table => `grant select, delete on ${table} to chaperone_retention`,
  ),
  `grant delete on matters to chaperone_retention`,
]

export const erasure: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
