import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * How often somebody was interrupted on a day of the school by what is not urgent; and what matters have had since they were
 * first kept: who opened them and who signed them, and a way from a matter to its alerts.
 */
const statements = [
  `create table interruptions (
    school text, person text, day text, count int not null,
    primary key (school, person, day))`,
  `create index asks_by_matter on asks (school, (ask ->> 'matter'))`,
  `update matters set row = '{"opened": [], "signedOff": []}'::jsonb || row`,
  `grant select, insert, update on interruptions to chaperone_service`,
]

export const interruptions: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
