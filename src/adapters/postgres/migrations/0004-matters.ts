import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * What was said of a matter is only added to: nobody may change or delete an entry. `row` is what the entries come to, so
 * that ten thousand can be listed without being folded.
 */
const statements = [
  `create table matters (
    school text, id text, raised_at bigint not null, row jsonb not null,
    primary key (school, id))`,
  `create index matters_by_time on matters (school, raised_at desc, id desc)`,
  `create table matter_entries (
    school text, matter text, seq bigint, at bigint not null, entry jsonb not null,
    primary key (school, matter, seq), foreign key (school, matter) references matters)`,
  // What is about no one lesson is told and asked by the same rows.
  `alter table deliveries alter column lesson drop not null`,
  `alter table asks alter column lesson drop not null`,
  `grant select, insert on matters, matter_entries to chaperone_service`,
  `grant update (row) on matters to chaperone_service`,
]

export const matters: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
