import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkConfig } from '../../config/config.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { appId, appSecret, cast, makeEvent, makeMeeting, seedWorld, tenantId } from '../../tenant/seed.ts'
import { startTenant, type Tenant } from '../../tenant/tenant.ts'
import type { Meeting, World } from '../../tenant/world.ts'
import type { Clock } from '../../service/needs.ts'
import { consent } from './consent.ts'
import type { SchoolOptions } from '../school.ts'
import { start, type Running, type StartOptions } from '../start.ts'
import { systemTimer } from '../timer.ts'

const hour = 3_600_000

/** Where the demo finds the school's decisions, the rules, and the time: a test has its own of each. */
export type SceneOptions = {
  readonly policy?: string
  /** Further schools of the tenant. */
  readonly otherPolicies?: readonly string[]
  /** What each school's file says now, given what it said when the service started. Absent: the policies do not change. */
  readonly policyNow?: (written: string) => string | undefined
  /** Absent: every policy file is some school's. */
  readonly unusedFiles?: StartOptions['unusedFiles']
  readonly safeguards?: string
  readonly timetableFiles?: string
  readonly clock?: Clock
  readonly setTimer?: StartOptions['setTimer']
  readonly mostLegs?: number
  readonly credentialNow?: StartOptions['credentialNow']
  /** Changes the tenant before the service starts. */
  readonly prepare?: (world: World) => void
  /** Absent: the simulated tenant's own Teams. */
  readonly teamsOrigins?: string
  /** Changes how Microsoft behaves before the service starts. */
  readonly unsettle?: (tenant: Tenant) => void
  /** Absent: a database of its own. */
  readonly databaseUrl?: string
  /** Absent: a folder of its own, gone when the scene is closed. */
  readonly dataDir?: string
}

/** A simulated tenant with one lesson for each subject, and the production service that looks after it. */
export type Scene = {
  readonly tenant: Tenant
  readonly running: Running
  readonly lessons: readonly Meeting[]
  /** In how many calls Chaperone may be at once, which may change. */
  readonly places: { most: number }
  readonly dataDir: string
  /**
   * Ends the service, and starts another at the same address, over the same tenant and database.
   * @param isThere whether the file of each school is still there; absent: all are
   */
  restart: (isThere?: (school: number) => boolean) => Promise<Running>
  close(): Promise<void>
}

export const demoPolicy = (): string => readFileSync(join(import.meta.dirname, 'policy.yaml'), 'utf8')

export async function openScene(subjects: readonly string[], options: SceneOptions = {}): Promise<Scene> {
  const { clock = { now: () => Date.now() } } = options
  const world = seedWorld(clock)
  consent(world)
  world.calendars.splice(0)
  world.meetings.clear()
  const startsAt = clock.now()
  const lessons = subjects.map((subject, index) => {
    const number = index + 1
    const meeting = makeMeeting({ number, organiser: cast.hall, subject, startsAt, endsAt: startsAt + hour })
    meeting.coorganisers.add(cast.osei)
    world.meetings.set(meeting.id, meeting)
    world.calendars.push({ ...makeEvent(meeting, ['class4b@oakfield.example']), id: `event-${number}` })
    return meeting
  })
  options.prepare?.(world)
  const tenant = await startTenant({ clock, world, habits: { throttling: false } })
  options.unsettle?.(tenant)
  const data = options.dataDir ?? mkdtempSync(join(tmpdir(), 'chaperone-demo-'))
  const places = { most: options.mostLegs ?? 100 }
  const place = { tenant, dataDir: data, port: await freePort(), mostLegs: () => places.most }
  const first = await serve(place, { ...options, clock }).catch(async (error: unknown) => {
    await tenant.stop()
    throw error
  })
  let latest = first
  return {
    tenant,
    running: first,
    ...{ lessons, places },
    dataDir: data,
    async restart(isThere) {
      await latest.stop()
      latest = await serve(place, { ...options, clock }, isThere)
      return latest
    },
    async close() {
      await latest.stop()
      await tenant.stop()
      if (options.dataDir === undefined) rmSync(data, { recursive: true, force: true })
    },
  }
}

type Place = {
  readonly tenant: Tenant
  readonly dataDir: string
  readonly port: number
  readonly mostLegs: () => number
}

async function serve(
  { tenant, dataDir, port, mostLegs }: Place,
  options: SceneOptions & { clock: Clock },
  isThere: (school: number) => boolean = () => true,
): Promise<Running> {
  const { origin } = tenant
  const config = checkConfig({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppTenantId: tenantId,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    LOG_LEVEL: 'error',
    LOGIN_URL: `${origin}/login`,
    GRAPH_URL: `${origin}/graph`,
    BOT_OPENID_URL: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    BOT_SERVICE_URL: `${origin}/connector/`,
    CALLING_OPENID_URL: `${origin}/calling/v1/.well-known/OpenIdConfiguration`,
    TEAMS_ORIGINS: options.teamsOrigins ?? origin,
  })
  tenant.world.tenancy.botEndpoint = `http://127.0.0.1:${port}/api/messages`
  const safeguards = options.safeguards ?? join(import.meta.dirname, '../../safeguards')
  const { clock, setTimer = systemTimer } = options
  const schools = [options.policy ?? demoPolicy(), ...(options.otherPolicies ?? [])]
    .filter((_, index) => isThere(index))
    .map(text => readSchool(text, options))
  const { credentialNow, unusedFiles } = options
  return start({
    ...{ config, schools, clock, safeguards, setTimer, mostLegs },
    ...(credentialNow ? { credentialNow } : {}),
    ...(unusedFiles ? { unusedFiles } : {}),
  })
}

function readSchool(policyText: string, { policyNow, timetableFiles }: SceneOptions): SchoolOptions {
  const read = readPolicy(policyText)
  if (read.status === 'faulty') throw new Error(`The demo's policy is faulty:\n${read.faults.join('\n')}`)
  return {
    ...{ policy: read.policy, policyText },
    ...(policyNow ? { policyNow: () => policyNow(policyText) } : {}),
    ...(timetableFiles ? { timetableFiles } : {}),
  }
}

/** A port for PUBLIC_URL, which has to be known before the service listens. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port'))
      })
    })
  })
}
