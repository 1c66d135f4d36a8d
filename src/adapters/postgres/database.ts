import { Kysely, PostgresDialect, sql, type PostgresPool } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { DatabaseFailure } from './failure.ts'
import { lessons } from './migrations/0001-lessons.ts'
import { timetable } from './migrations/0002-timetable.ts'
import { sight } from './migrations/0003-sight.ts'
import { matters } from './migrations/0004-matters.ts'
import { ledger } from './migrations/0005-ledger.ts'
import { registers } from './migrations/0006-registers.ts'
import { chat } from './migrations/0007-chat.ts'
import { interruptions } from './migrations/0010-interruptions.ts'
import { erasure } from './migrations/0011-erasure.ts'
import { recordLists } from './migrations/0012-record-lists.ts'
import { witnessed } from './migrations/0013-witnessed.ts'
import { recordRows } from './migrations/0014-record-rows.ts'
import { provedTexts } from './migrations/0015-proved-texts.ts'
import { erasureReaches } from './migrations/0016-erasure-reaches.ts'
import { byKey, keepPlans } from './plans.ts'
import type { Tables } from './tables.ts'

/** Several connections of one role; `destroy()` waits for what is under way, and closes them. */
export type Database = Kysely<Tables>

/** Where the database is: a URL of the operator's, or the socket of our own PostgreSQL. */
export type Connection =
  | { readonly url: string }
  | { readonly host: string; readonly port?: number; readonly database: string; readonly user: string }

/** In order, for ever: a migration that has run anywhere is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-lessons': lessons,
  '0002-timetable': timetable,
  '0003-sight': sight,
  '0004-matters': matters,
  '0005-ledger': ledger,
  '0006-registers': registers,
  '0007-chat': chat,
  '0010-interruptions': interruptions,
  '0011-erasure': erasure,
  '0012-record-lists': recordLists,
  '0013-witnessed': witnessed,
  '0014-record-rows': recordRows,
  '0015-proved-texts': provedTexts,
  '0016-erasure-reaches': erasureReaches,
}

/** In the order in which they run. */
export const migrationNames: readonly string[] = Object.keys(migrations)

/** Whoever waits longer for a table makes everybody else wait who only wants to read it. */
const waitsForATable = 2000
/** A minute and a half in all: another process may be migrating, or a backup be running. */
const tries = 30

/**
 * Brings the database up to this version, as its owner, while an older version may be at work on it. Several processes may do
 * so at once: one does it. An older version that starts while a newer one has been here finds migrations that it does not
 * know, and lets them be: that is what a rolling upgrade looks like, and a migration only ever adds. All or nothing is done.
 * Where a table is not to be had within two seconds, it lets go, so that lessons go on being judged, and tries again.
 * @param all by name; a test adds those of a version to come
 * @throws DatabaseFailure where it cannot be reached or changed; the cause says why.
 */
export async function migrate(connection: Connection, all = migrations): Promise<void> {
  const db = open(new pg.Pool({ ...placeOf(connection), max: 2, lock_timeout: waitsForATable }))
  try {
    for (let left = tries; ; left -= 1) {
      const { error } = await new Migrator({
        db,
        provider: { getMigrations: async () => ({ ...(await newer(db)), ...all }) },
        // Helpers of one release came in another order than their numbers.
        allowUnorderedMigrations: true,
        migrationTableSchema: 'migration', // not among our tables, whose keys all begin with the school
      }).migrateToLatest()
      if (error === undefined) return
      if (!isInTheWay(error) || left === 1) throw notMigrated(error)
      await pause(1000)
    }
  } finally {
    await db.destroy()
  }
}

/** Somebody else had a lock on what it needed, for too long (55P03) or in the other order (40P01). */
const isInTheWay = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && (error.code === '55P03' || error.code === '40P01')

/** Migrations that ran here and are of a newer version. */
async function newer(db: Database): Promise<Record<string, Migration>> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('migration.kysely_migration') is not null as there`.execute(db)
  if (!there.rows[0]?.there) return {}
  const ran = await sql<{ name: string }>`select name from migration.kysely_migration`.execute(db)
  const unknown = ran.rows.filter(({ name }) => !migrationNames.includes(name))
  return Object.fromEntries(unknown.map(({ name }) => [name, { up: () => Promise.resolve() }]))
}

/**
 * Opens the database as the service, a role that adds to the journal and can change nothing in it; or as the retention job,
 * which alone may erase. Connects when first
 * asked something; then rejects with DatabaseFailure where it cannot be reached, or was never migrated.
 */
export function openDatabase(
  connection: Connection,
  role: 'chaperone_service' | 'chaperone_retention' = 'chaperone_service',
): Database {
  return open(
    new pg.Pool({
      ...placeOf(connection),
      max: role === 'chaperone_service' ? 8 : 1,
      // What holds a lesson's lock and is not heard of any more lets go of it; no judgement takes a hundredth of this.
      idle_in_transaction_session_timeout: 10_000,
      statement_timeout: 30_000,
      verify: (client, done) => {
        // By statements and not in the URL: options that the operator gave there would displace them.
        client.query(`set role ${role}; ${role === 'chaperone_service' ? byKey : ''}`, (cause: Error | null) =>
          done(cause ? new DatabaseFailure('The database is not ours to use: was it migrated?', { cause }) : undefined),
        )
      },
    }),
  )
}

const int8 = 20
const types = new pg.TypeOverrides()
types.setTypeParser(int8, Number) // instants and counters, all far below 2^53

const placeOf = (connection: Connection): pg.PoolConfig => ({
  ...('url' in connection ? { connectionString: connection.url } : connection),
  types,
  keepAlive: true,
  connectionTimeoutMillis: 10_000,
})

function open(pool: pg.Pool): Database {
  // A connection that breaks says so here besides failing its query, if it has one; unheard, that would end the process.
  // The pool drops it, and whoever asks next gets a new one or an error.
  pool.on('error', () => undefined)
  pool.on('connect', client => client.on('error', () => undefined))
  pool.on('connect', keepPlans)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reachable(pool) }) })
}

const reachable = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: () => pool.connect().catch((cause: unknown) => Promise.reject(unreachable(cause))),
})

function notMigrated(cause: unknown): DatabaseFailure {
  if (cause instanceof DatabaseFailure) return cause
  const advice = isInTheWay(cause) ? 'a table is in use: wait until the backup or query is over' : undefined
  const hint = [advice, cause instanceof pg.DatabaseError ? cause.hint : undefined].find(text => text !== undefined)
  return new DatabaseFailure(
    `The database could not be brought up to date: ${reasonOf(cause)}${hint === undefined ? '' : `; ${hint}`}`,
    { cause },
  )
}

function unreachable(cause: unknown): DatabaseFailure {
  if (cause instanceof DatabaseFailure) return cause
  return new DatabaseFailure(`The database cannot be reached: ${reasonOf(cause)}`, { cause })
}

const reasonOf = (cause: unknown): string => (Error.isError(cause) ? cause.message : 'for no reason given')
