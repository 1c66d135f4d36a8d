import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { launchPostgres, type LaunchedPostgres } from '../../src/adapters/postgres/launch.ts'
import type { Tenant } from '../../src/tenant/tenant.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { inTime } from '../support/in-time.ts'
import { serviceProcess, type ServiceProcess, type Victim } from '../support/process.ts'
import { environment, freePort, openPlace, openTenant, type Place } from '../support/school.ts'
import { openDoor, type Passed } from './door.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { faults, type Fault } from './faults.ts'
import { scripts } from './lessons.ts'

/** When, in ms since the first start, and what. */
export type Kill = { readonly at: number; readonly victim: Victim }

export type Round = {
  readonly evidence: Evidence
  readonly faults: readonly Fault[]
  readonly besides: readonly string[]
  /** ms from a kill until the service was ready again. */
  readonly back: readonly number[]
  /** By what each process ended that was not killed. */
  readonly fell: readonly string[]
  readonly took: number
}

/** Longer than all patience of a lesson's script together; ms. */
const standsStill = 480_000
/** Far longer than the service's own lease and look: what is wrong after that stays wrong. */
const settlesWithin = 60_000

/** What goes wrong around the service, from before it starts until its lessons are over. */
export type Trouble = {
  /** The lessons are played so often, one period after another; absent: once. */
  readonly periods?: number
  /** Of the service's process, besides what it needs. */
  readonly environment?: Readonly<Record<string, string>>
  begin?(place: Place): Promise<void>
  /** Beside the lessons. */
  strike?(struck: Struck): Promise<void>
  end?(place: Place): Promise<void>
  /** What must hold besides the invariants, while the service still runs: a line for each fault. */
  check?(struck: Struck, evidence: Evidence): Promise<readonly string[]>
}
export type Struck = {
  readonly tenant: Tenant
  readonly meetings: readonly Meeting[]
  readonly place: Place
  readonly passed: readonly Passed[]
  readonly services: readonly ServiceProcess[]
  readonly environment: Readonly<Record<string, string>>
}

/** From the beginning of one period to that of the next: three times what its lessons take undisturbed; ms. */
export const period = 30_000

/**
 * Plays the lessons, kills at these instants, and looks what is left. One process is started anew each time; of several
 * over one database, the killed ones stay dead from when the trouble is over, and the others take their work over.
 */
export async function playRound(kills: readonly Kill[], processes = 1, trouble: Trouble = {}): Promise<Round> {
  const place = await openPlace({ safeguards: graces })
  await trouble.begin?.(place)
  const { periods: played = 1 } = trouble
  const plays = Array.from({ length: played }, () => scripts).flat()
  const { tenant, meetings } = await openTenant(plays.map(({ title }) => title))
  const ports = await Promise.all(Array.from({ length: processes }, freePort))
  const door = await openDoor(ports.map(port => `http://127.0.0.1:${port}`))
  tenant.world.tenancy.botEndpoint = `${door.origin}/api/messages`
  // One process has a database of its own, which dies with it where that is planned; several share one that stays.
  const common = processes > 1 ? await launchPostgres(place.dataDir) : undefined
  const started = (port: number) => ({ ...environment(tenant, place, port, door.origin), ...trouble.environment })
  const services = ports.map(port => serviceProcess(started(port), place.dataDir, port))
  const environmentOfFirst = started(ports[0] ?? 0)
  const struck = { ...{ tenant, meetings, place, services }, passed: door.passed, environment: environmentOfFirst }
  const opened = Date.now()
  /** What has not ended by then stands still, and is told by its name. */
  const awaited = <Value>(what: string, promise: Value) => inTime(what, played * period + standsStill, promise)
  try {
    await startAll(services)
    const begun = Date.now()
    const unmet: string[] = []
    const playing = meetings.map(async (meeting, index) => {
      const hour = Math.floor(index / scripts.length)
      const missed: string[] = []
      await pause(Math.max(0, begun + hour * period - Date.now()))
      const name = `period ${hour + 1}: “${meeting.subject}”`
      await awaited(name, plays[index]?.play({ tenant, meeting, unmet: missed }))
      unmet.push(...missed.map(text => (trouble.periods === undefined ? text : `period ${hour + 1}: ${text}`)))
    })
    const striking = trouble.strike?.(struck)
    const killed = awaited('the killing', killing(services, begun, kills, striking))
    const [back] = await Promise.all([killed, awaited('the trouble', striking), ...playing])
    await living(services, kills).at(-1)?.ready()
    const sources = { policy: place.policy, tenant, meetings, passed: door.passed, kills: kills.length, unmet }
    const open = async () => common ?? launchPostgres(place.dataDir)
    const evidence = await awaited('the evidence', settledEvidence(open, sources))
    const besides = (await awaited('what must hold besides', trouble.check?.(struck, evidence))) ?? []
    const fell = services.flatMap(service => service.fell)
    return { evidence, faults: faults(evidence), besides, back, fell, took: Date.now() - opened }
  } finally {
    await Promise.all(services.map(service => service.stop()))
    await common?.stop()
    await door.close()
    await tenant.stop()
    await trouble.end?.(place)
    await place.close()
  }
}

