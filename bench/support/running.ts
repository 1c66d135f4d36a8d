import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase, type Database } from '../../src/adapters/postgres/database.ts'
import { launchPostgres } from '../../src/adapters/postgres/launch.ts'
import { addPupils, cast } from '../../src/tenant/seed.ts'
import type { Tenant } from '../../src/tenant/tenant.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { serviceProcess, type ServiceProcess } from './process.ts'
import { environment, freePort, openPlace, openTenant } from './school.ts'

/** The production service as a process of its own, watching lessons that are under way. */
export type Running = {
  readonly tenant: Tenant
  readonly meetings: readonly Meeting[]
  readonly service: ServiceProcess
  readonly port: number
  readonly db: Database
  readonly close: () => Promise<void>
}

/** What has begun, and may not be at rest yet. */
export type Begun = Running & { rested(): Promise<void> }

/** Another service's database, and by which number this school is known in it. */
export type Shared = {
  readonly databaseUrl: string
  readonly urn: string
  /** What is started; absent: the service's own command. */
  readonly entry?: readonly string[] | undefined
}

/** Graces so long that nothing happens but what is measured. */
const calm = {
  mode: 'assist',
  safeguards: {
    'invited-only': { after: { flag: '0s', remove: '60m' } },
    unresolved: { after: { tell: '50m', alert: '55m' } },
  },
}

/** Starts it with so many lessons, each of a teacher and `size` pupils, and waits until all run and nothing else is done. */
export async function openRunning(lessons: number, size: number): Promise<Running> {
  const running = await beginRunning(lessons, size)
  await running.rested()
  return running
}

/** Waits only until all are made ready and everybody has come: what is said of it may take half a minute more. */
export async function beginRunning(lessons: number, size: number, shared?: Shared): Promise<Begun> {
  const place = await openPlace(calm, shared?.urn)
  const { tenant, meetings } = await openTenant(Array.from({ length: lessons }, (_, index) => `lesson ${index}`))
  const pupils = addPupils(tenant.world, size)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = environment(tenant, place, port, origin)
  env['NODE_OPTIONS'] = `${env['NODE_OPTIONS'] ?? ''} --inspect-port=0` // so that `heldBy` can ask it
  if (shared) env['DATABASE_URL'] = shared.databaseUrl
  const service = serviceProcess(env, place.dataDir, port, shared?.entry)
  service.start()
  // Of many, one that starts takes only what the others leave: else they see nothing for a minute, and all say so at once. The database
  // and the tenant come before them all, for fifty that wait for one which has a fiftieth of the processors give up and ask again.
  if (shared) prefer(service.pid, constants.priority.PRIORITY_LOW)
  await service.ready()
  tenant.world.tenancy.botEndpoint = `${origin}/api/messages`
  // The service's own database lives, so it is shared.
  const db = openDatabase(shared ? { url: shared.databaseUrl } : (await launchPostgres(place.dataDir)).connection)
  const school = place.policy.school.urn
  // Graph refuses some options once anybody is there, so a lesson is made ready first, as on a school's day.
  await until('made ready', async () => (await known(db, school)) === lessons && !(await isDue(db, school, 'ready')))
  if (shared) prefer(service.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  // They are there as if they had come long ago: a word of each would keep the service busy beyond what is measured.
  tenant.faults.addDelivery({ match: () => true, how: 'lose' })
  for (const meeting of meetings) for (const person of [cast.hall, ...pupils]) tenant.people.join(meeting, person)
  tenant.faults.clear()
  return {
    ...{ tenant, meetings, service, port, db },
    async rested() {
      await until('under way', async () => meetings.every(isUnderWay) && !(await isDue(db, school, 'deliver')))
      await until('at rest', async () => !(await isBusy(db, school)))
    },
    async close() {
      await db.destroy()
      await service.stop()
      await tenant.stop()
      await place.close()
    },
  }
}

/** Of Linux each thread has a priority of its own. Only root gives one back: for anybody else it stays low. */
function prefer(pid: number, priority: number): void {
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      setPriority(Number(thread), priority)
    } catch (error) {
      if (!(Error.isError(error) && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')) throw error
    }
  }
}

const isUnderWay = ({ chat }: Meeting): boolean => chat.some(({ from }) => 'bot' in from)

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 600_000; waited += 200) {
    if (await isSo()) return
    await pause(200)
  }
  throw new Error(`The lessons were not ${what} within ten minutes`)
}

async function known(db: Database, school: string): Promise<number> {
  const of = db
    .selectFrom('lessons')
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .where('school', '=', school)
  return Number((await of.executeTakeFirstOrThrow()).many)
}

/** Whether anything is being done that does not come round twice a minute. */
async function isBusy(db: Database, school: string): Promise<boolean> {
  const due = db.selectFrom('due').select('kind').where('school', '=', school)
  const other = due.where('kind', 'not in', ['watch', 'reconcile', 'look'])
  const now = other.where(is => is.or([is('leased_until', 'is not', null), is('at', '<=', Date.now())]))
  return (await now.limit(1).execute()).length > 0
}

/**
 * Whether anything of this kind is still to be tried. Where forty services have the processors, our leg is in before all of a lesson is set,
 * and Graph refuses the rest for as long as it lasts: such a lesson is as ready as it gets.
 */
async function isDue(db: Database, school: string, kind: 'ready' | 'deliver'): Promise<boolean> {
  const due = db.selectFrom('due').select('kind').where('school', '=', school).where('kind', '=', kind)
  return (await due.where('last_error', 'is', null).limit(1).execute()).length > 0
}
