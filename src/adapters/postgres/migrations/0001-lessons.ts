import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Every key begins with the school, so that a trust's schools share a database and never a row, and the tables can be
 * spread by school. Instants are the service's own epoch milliseconds: the database never asks what time it is.
 */
const tables = [
  `create table lessons (
    school text not null, id text not null, thread text, starts_at bigint not null, over_at bigint not null,
    scheduled jsonb not null, call text, primary key (school, id))`,
  `create index lessons_by_thread on lessons (school, thread, starts_at)`,
  `create index lessons_by_start on lessons (school, starts_at)`,
  `create index lessons_by_call on lessons (school, call)`,
  `create table journal (
    school text not null, lesson text not null, seq bigint not null, as_of bigint not null, recorded_at bigint not null,
    entry jsonb not null, primary key (school, lesson, seq))`,
  `create table deliveries (
    school text not null, id text not null, lesson text not null, state text not null, delivery jsonb not null,
    primary key (school, id))`,
  `create table removals (
    school text not null, id text not null, lesson text not null, removal jsonb not null, primary key (school, id))`,
  `create table asks (
    school text not null, id text not null, lesson text not null, ask jsonb not null, rung integer not null,
    answered_by text, answered_at bigint, reached_how text, primary key (school, id))`,
  `create index asks_by_lesson on asks (school, lesson)`,
  `create table incidents (
    school text not null, id text not null, lesson text not null, number text not null, opened_at bigint not null,
    incident jsonb not null, record_item text, primary key (school, id), unique (school, number))`,
  `create index incidents_by_lesson on incidents (school, lesson)`,
  `create table incident_numbers (school text not null, year integer not null, last integer not null, primary key (school, year))`,
  `create table due (
    school text not null, kind text not null, key text not null, at bigint not null, attempts integer not null,
    version bigint not null, leased_until bigint not null, last_error text, primary key (school, kind, key))`,
  `create index due_by_time on due (school, at)`,
  `create table addresses (
    school text not null, person text not null, mri text, conversation text, service_url text, primary key (school, person))`,
]

/** What the service itself may do: it adds to the journal and reads it, and never changes or removes a line. */
const privileges = [
  `do $$ begin
     if not exists (select from pg_roles where rolname = 'chaperone_service') then create role chaperone_service; end if;
   end $$`,
  `grant usage on schema public to chaperone_service`,
  `grant select, insert on journal to chaperone_service`,
  `grant select, insert, update on lessons, deliveries, removals, asks, incidents, incident_numbers, addresses to chaperone_service`,
  `grant select, insert, update, delete on due to chaperone_service`,
]

export const lessons: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [...tables, ...privileges]) await sql.raw(statement).execute(db)
  },
}
