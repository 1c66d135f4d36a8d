import { sql } from 'kysely'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { migrate, openDatabase, type Database } from '../src/adapters/postgres/database.ts'
import { launchPostgres } from '../src/adapters/postgres/launch.ts'
import { readPostmaster } from '../src/adapters/postgres/postmaster.ts'
import { urlOf } from '../test/support/url-of.ts'
import { heldBy } from './support/held.ts'
import { beginRunning, type Begun, type Running } from './support/running.ts'
import { openPlace } from './support/school.ts'
import { cpuOf, memoryOf } from './support/usage.ts'

export type LessonCost = {
  readonly lessons: number
  readonly services: number
  /** CPU ms that one lesson takes a minute, with two looks at it, while nothing happens in it: of Node and of PostgreSQL. */
  readonly node: number
  readonly database: number
  /** The same of the tenant that answers them and counts: it is not ours, but has the same processors. */
  readonly tenant: number
  /** Looks a minute at each lesson; fewer than two: the machine does not keep up. */
  readonly looks: number
  /** Resident bytes of the Node processes, all lessons together. */
  readonly memory: number
  /** The same once everything was collected that nobody holds. */
  readonly needed: number
  /** Bytes that they hold on to, all lessons together: what is resident is more, by room that Node has not given back. */
  readonly held: number
  /** Bytes of the tables and their indexes, all lessons together. */
  readonly stored: number
}

/** Microsoft lets one application be in so many calls: more lessons are another tenant's, which has its own service. */
const mostCalls = 100
/** So that what is counted is counted a minute. */
const lasts = 60_000
/** Ten connections or so for each of fifty services. */
const mostConnections = 1000

/** As if one application might be in as many calls as it likes. */
const unbounded = { most: Infinity, entry: ['bench/support/many-lessons.ts'] }

/**
 * One service for each hundred lessons, each for a tenant and a school of its own, all on one PostgreSQL; or all lessons in one service,
 * which Microsoft would not let it be in.
 */
export async function measureLessons(lessons: number, size: number, inOne = false): Promise<LessonCost> {
  const { most, entry } = inOne ? unbounded : { most: mostCalls, entry: undefined }
  const server = await openServer()
  const running: Begun[] = []
  try {
    // One after another: beside each other their lessons would be entered before they are made ready.
    for (let left = lessons; left > 0; left -= most) {
      const shared = { databaseUrl: server.url, urn: `school-${running.length}`, entry }
      running.push(await beginRunning(Math.min(left, most), size, shared))
      forgetRequests(running)
    }
    for (const one of running) await one.rested()
    forgetRequests(running)
    const before = used(running, server.pid)
    await pause(lasts)
    const after = used(running, server.pid)
    const looks = after.looks - before.looks
    const memory = running.reduce((sum, { service }) => sum + memoryOf(service.pid), 0)
    let held = 0
    for (const { service } of running) held += await heldBy(service.pid, service.log)
    const needed = running.reduce((sum, { service }) => sum + memoryOf(service.pid), 0)
    return {
      lessons,
      services: running.length,
      node: ((after.node - before.node) * 2000) / looks,
      database: ((after.database - before.database) * 2000) / looks,
      tenant: ((after.tenant - before.tenant) * 2) / looks,
      looks: looks / lessons,
      memory,
      needed,
      held,
      stored: await sizeOf(server.db),
    }
  } finally {
    for (const one of running) await one.close()
    await server.close()
  }
}

/** Whole rosters stand in them: those of a quarter of an hour were four gigabytes, and a fifth of the tenant's time. */
function forgetRequests(running: readonly Running[]): void {
  for (const { tenant } of running) tenant.requests.splice(0)
}

function used(running: readonly Running[], database: number) {
  const { own, descendants } = cpuOf(database)
  const { user, system } = process.cpuUsage()
  return {
    tenant: (user + system) / 1000,
    node: running.reduce((sum, { service }) => sum + cpuOf(service.pid).own, 0),
    database: own + descendants,
    looks: running.reduce((sum, { tenant }) => sum + tenant.requests.filter(isLook).length, 0),
  }
}

const isLook = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'GET' && path.endsWith('/participants')

async function sizeOf(db: Database): Promise<number> {
  const { rows } = await sql<{ size: string }>`
    select sum(pg_total_relation_size(oid)) as size from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db)
  return Number(rows[0]?.size)
}

/** PostgreSQL as the service starts it, with room for the connections of many. */
async function openServer() {
  const place = await openPlace({})
  const first = await launchPostgres(place.dataDir)
  const owner = new pg.Client(first.connection)
  await owner.connect()
  await owner.query(`alter system set max_connections = ${mostConnections}`)
  await owner.end()
  await first.stop()
  const server = await launchPostgres(place.dataDir)
  await migrate(server.connection)
  const db = openDatabase(server.connection)
  return {
    db,
    url: urlOf(server.connection),
    pid: (await readPostmaster(join(place.dataDir, 'postgres')))?.pid ?? NaN,
    async close() {
      await db.destroy()
      await server.stop()
      await place.close()
    },
  }
}
