import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { Tables } from './tables.ts'
import { lessons } from './migrations/0001-lessons.ts'

export type Database = Kysely<Tables>
export type Connection = { readonly url: string } | { readonly host: string; readonly database: string; readonly user: string }

/** In order, for ever: a migration that has run anywhere is never changed. */
const migrations = { '0001-lessons': lessons }

const int8 = 20
const types = new pg.TypeOverrides()
types.setTypeParser(int8, Number) // instants and counters, all far below 2^53

/** Brings the database up to this version. Needs the owner's rights, which the service itself does not have. */
export async function migrate(connection: Connection): Promise<void> {
  const db = open(connection, undefined)
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw new Error('The database could not be brought up to date', { cause: error })
  } finally {
    await db.destroy()
  }
}

/** Opens the database as the service: with a role that can add to the journal and change nothing in it. */
export const openDatabase = (connection: Connection): Database => open(connection, '-c role=chaperone_service')

function open(connection: Connection, options: string | undefined): Database {
  const where = 'url' in connection ? { connectionString: connection.url } : connection
  const pool = new pg.Pool({ ...where, max: 8, types, ...(options ? { options } : {}) })
  pool.on('error', () => undefined) // an idle connection that broke is replaced; the next query tells if none can be had
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
