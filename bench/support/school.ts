import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import type { Policy } from '../../src/policy/policy.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { consent } from '../../src/cli/demo/consent.ts'
import { appId, appSecret, cast, makeEvent, makeMeeting, seedWorld, tenantId } from '../../src/tenant/seed.ts'
import { startTenant, type Tenant } from '../../src/tenant/tenant.ts'
import type { Meeting } from '../../src/tenant/world.ts'

/** Where one service process keeps its data and finds its policy. */
export type Place = {
  readonly dataDir: string
  readonly policyDir: string
  readonly policy: Policy
  close(): Promise<void>
}

/** @param change replaces whole sections of the demo's policy. @param urn of the school, where others share its database */
export async function openPlace(change: Readonly<Record<string, unknown>>, urn?: string): Promise<Place> {
  const folder = await mkdtemp('/tmp/bench-of-chaperone-')
  await chmod(folder, 0o711) // as root, the database runs as `nobody`, who must get there
  const [dataDir, policyDir] = [join(folder, 'data'), join(folder, 'policy')]
  await mkdir(dataDir, { mode: 0o711 })
  await mkdir(policyDir)
  const document = parseDocument(demoPolicy())
  for (const [section, value] of Object.entries(change)) document.set(section, value)
  if (urn !== undefined) document.setIn(['school', 'urn'], urn)
  await writeFile(join(policyDir, 'oakfield.yaml'), String(document))
  const read = readPolicy(String(document))
  if (read.status === 'faulty') throw new Error(read.faults.join('\n'))
  return { dataDir, policyDir, policy: read.policy, close: () => rm(folder, { recursive: true, force: true }) }
}

/** A tenant with one lesson for each subject; all begin now, and last an hour. */
export async function openTenant(
  subjects: readonly string[],
): Promise<{ readonly tenant: Tenant; readonly meetings: readonly Meeting[] }> {
  const clock = { now: () => Date.now() }
  const world = seedWorld(clock)
  consent(world)
  world.calendars.splice(0)
  world.meetings.clear()
  const startsAt = clock.now()
  const meetings = subjects.map((subject, index) => {
    const endsAt = startsAt + 3_600_000
    const meeting = makeMeeting({ number: index + 1, organiser: cast.hall, subject, startsAt, endsAt })
    meeting.coorganisers.add(cast.osei)
    world.meetings.set(meeting.id, meeting)
    world.calendars.push({ ...makeEvent(meeting, ['class4b@oakfield.example']), id: `event-${index}` })
    return meeting
  })
  return { tenant: await startTenant({ clock, world, habits: { throttling: false } }), meetings }
}

export const environment = (
  { origin }: Tenant,
  { dataDir, policyDir }: Place,
  port: number,
  publicUrl: string,
): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  NODE_OPTIONS: process.env['SERVICE_NODE_OPTIONS'] ?? '',
  MicrosoftAppId: appId,
  MicrosoftAppPassword: appSecret,
  MicrosoftAppTenantId: tenantId,
  PORT: String(port),
  PUBLIC_URL: publicUrl,
  DATA_DIR: dataDir,
  POLICY_DIR: policyDir,
  LOG_LEVEL: 'error',
  LOGIN_URL: `${origin}/login`,
  GRAPH_URL: `${origin}/graph`,
  BOT_OPENID_URL: `${origin}/botframework/v1/.well-known/openidconfiguration`,
  BOT_SERVICE_URL: `${origin}/connector/`,
  CALLING_OPENID_URL: `${origin}/calling/v1/.well-known/OpenIdConfiguration`,
})

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
