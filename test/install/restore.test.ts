/** The commands of docs/administrator.md, run as they stand there: back up, lose everything, restore, verify. */
import { afterAll, describe, expect, test } from '@jest/globals'
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { launchPostgres, type LaunchedPostgres } from '../../src/adapters/postgres/launch.ts'
import { openStore } from '../../src/adapters/postgres/store.ts'
import { verifyStore } from '../../src/cli/record.ts'
import { keptSigner } from '../../src/cli/record/key-file.ts'
import { minutes } from '../../src/lesson/time.ts'
import { cast } from '../../src/tenant/seed.ts'
import { typed, written } from '../support/guide.ts'
import { openSchool } from '../support/school.ts'

type Connection = LaunchedPostgres['connection']

const folder = mkdtempSync('/tmp/chaperone-restore-')
chmodSync(folder, 0o755) // the database server of a test as root is another user's
const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
  rmSync(folder, { recursive: true, force: true })
})

/** @returns the school's number. Ms Hall and two pupils, until she ends the meeting; the record is signed. */
async function aLessonIn(connection: Connection, dataDir: string): Promise<string> {
  const school = await openSchool({ connection }, {}, undefined, undefined, { dataDir })
  for (const who of ['hall', 'ana', 'ben'] as const) school.tenant.people.join(school.meeting, cast[who])
  await school.pass(minutes(6))
  school.tenant.people.endMeeting(school.meeting, cast.hall)
  await school.pass(minutes(1))
  await school.close()
  return school.running.service.policy.school.urn
}

async function asked(connection: Connection, statement: string) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows as unknown[]
  } finally {
    await client.end()
  }
}

/** What `record verify` prints of it. */
async function verdict(connection: Connection, urn: string): Promise<string> {
  const db = openDatabase(connection)
  const lines: string[] = []
  try {
    await verifyStore(openStore(db, urn), line => lines.push(line))
    return lines.join('\n')
  } finally {
    await db.destroy()
  }
}

/** A restored record is whole, and what somebody then does to it is told. */
async function isWholeAndWatched(connection: Connection, urn: string): Promise<void> {
  expect(await verdict(connection, urn)).toMatch(
    /^Good: \d\d+ entries under (?:1 checkpoint|2 checkpoints) are as they were signed.$/,
  )
  const line = `where school = '${urn}' and seq = 3`
  await asked(connection, `update journal set as_of = as_of + 1 ${line}`)
  expect(await verdict(connection, urn)).toMatch(/^WRONG: leaf \d+ \(journal\): the row is not the one/)
  await asked(connection, `delete from journal ${line}`)
  expect(await verdict(connection, urn)).toMatch(/^WRONG: leaf \d+ \(journal\): .*gone without a tombstone/)
}

describe('the built-in database', () => {
  test('is copied while it is stopped, is lost, and is put back: the record is whole and signed with the same key', async () => {
    const env = { DATA_DIR: join(folder, 'data'), BACKUP: join(folder, 'backup') }
    mkdirSync(env.DATA_DIR)
    const first = await launchPostgres(env.DATA_DIR)
    ends.push(() => first.stop())
    const urn = await aLessonIn(first.connection, env.DATA_DIR)
    const { verifier } = await keptSigner(env.DATA_DIR, urn)
    expect(() => typed('built-in, backup', env)).toThrow(/\nChaperone still runs: stop it first\n$/)
    expect(existsSync(env.BACKUP)).toBe(false)
    await first.stop()
    expect(() => typed('built-in, backup', { ...env, DATA_DIR: join(folder, 'nothing') })).toThrow()
    rmSync(env.BACKUP, { recursive: true })
    // As where root runs us in a folder that is closed to others.
    const far = join(folder, 'far')
    renameSync(join(env.DATA_DIR, 'postgres'), far)
    writeFileSync(join(env.DATA_DIR, 'postgres-is-at.txt'), `${far}\n\nIt lies there.\n`)
    typed('built-in, backup', env)
    rmSync(env.DATA_DIR, { recursive: true })
    typed('built-in, restore', env)
    const again = await launchPostgres(env.DATA_DIR)
    ends.push(() => again.stop())
    expect(await keptSigner(env.DATA_DIR, urn)).toMatchObject({ verifier })
    await isWholeAndWatched(again.connection, urn)
  })
})

/** Debian's own place for a server's programs; a school has its PostgreSQL wherever it likes. */
const [programs] = globSync('/usr/lib/postgresql/*/bin').filter(bin => existsSync(join(bin, 'pg_restore')))
const withPostgres = programs === undefined ? test.skip : test

describe('a PostgreSQL of the school’s own', () => {
  withPostgres('is dumped while it runs, and restored on a server that never had one of ours', async () => {
    const env = { PATH: `${programs}${delimiter}${process.env['PATH']}`, BACKUP: join(folder, 'dumps') }
    mkdirSync(env.BACKUP)
    const admin = await server()
    const login: Connection = { ...admin, user: 'chaperone', database: 'chaperone' }
    const url = `postgres://chaperone@local/chaperone?host=${login.host}&port=${login.port}`
    await asked(admin, 'create role chaperone login')
    await sqlOf(admin, 'own, roles')
    const urn = await aLessonIn(login, mkdtempSync(join(folder, 'keys-')))
    typed('own, backup', { ...env, DATABASE_URL: url })
    await asked(admin, 'drop database chaperone')
    await asked(admin, 'drop role chaperone_service, chaperone_retention')
    await sqlOf(admin, 'own, roles')
    typed('own, restore', { ...env, DATABASE_URL: url })
    await isWholeAndWatched(login, urn)
  })
})

/** One by one: a database is not made in a transaction. */
async function sqlOf(connection: Connection, mark: string): Promise<void> {
  for (const statement of written(mark).split(';\n').filter(Boolean)) await asked(connection, statement)
}

/** The server that Debian has, with nothing in it. @returns its administrator's connection */
async function server(): Promise<Connection> {
  const place = mkdtempSync(join(folder, 'server-'))
  const nobody = { uid: 65534, gid: 65534 }
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(place, nobody.uid, nobody.gid)
  const data = join(place, 'data')
  const run = { ...(isRoot ? nobody : {}), cwd: place, env: { LC_ALL: 'C', PATH: process.env['PATH'] } }
  const made = ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']
  execFileSync(join(programs ?? '', 'initdb'), made, { ...run, stdio: 'ignore' })
  const settings = ['listen_addresses=', `unix_socket_directories=${place}`, 'fsync=off'].flatMap(set => ['-c', set])
  const child = spawn(join(programs ?? '', 'postgres'), ['-D', data, ...settings], { ...run, stdio: 'ignore' })
  ends.push(() => stopped(child))
  const connection = { host: place, port: 5432, user: 'postgres', database: 'postgres' }
  await answers(connection)
  return connection
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}

/** It takes connections a moment after it was started. */
async function answers(connection: Connection, tries = 600): Promise<void> {
  const isThere = await asked(connection, 'select 1').then(
    () => true,
    () => false,
  )
  if (isThere) return
  if (tries === 0) throw new Error('PostgreSQL does not start')
  await new Promise(done => setTimeout(done, 100))
  return answers(connection, tries - 1)
}
