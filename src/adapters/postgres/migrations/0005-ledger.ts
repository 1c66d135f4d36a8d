import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * `acts` is the journal of what people and Chaperone do with the record itself. A leaf is the text that was hashed; its
 * salts lie apart, so that they can be deleted. `ledger_heads` only saves reading all leaves for an append: whoever
 * verifies reads the leaves.
 */
const tables = [
  `create table acts (
    school text, seq bigint, recorded_at bigint not null, act jsonb not null, primary key (school, seq))`,
  `create table ledger_heads (school text primary key, size bigint not null, subtrees text[] not null)`,
  `create table ledger_leaves (
    school text, leaf_index bigint, source text not null, stream text not null, seq bigint not null,
    leaf text not null, hash bytea not null,
    primary key (school, leaf_index), unique (school, source, stream, seq))`,
  `create table ledger_salts (school text, leaf_index bigint, salts jsonb not null, primary key (school, leaf_index))`,
  `create table ledger_tombstones (
    school text, leaf_index bigint, field text, act bigint not null, primary key (school, leaf_index, field))`,
  `create table ledger_keys (school text, verifier text, since bigint not null, primary key (school, verifier))`,
  `create table checkpoints (
    school text, size bigint, made_at bigint not null, note text not null, primary key (school, size))`,
  `create table holds (
    school text, about text, placed bigint, lifted bigint, primary key (school, about, placed))`,
]

/** What was there before the ledger is sealed too. */
const backlog = [
  `insert into due (school, kind, key, at, attempts)
    select distinct school, 'ledger', 'journal/' || lesson, 0, 0 from journal on conflict do nothing`,
  `insert into due (school, kind, key, at, attempts)
    select school, 'ledger', 'matters/' || id, 0, 0 from matters on conflict do nothing`,
]

const role = [
  `do $$ begin
    if to_regrole('chaperone_retention') is null
      and (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
    then
      create role chaperone_retention;
      execute format('grant chaperone_retention to %I', current_user);
    end if;
    if pg_has_role(current_user, to_regrole('chaperone_retention'), 'member') is not true then
      raise exception 'the role chaperone_retention is not there, or % may not use it', current_user
        using hint = format(
          'as an administrator: create role chaperone_retention; grant chaperone_retention to %I', current_user);
    end if;
  end $$`,
]

/** The service only adds. Retention alone may delete a salt and what it hid, and must leave a tombstone. */
const privileges = [
  ...['acts', 'ledger_heads', 'ledger_leaves', 'ledger_salts', 'ledger_tombstones', 'ledger_keys', 'checkpoints'].map(
    table => `grant select on ${table} to chaperone_service, chaperone_retention`,
  ),
  ...['acts', 'ledger_heads', 'ledger_leaves', 'ledger_salts', 'ledger_keys', 'checkpoints', 'holds'].map(
    table => `grant insert on ${table} to chaperone_service`,
  ),
  `grant update (size, subtrees) on ledger_heads to chaperone_service`,
  `grant select, update (lifted) on holds to chaperone_service`,
  `grant usage on schema public to chaperone_retention`,
  `grant select on holds, lessons, incidents, asks to chaperone_retention`,
  `grant select, update (entry), delete on journal, matter_entries to chaperone_retention`,
  `grant select on matters to chaperone_retention`,
  `grant update (act) on acts to chaperone_retention`,
  `grant insert on acts, ledger_tombstones to chaperone_retention`,
  `grant update (salts), delete on ledger_salts to chaperone_retention`,
  `grant select, insert, update (at) on due to chaperone_retention`,
]

/** The ledger over everything that is recorded, and what proves it. */
export const ledger: Migration = {
  async up(db) {
    for (const statement of [...tables, ...backlog, ...role, ...privileges]) await sql.raw(statement).execute(db)
  },
}
