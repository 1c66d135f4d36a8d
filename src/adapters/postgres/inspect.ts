import pg from 'pg'
import { migrationNames, type Connection } from './database.ts'
import { DatabaseFailure } from './failure.ts'
import { clusterOf } from './cluster.ts'
import { readPostmaster } from './postmaster.ts'

/** What a database says of itself, for `chaperone doctor`. */
export type DatabaseFacts = {
  readonly version: number // 180004 is 18.4
  /** Settings that decide whether what was committed is still there after a power cut. */
  readonly durability: Readonly<Record<string, string>>
  /** Migrations of ours that have not run there. */
  readonly missing: readonly string[]
  /** Migrations that have run there and are not ours: a newer version did. */
  readonly unknown: readonly string[]
  /** Subscriptions to changes that are lost at present. */
  readonly lost: readonly string[]
}

const durable = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** Reads and changes nothing. @throws DatabaseFailure where it cannot be reached. */
export async function inspectDatabase(connection: Connection): Promise<DatabaseFacts> {
  const client = new pg.Client({
    ...('url' in connection ? { connectionString: connection.url } : connection),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined) // said by the query that it breaks
  try {
    await client.connect()
    return await facts(client)
  } catch (cause) {
    throw new DatabaseFailure('The database cannot be read', { cause })
  } finally {
    await client.end()
  }
}

async function facts(client: pg.Client): Promise<DatabaseFacts> {
  const shown = async (name: string): Promise<string> => {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name])
    return rows[0]?.value ?? ''
  }
  const durability: Record<string, string> = {}
  for (const name of durable) durability[name] = await shown(name)
  const ran = await names(client, 'migration.kysely_migration', 'select name from migration.kysely_migration')
  const lost = await names(
    client,
    'subscriptions',
    'select distinct name from subscriptions where lost_since is not null',
  )
  return {
    version: Number(await shown('server_version_num')),
    durability,
    missing: migrationNames.filter(name => !ran.includes(name)),
    unknown: ran.filter(name => !migrationNames.includes(name)),
    lost,
  }
}

async function names(client: pg.Client, table: string, query: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
  return rows[0]?.there ? (await client.query<{ name: string }>(query)).rows.map(({ name }) => name) : []
}

/** The built-in PostgreSQL of a running service in this folder, if there is one. Starts none. */
export async function runningPostgres(dataDir: string, role: string): Promise<Connection | undefined> {
  const running = await readPostmaster(await clusterOf(dataDir))
  return running?.ready ? { host: running.sockets, port: 5432, database: 'postgres', user: role } : undefined
}
