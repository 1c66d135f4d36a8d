import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Registers of the school: an entry is added and may end, and is never changed: what was agreed stays readable. */
const statements = [
  `create table registers (
    school text, kind text, id text, entry jsonb not null, added_at bigint not null, added_by text not null,
    ended_at bigint, ended_by text, ended_why text,
    primary key (school, kind, id))`,
  `grant select, insert on registers to chaperone_service`,
  `grant update (ended_at, ended_by, ended_why) on registers to chaperone_service`,
]

export const registers: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
