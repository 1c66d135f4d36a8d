import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table subscriptions (
    school text, name text, client_state text not null, wanted jsonb not null, made jsonb, lost_since bigint,
    primary key (school, name), unique (school, client_state))`,
  `grant select, insert, delete on subscriptions to chaperone_service`,
  `grant update (wanted, made, lost_since) on subscriptions to chaperone_service`,
]

/** What is to be told to us when it changes, and what the platform made of that. */
export const sight: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
