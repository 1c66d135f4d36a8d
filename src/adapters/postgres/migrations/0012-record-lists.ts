import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * In which list an incident's item stands; a series of numbers of its own for what is about adults, so that no number is missing
 * among the others; and the items of lessons.
 */
const statements = [
  `alter table incidents add column record_list text, add column series text`,
  `alter table incidents drop constraint incidents_school_year_ordinal_key`,
  `create unique index incidents_by_number on incidents (school, year, coalesce(series, ''), ordinal)`,
  `create table incident_series (
    school text, series text, year integer, last integer not null, primary key (school, series, year))`,
  `create table lesson_items (
    school text, lesson text, item text not null, state text not null,
    primary key (school, lesson), foreign key (school, lesson) references lessons)`,
  `grant update (record_list) on incidents to chaperone_service`,
  `grant select, insert, update on incident_series, lesson_items to chaperone_service`,
]

export const recordLists: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
