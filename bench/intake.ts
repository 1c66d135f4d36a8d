import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { cast } from '../src/tenant/seed.ts'
import { load, percentile, type Shot } from './support/load.ts'
import { openRunning, type Running } from './support/running.ts'
import { freePort } from './support/school.ts'
import { cpuOf } from './support/usage.ts'

export type Intake = {
  readonly name: string
  readonly perSecond: number
  /** CPU ms an event, of the Node process, and of PostgreSQL. */
  readonly node: number
  readonly database: number
  readonly p50: number
  readonly p99: number
  readonly refused: number
  /** Rosters that were read meanwhile, of each event. */
  readonly looks: number
}

const connections = 16
const warmUp = 3000
const lasts = 8000

/** Joins, leaves and messages with valid tokens: the bare bot, and ours for lessons that it watches and for chats that are none. */
export async function measureIntake(): Promise<readonly Intake[]> {
  const running = await openRunning(100, 30)
  try {
    const shots = await captured(running, (tenant, meeting) => {
      tenant.people.join(meeting, cast.cai)
      tenant.people.leave(meeting, cast.cai)
    })
    const messages = await captured(running, (tenant, meeting) => {
      tenant.people.speak(meeting, cast.ana, 'is it seven?')
      tenant.people.speak(meeting, cast.ben, 'i got 42 for number three')
    })
    const elsewhere = shots.map(({ authorization, body }) => ({
      authorization,
      body: body.replaceAll(/19:meeting_[\w-]+@/g, '19:meeting_other@'),
    }))
    const bare = await bareBot(running, shots)
    const release = await withoutLooks(running)
    const taken = await measured(running, 'Chaperone, joins and leaves, written down: looked at later', shots)
    await release()
    return [
      bare,
      taken,
      await measured(running, 'Chaperone, the same, each lesson looked at meanwhile', shots),
      await measured(running, 'Chaperone, messages in their chats', eachAnew(messages)),
      await measured(running, 'Chaperone, a chat that is no lesson', elsewhere),
    ]
  } finally {
    await running.close()
  }
}

/** So many copies that none is sent twice: of a message that is known nothing would be written. */
const copies = 250
const eachAnew = (shots: readonly Shot[]): readonly Shot[] =>
  Array.from({ length: copies }, (_, copy) =>
    shots.map(({ authorization, body }) => {
      const activity = JSON.parse(body) as { readonly id: string }
      return { authorization, body: JSON.stringify({ ...activity, id: String(Number(activity.id) + copy * 1000) }) }
    }),
  ).flat()

/** What the tenant really sends of what happens in each lesson, with its token. */
async function captured(
  { tenant, meetings }: Running,
  happens: (tenant: Running['tenant'], meeting: Running['meetings'][number]) => void,
): Promise<readonly Shot[]> {
  const shots: Shot[] = []
  const server = createServer((request, response) => {
    void text(request).then(body => {
      shots.push({ authorization: request.headers.authorization ?? '', body })
      response.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { botEndpoint } = tenant.world.tenancy
  tenant.world.tenancy.botEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const meeting of meetings) happens(tenant, meeting)
  await tenant.settle()
  tenant.world.tenancy.botEndpoint = botEndpoint
  server.close()
  return shots
}

type Measured = Pick<Running, 'tenant' | 'port'> & { readonly service: Pick<Running['service'], 'pid'> }

async function measured(
  { tenant, port, service: { pid } }: Measured,
  name: string,
  shots: readonly Shot[],
): Promise<Intake> {
  const url = `http://127.0.0.1:${port}/api/messages`
  await load(url, shots, connections, warmUp)
  const from = tenant.requests.length
  const before = cpuOf(pid)
  const { answered, refused, latencies } = await load(url, shots, connections, lasts)
  const after = cpuOf(pid)
  return {
    ...{ name, refused, perSecond: answered / (lasts / 1000) },
    node: ((after.own - before.own) * 1000) / answered,
    database: ((after.descendants - before.descendants) * 1000) / answered,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    looks: tenant.requests.slice(from).filter(isLook).length / answered,
  }
}

const isLook = ({ method, path }: Running['tenant']['requests'][number]): boolean =>
  method === 'GET' && path.endsWith('/participants')

/**
 * What an event orders is written, and done by nobody: the rows have a lease, as if another process had them. So what an event
 * costs until it is answered is told from the look that follows it, which reads a roster of thirty afresh.
 * @returns what gives them back
 */
async function withoutLooks({ db, meetings }: Running): Promise<() => Promise<void>> {
  const lessons = await db.selectFrom('lessons').select(['school', 'id']).execute()
  if (lessons.length < meetings.length) throw new Error('Not all lessons are known')
  const kinds = ['watch', 'sweep'] as const
  const held = { attempts: 0, leased_until: Date.now() + 600_000, lease: -1 }
  const rows = lessons.flatMap(({ school, id }) =>
    kinds.map(kind => ({ school, kind, key: id, at: Date.now(), ...held, last_error: null })),
  )
  await db
    .insertInto('due')
    .values(rows)
    .onConflict(known => known.columns(['school', 'kind', 'key']).doUpdateSet(held))
    .execute()
  return async () => {
    await db.updateTable('due').set({ leased_until: null, lease: null }).where('lease', '=', -1).execute()
  }
}

async function bareBot({ tenant }: Running, shots: readonly Shot[]): Promise<Intake> {
  const port = await freePort()
  const bot = spawn(process.execPath, [join(import.meta.dirname, 'bare-bot.ts'), String(port), tenant.origin], {
    stdio: 'inherit',
  })
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok) await pause(50)
    const service = { pid: bot.pid ?? NaN }
    return await measured({ tenant, port, service }, 'botbuilder + restify, a bot that does nothing', shots)
  } finally {
    bot.kill()
  }
}
