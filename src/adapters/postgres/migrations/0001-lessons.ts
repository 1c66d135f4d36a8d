import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Every key begins with the school, so that the schools of a trust share a database and never a row, and the tables can
 * be spread by school. Instants are the service's own epoch milliseconds: the database never asks what time it is.
 * What the service writes whole and reads whole is one jsonb; what is searched for is a column of its own.
 */
const lessonTables = [
  `create table lessons (
    school text, id text, scheduled jsonb not null,
    thread text generated always as (scheduled->'meeting'->>'thread') stored,
    starts_at bigint not null generated always as ((scheduled->'timetable'->>'startsAt')::bigint) stored,
    ends_at bigint not null generated always as ((scheduled->'timetable'->>'endsAt')::bigint) stored,
    over_at bigint not null generated always as ((scheduled->'timetable'->>'overAt')::bigint) stored,
    primary key (school, id))`,
  `create index lessons_by_thread on lessons (school, thread, starts_at)`,
  `create index lessons_by_start on lessons (school, starts_at)`,
  `create table journal (
    school text, lesson text, seq bigint, as_of bigint not null, recorded_at bigint not null, entry jsonb not null,
    primary key (school, lesson, seq), foreign key (school, lesson) references lessons)`,
  `create table calls (
    school text, lesson text, call text not null,
    primary key (school, lesson), foreign key (school, lesson) references lessons)`,
]

const actionTables = [
  `create table deliveries (
    school text, id text, lesson text not null, delivery jsonb not null,
    primary key (school, id), foreign key (school, lesson) references lessons)`,
  `create table removals (
    school text, id text, lesson text not null, removal jsonb not null,
    primary key (school, id), foreign key (school, lesson) references lessons)`,
  `create table asks (
    school text, id text, lesson text not null, ask jsonb not null, rung integer not null,
    answered_by text, answered_at bigint, reached_how text,
    primary key (school, id), foreign key (school, lesson) references lessons)`,
  `create table incidents (
    school text, id text, lesson text not null, year integer not null, ordinal integer not null,
    incident jsonb not null, record_item text, record_state text,
    primary key (school, id), unique (school, year, ordinal), foreign key (school, lesson) references lessons)`,
  ...['deliveries', 'removals', 'asks', 'incidents'].map(
    table => `create index ${table}_by_lesson on ${table} (school, lesson)`,
  ),
  `create table incident_numbers (school text, year integer, last integer not null, primary key (school, year))`,
]

/**
 * `at` is when there is work; while a worker has the row it is null, unless more work was asked for meanwhile.
 * `free_at` is when the row may be taken: a worker that died holds it until the end of its lease. `lease` numbers the
 * takings, so that a worker which comes back late does not end somebody else's.
 */
const dueTable = [
  `create table due (
    school text, kind text, key text, at bigint, attempts integer not null,
    leased_until bigint, lease bigint, last_error text,
    free_at bigint not null generated always as (coalesce(leased_until, at)) stored,
    primary key (school, kind, key))`,
  `create index due_by_time on due (school, free_at)`,
  `create sequence leases`,
]

const peopleTables = [
  `create table addresses (
    school text, person text, mri text, conversation text, service_url text, primary key (school, person))`,
]

/** A login that may not make roles is told what its administrator must do. PostgreSQL 16 grants no use with the making. */
const role = [
  `do $$ begin
    if to_regrole('chaperone_service') is null
      and (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
    then
      create role chaperone_service;
      execute format('grant chaperone_service to %I', current_user);
    end if;
    if pg_has_role(current_user, to_regrole('chaperone_service'), 'member') is not true then
      raise exception 'the role chaperone_service is not there, or % may not use it', current_user
        using hint = format(
          'as an administrator: create role chaperone_service; grant chaperone_service to %I', current_user);
    end if;
  end $$`,
]

/** What the service may do: it reads the journal and adds to it, and what was once ordered keeps its words. */
const privileges = [
  `grant usage on schema public to chaperone_service`,
  `grant usage on sequence leases to chaperone_service`,
  `grant select, insert on all tables in schema public to chaperone_service`,
  `grant update on lessons, calls, addresses, incident_numbers, due to chaperone_service`,
  `grant delete on calls, due to chaperone_service`,
  `grant update (delivery) on deliveries to chaperone_service`,
  `grant update (removal) on removals to chaperone_service`,
  `grant update (rung, answered_by, answered_at, reached_how) on asks to chaperone_service`,
  `grant update (record_item, record_state) on incidents to chaperone_service`,
]

/** Lessons with their journals, what was ordered in them, and what is due. */
export const lessons: Migration = {
  async up(db) {
    for (const statement of [...lessonTables, ...actionTables, ...dueTable, ...peopleTables, ...role, ...privileges])
      await sql.raw(statement).execute(db)
  },
}