async function startAll(services: readonly ServiceProcess[]): Promise<void> {
  for (const service of services) service.start()
  if (services.length > 1) await Promise.all(services.map(service => service.ready()))
}

const living = (services: readonly ServiceProcess[], kills: readonly Kill[]): readonly ServiceProcess[] =>
  services.length === 1 ? services : services.slice(kills.length)

async function killing(
  services: readonly ServiceProcess[],
  begun: number,
  kills: readonly Kill[],
  striking: Promise<void> | undefined,
): Promise<readonly number[]> {
  const [first, ...others] = services
  if (first && !others.length) return killingOne(first, begun, kills)
  if (kills.length >= services.length) throw new Error('Of several processes, one must be left')
  for (const [index, { at }] of kills.entries()) {
    await Promise.all([pause(Math.max(0, begun + at - Date.now())), striking])
    await services[index]?.kill('service')
  }
  return []
}

async function killingOne(service: ServiceProcess, begun: number, kills: readonly Kill[]): Promise<readonly number[]> {
  const back: number[] = []
  for (const { at, victim } of kills) {
    await pause(Math.max(0, begun + at - Date.now()))
    const killedAt = Date.now()
    await service.kill(victim)
    service.start()
    const next = kills[back.length + 1]
    const isNextSooner = Promise.race([
      service.ready().then(() => false),
      pause(next ? Math.max(0, begun + next.at - Date.now()) : 600_000, true, { ref: false }),
    ])
    back.push((await isNextSooner) ? NaN : Date.now() - killedAt)
  }
  return back.filter(Number.isFinite)
}

/**
 * Looked at until nothing is wrong: what was interrupted is taken over when its lease runs out. A database that goes with a
 * service that ends by itself is looked for again.
 */
async function settledEvidence(
  open: () => Promise<LaunchedPostgres>,
  sources: Omit<Parameters<typeof gatherEvidence>[0], 'db'>,
): Promise<Evidence> {
  for (const until = Date.now() + settlesWithin; ;) {
    const isLast = Date.now() > until
    const evidence = await evidenceNow(await open(), sources).catch((error: unknown) => {
      if (isLast) throw error
    })
    if (evidence && (isLast || !faults(evidence).length)) return evidence
    await pause(400)
  }
}

async function evidenceNow({ connection }: LaunchedPostgres, sources: Parameters<typeof settledEvidence>[1]) {
  const db = openDatabase(connection)
  try {
    return await gatherEvidence({ ...sources, db })
  } finally {
    await db.destroy()
  }
}

/** Only the last steps are late: a lesson that stands still for a restart is not to be ended by it. */
const graces = {
  'first-pupil': { after: { tell: '30s', alert: '60s', end: '90s' } },
  'lone-pupil': { after: { tell: '0.5s', hold: '1s', alert: '1s', end: '150s' } },
  'invited-only': { after: { flag: '0s', remove: '1s' } },
  'staff-present': { after: { tell: '0.5s', hold: '1s', alert: '1s', end: '150s' } },
  unresolved: { after: { tell: '30s', alert: '60s' } },
}
