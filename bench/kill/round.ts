import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { chmod } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseDocument } from 'yaml'
import { launchPostgres } from '../../src/adapters/postgres/launch.ts'
import { openDatabase } from '../../src/adapters/postgres/database.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { appId, appSecret, cast, makeEvent, makeMeeting, seedWorld, tenantId } from '../../src/tenant/seed.ts'
import { startTenant, type Tenant } from '../../src/tenant/tenant.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { openDoor, type Door } from './door.ts'
import { gatherEvidence, type Evidence } from './evidence.ts'
import { faults, type Fault } from './faults.ts'
import { scripts } from './lessons.ts'
import { serviceProcess, type ServiceProcess, type Victim } from './process.ts'

/** When, in ms since the first start, and what. */
export type Kill = { readonly at: number; readonly victim: Victim }

export type Round = {
  readonly evidence: Evidence
  readonly faults: readonly Fault[]
  /** ms from a kill until the service was ready again. */
  readonly back: readonly number[]
  readonly took: number
}

/** Far longer than the service's own lease and look: what is wrong after that stays wrong. */
const settlesWithin = 60_000
const clock = { now: () => Date.now() }

/** Plays the lessons once, kills at these instants, starts anew each time, and looks what is left. */
export async function playRound(kills: readonly Kill[]): Promise<Round> {
  const folder = await mkdtemp('/tmp/killed-')
  await chmod(folder, 0o711) // as root, the database runs as `nobody`, who must get there
  const dataDir = join(folder, 'data')
  await mkdir(dataDir, { mode: 0o711 })
  const { tenant, meetings } = await openTenant()
  const port = await freePort()
  const door = await openDoor(`http://127.0.0.1:${port}`)
  tenant.world.tenancy.botEndpoint = `${door.origin}/api/messages`
  const policy = await writePolicy(folder)
  const service = serviceProcess(environment(tenant, door, port, folder), dataDir, port)
  const begun = Date.now()
  try {
    service.start()
    const unmet: string[] = []
    const playing = meetings.map((meeting, index) => scripts[index]?.play({ tenant, meeting, unmet }))
    const [back] = await Promise.all([killing(service, begun, kills), ...playing])
    await service.ready()
    const sources = { policy, tenant, meetings, passed: door.passed, kills: kills.length, unmet }
    const evidence = await settledEvidence(dataDir, sources)
    return { evidence, faults: faults(evidence), back, took: Date.now() - begun }
  } finally {
    await service.stop()
    await door.close()
    await tenant.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function killing(service: ServiceProcess, begun: number, kills: readonly Kill[]): Promise<readonly number[]> {
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

/** Looked at until nothing is wrong: what was interrupted is taken over when its lease runs out. */
async function settledEvidence(
  dataDir: string,
  sources: Omit<Parameters<typeof gatherEvidence>[0], 'db'>,
): Promise<Evidence> {
  const { connection } = await launchPostgres(dataDir) // the service's own: it lives, so it is shared
  const db = openDatabase(connection)
  try {
    for (const until = Date.now() + settlesWithin; ; await pause(400)) {
      const evidence = await gatherEvidence({ ...sources, db })
      if (!faults(evidence).length || Date.now() > until) return evidence
    }
  } finally {
    await db.destroy()
  }
}

async function openTenant(): Promise<{ tenant: Tenant; meetings: readonly Meeting[] }> {
  const world = seedWorld(clock)
  world.calendars.splice(0)
  world.meetings.clear()
  const startsAt = clock.now()
  const meetings = scripts.map(({ title }, index) => {
    const endsAt = startsAt + 3_600_000
    const meeting = makeMeeting({ number: index + 1, organiser: cast.hall, subject: title, startsAt, endsAt })
    meeting.coorganisers.add(cast.osei)
    world.meetings.set(meeting.id, meeting)
    world.calendars.push({ ...makeEvent(meeting, ['class4b@oakfield.example']), id: `event-${index}` })
    return meeting
  })
  return { tenant: await startTenant({ clock, world, habits: { throttling: false } }), meetings }
}

/** Only the last steps are late: a lesson that stands still for a restart is not to be ended by it. */
const graces = {
  'first-pupil': { after: { tell: '30s', alert: '60s', end: '90s' } },
  'lone-pupil': { after: { tell: '0.5s', hold: '1s', alert: '1s', end: '150s' } },
  'invited-only': { after: { flag: '0s', remove: '1s' } },
  'staff-present': { after: { tell: '0.5s', hold: '1s', alert: '1s', end: '150s' } },
  unresolved: { after: { tell: '30s', alert: '60s' } },
}

async function writePolicy(folder: string): Promise<Policy> {
  const document = parseDocument(demoPolicy())
  document.set('safeguards', graces)
  await mkdir(join(folder, 'policy'))
  await writeFile(join(folder, 'policy', 'oakfield.yaml'), String(document))
  const read = readPolicy(String(document))
  if (read.status === 'faulty') throw new Error(read.faults.join('\n'))
  return read.policy
}

function environment({ origin }: Tenant, door: Door, port: number, folder: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppTenantId: tenantId,
    PORT: String(port),
    PUBLIC_URL: door.origin,
    DATA_DIR: join(folder, 'data'),
    POLICY_DIR: join(folder, 'policy'),
    LOG_LEVEL: 'error',
    LOGIN_URL: `${origin}/login`,
    GRAPH_URL: `${origin}/graph`,
    BOT_OPENID_URL: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    BOT_SERVICE_URL: `${origin}/connector/`,
    CALLING_OPENID_URL: `${origin}/calling/v1/.well-known/OpenIdConfiguration`,
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
