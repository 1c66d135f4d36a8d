import { afterAll, beforeAll } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase, type Database } from '../../src/adapters/postgres/database.ts'
import { template } from './cluster/place.ts'
import { urlOf } from './url-of.ts'

type Connection = { readonly host: string; readonly port: number; readonly database: string; readonly user: string }

/** A test file's own database; its members are there from the file's `beforeAll` on. */
export type TestDatabase = {
  /** As the service sees it. */
  readonly db: Database
  readonly connection: Connection
  /** The same, as `DATABASE_URL` has it. */
  readonly url: string
  /** Asks something as the owner, over a connection of its own; rows come as objects. */
  readonly asOwner: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
}

/**
 * Registers hooks that make a database and drop it; a connection that a test left open fails the file.
 * @param close ends what works on it for the whole file, before it is dropped
 */
export function testDatabase(close: () => Promise<unknown> = async () => undefined): TestDatabase {
  const made: { cluster?: Connection; own?: Connection; db?: Database } = {}
  beforeAll(async () => {
    const cluster = (made.cluster = await clusterOfThisRun())
    const database = `test_${randomUUID().replaceAll('-', '')}`
    await ask(cluster, `create database ${database} template ${template}`)
    made.own = { ...cluster, database }
    made.db = openDatabase(made.own)
  })
  afterAll(async () => {
    await close()
    await made.db?.destroy()
    if (made.cluster && made.own) await drop(made.cluster, made.own.database)
  })
  return {
    get db() {
      return there(made.db)
    },
    get connection() {
      return there(made.own)
    },
    get url() {
      return urlOf(there(made.own))
    },
    asOwner: sql => ask(there(made.own), sql),
  }
}

let schools = 0
/** A school that no other test knows: tests of one file need not clean up after each other. */
export const aSchool = (): string => `school-${String(++schools)}`

async function clusterOfThisRun(): Promise<Connection> {
  const socket = process.env['CHAPERONE_TEST_CLUSTER']
  if (socket === undefined) throw new Error('Jest runs without the globalSetup of jest.config.mjs: no PostgreSQL')
  const answer = JSON.parse(await text(connect(socket))) as { connection?: Connection; failed?: string }
  if (answer.connection === undefined) throw new Error(`PostgreSQL for the tests: ${String(answer.failed)}`)
  return answer.connection
}

async function drop(cluster: Connection, database: string): Promise<void> {
  const left = await connectionsLeft(cluster, database)
  await ask(cluster, `drop database ${database} with (force)`)
  if (left.length) throw new Error(`${left.length} connections were left open; last asked: ${left.join('; ')}`)
}

/** PostgreSQL notices a closed connection a moment later. */
async function connectionsLeft(cluster: Connection, database: string): Promise<readonly unknown[]> {
  for (let waited = 0; ; waited += 20) {
    const rows = await ask(cluster, `select query from pg_stat_activity where datname = '${database}'`)
    if (!rows.length || waited > 1000) return rows.map(({ query }) => query)
    await pause(20)
  }
}

async function ask(where: Connection, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client(where)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The test database is there from beforeAll on')
  return value
}
