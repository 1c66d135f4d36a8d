import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements = [
  `create table calendars (school text, owner text, calendar jsonb not null, primary key (school, owner))`,
  `create table lesson_changes (
    school text, lesson text, seq integer, change jsonb not null,
    primary key (school, lesson, seq), foreign key (school, lesson) references lessons)`,
  `grant select, insert, update, delete on calendars to chaperone_service`,
  `grant select, insert on lesson_changes to chaperone_service`,
]

/** Calendars as they were last read, and what happened to each lesson of the register, which is only added to. */
export const timetable: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
