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
/** Code that is compiled while it is measured was a sixth of what a message cost. */
const warmUp = 10_000
/** A machine with neighbours is half as fast a minute later: all are measured in turn, several times. */
const rounds = 5
const lasts = 3000

/** Who is measured, by what is sent to it; what must be so meanwhile, and gives back what was before. */
type Row = {
  readonly name: string
  readonly of: Measured
  readonly next: () => Shot
  readonly meanwhile?: () => Promise<() => Promise<void>>
}
type Measured = Pick<Running, 'port'> & { readonly service: Pick<Running['service'], 'pid'> }

/** Joins, leaves and messages with valid tokens: the bare bot, and ours for lessons that it watches and for chats that are none. */
export async function measureIntake(): Promise<readonly Intake[]> {
  const running = await openRunning(100, 30)
  try {
    return await beside(running, async bare => inTurn(running, await rowsOf(running, bare)))
  } finally {
    await running.close()
  }
}

async function rowsOf(running: Running, bare: Measured): Promise<readonly Row[]> {
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
  return [
    { name: 'botbuilder + restify, a bot that does nothing', of: bare, next: eachOf(shots) },
    {
      name: 'Chaperone, joins and leaves, written down: looked at later',
      ...{ of: running, next: eachOf(shots), meanwhile: () => withoutLooks(running) },
    },
    { name: 'Chaperone, the same, each lesson looked at meanwhile', of: running, next: eachOf(shots) },
    { name: 'Chaperone, messages in their chats', of: running, next: eachAnew(messages) },
    { name: 'Chaperone, a chat that is no lesson', of: running, next: eachOf(elsewhere) },
  ]
}

async function inTurn(running: Running, rows: readonly Row[]): Promise<readonly Intake[]> {
  const taken = new Map<string, Window[]>()
  for (let round = 0; round <= rounds; round += 1)
    for (const row of rows) {
      const release = await row.meanwhile?.()
      const window = await measured(running, row, round ? lasts : warmUp)
      if (round) taken.set(row.name, [...(taken.get(row.name) ?? []), window])
      await release?.()
    }
  return [...taken].map(([name, windows]) => summed(name, windows))
}

/** One after the other, for ever. */
function eachOf(shots: readonly Shot[]): () => Shot {
  let at = 0
  return () => {
    const shot = shots[at++ % shots.length]
    if (!shot) throw new Error('There is nothing to send')
    return shot
  }
}

/** The same, with another id each time round: of a message that is known nothing would be written. */
function eachAnew(shots: readonly Shot[]): () => Shot {
  const next = eachOf(shots)
  let sent = 0
  return () => {
    const { authorization, body } = next()
    const { id } = JSON.parse(body) as { readonly id: string }
    const round = Math.floor(sent++ / shots.length)
    return { authorization, body: body.replaceAll(id, String(Number(id) + round * 1000)) }
  }
}

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

type Window = {
  readonly answered: number
  readonly refused: number
  readonly latencies: readonly number[]
  readonly cpu: { readonly own: number; readonly descendants: number }
  readonly looks: number
}

async function measured({ tenant }: Running, { of, next }: Row, ms: number): Promise<Window> {
  const from = tenant.requests.length
  const before = cpuOf(of.service.pid)
  const loaded = await load(`http://127.0.0.1:${of.port}/api/messages`, next, connections, ms)
  const after = cpuOf(of.service.pid)
  return {
    ...loaded,
    cpu: { own: after.own - before.own, descendants: after.descendants - before.descendants },
    looks: tenant.requests.slice(from).filter(isLook).length,
  }
}

function summed(name: string, windows: readonly Window[]): Intake {
  const sum = (of: (window: Window) => number) => windows.reduce((so, window) => so + of(window), 0)
  const answered = sum(window => window.answered)
  const latencies = windows.flatMap(window => window.latencies)
  return {
    ...{ name, refused: sum(({ refused }) => refused), perSecond: answered / ((rounds * lasts) / 1000) },
    node: (sum(({ cpu }) => cpu.own) * 1000) / answered,
    database: (sum(({ cpu }) => cpu.descendants) * 1000) / answered,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    looks: sum(({ looks }) => looks) / answered,
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

/** With the bare bot running, for as long as something is measured. */
async function beside<Result>({ tenant }: Running, measure: (bare: Measured) => Promise<Result>): Promise<Result> {
  const port = await freePort()
  const bot = spawn(process.execPath, [join(import.meta.dirname, 'bare-bot.ts'), String(port), tenant.origin], {
    stdio: 'inherit',
  })
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined))?.ok) await pause(50)
    return await measure({ port, service: { pid: bot.pid ?? NaN } })
  } finally {
    bot.kill()
  }
}
