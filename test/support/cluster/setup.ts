import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../../../src/adapters/postgres/database.ts'
import { launchPostgres, type LaunchedPostgres } from '../../../src/adapters/postgres/launch.ts'
import { keepForTeardown, template } from './place.ts'

/**
 * One PostgreSQL for a whole run of Jest, with one database that has been migrated and is cloned by each test file. It is
 * started when the first of them asks for it at a socket, so that a run without a database costs nothing.
 */
export default async function setup(): Promise<void> {
  const folder = await mkdtemp('/tmp/tests-of-chaperone-')
  const data = await mkdtemp(join(await roomiest(), 'tests-of-chaperone-'))
  let launching: Promise<LaunchedPostgres> | undefined
  const server = createServer(client => {
    client.on('error', () => client.destroy())
    launching ??= launch(join(data, 'data'))
    launching.then(
      ({ connection }) => client.end(JSON.stringify({ connection })),
      (error: unknown) => client.end(JSON.stringify({ failed: String(error) })),
    )
  })
  const socket = join(folder, randomUUID().slice(0, 8))
  server.listen(socket).unref()
  await once(server, 'listening')
  process.env['CHAPERONE_TEST_CLUSTER'] = socket
  keepForTeardown(async () => {
    server.close()
    await (await launching?.catch(() => undefined))?.stop()
    for (const made of [folder, data]) await rm(made, { recursive: true, force: true })
  })
}

/** Bytes; the databases of a whole run take a third of it. */
const room = 3 * 2 ** 30

/** Memory where there is room for it: PostgreSQL writes as durably as ever, and nobody waits for the disk. */
async function roomiest(): Promise<string> {
  const { bavail, bsize } = await statfs('/dev/shm').catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > room ? '/dev/shm' : '/tmp'
}

async function launch(dataDir: string): Promise<LaunchedPostgres> {
  await mkdir(dataDir)
  const launched = await launchPostgres(dataDir)
  const owner = new pg.Client(launched.connection)
  await owner.connect()
  await owner.query(`create database ${template}`)
  await owner.end()
  await migrate({ ...launched.connection, database: template })
  return launched
}
