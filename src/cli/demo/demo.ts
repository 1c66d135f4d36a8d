import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkConfig } from '../../config/config.ts'
import { readPolicy } from '../../policy/read-policy.ts'
import { appId, appSecret, cast, makeEvent, makeMeeting, seedWorld, tenantId } from '../../tenant/seed.ts'
import { startTenant, type Tenant } from '../../tenant/tenant.ts'
import type { Meeting, World } from '../../tenant/world.ts'
import { explain } from '../explain.ts'
import { start, type Running } from '../start.ts'
import { systemTimer } from '../timer.ts'
import { scripts, type Script } from './scripts.ts'
import { makeStage } from './stage.ts'

const safeguards = join(import.meta.dirname, '../../safeguards')
const clock = { now: () => Date.now() }

/**
 * Plays scripted lessons against the production service, over real HTTP and in real time.
 * @returns whether everything that was expected happened.
 */
export async function demo(
  which: string,
  print: (line: string) => void,
  explained = false,
  folder = safeguards,
): Promise<boolean> {
  const chosen = which === 'all' ? Object.values(scripts).flat() : scripts[which]
  if (!chosen) throw new Error(`There is no script “${which}”: choose ${Object.keys(scripts).join(', ')} or all`)
  const world = seedWorld(clock)
  world.calendars.splice(0)
  world.meetings.clear()
  const lessons = chosen.map((script, index) => ({ script, meeting: addLesson(world, index + 1) }))
  const tenant = await startTenant({ clock, world, habits: { throttling: false } })
  const data = mkdtempSync(join(tmpdir(), 'chaperone-demo-'))
  const running = await serve(tenant, data, folder)
  const told = []
  try {
    for (const { script, meeting } of lessons) {
      told.push(...(await play(script, tenant, meeting, print)))
      if (explained) await tell(running, meeting, print)
    }
  } finally {
    await running.stop()
    await tenant.stop()
    rmSync(data, { recursive: true, force: true })
  }
  for (const violation of tenant.violations) print(`✗ Microsoft would have refused: ${violation}`)
  const missed = told.filter(({ met }) => !met).length
  print(`\n${told.length - missed} of ${told.length} expectations met.`)
  return missed === 0 && tenant.violations.length === 0
}

/** An hour's lesson of class 4B that has just begun. */
function addLesson(world: World, number: number): Meeting {
  const startsAt = clock.now()
  const times = { startsAt, endsAt: startsAt + 3_600_000 }
  const meeting = makeMeeting({ number, organiser: cast.hall, subject: `Lesson ${number}`, ...times })
  meeting.coorganisers.add(cast.osei)
  world.meetings.set(meeting.id, meeting)
  world.calendars.push({ ...makeEvent(meeting, ['class4b@oakfield.example']), id: `event-${number}` })
  return meeting
}

async function play(script: Script, tenant: Tenant, meeting: Meeting, print: (line: string) => void) {
  print(`\n${script.title}\n`)
  const stage = makeStage(tenant, meeting, print)
  await script.play(stage)
  tenant.people.endMeeting(meeting, meeting.organiser)
  return stage.told
}

/** The lesson's own journal, as `chaperone explain` prints it. */
async function tell({ service }: Running, meeting: Meeting, print: (line: string) => void): Promise<void> {
  const lesson = await service.store.lessonAt(meeting.threadId, clock.now())
  if (lesson) for (const line of await explain(service.store, lesson)) print(`    ${line}`)
}

async function serve(tenant: Tenant, dataDir: string, folder: string): Promise<Running> {
  const read = readPolicy(readFileSync(join(import.meta.dirname, 'policy.yaml'), 'utf8'))
  if (read.status === 'faulty') throw new Error(`The demo's policy is faulty:\n${read.faults.join('\n')}`)
  const port = await freePort()
  const { origin } = tenant
  const config = checkConfig({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppTenantId: tenantId,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    LOGIN_URL: `${origin}/login`,
    GRAPH_URL: `${origin}/graph`,
    BOT_OPENID_URL: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    BOT_SERVICE_URL: `${origin}/connector/`,
    CALLING_OPENID_URL: `${origin}/calling/v1/.well-known/OpenIdConfiguration`,
  })
  tenant.world.tenancy.botEndpoint = `http://127.0.0.1:${port}/api/messages`
  return start({ config, policy: read.policy, clock, safeguards: folder, setTimer: systemTimer })
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
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
