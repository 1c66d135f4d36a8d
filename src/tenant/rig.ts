/** A tenant for the tests of this folder, with a bot that keeps what it is sent, and a client that asks as one. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach } from '@jest/globals'
import type { Activity } from './activities.ts'
import type { Answer } from './context.ts'
import { makeServer, type Exchange } from './http.ts'
import { personMri } from './ids.ts'
import { appId, appSecret, cast, tenantId } from './seed.ts'
import { startTenant, type Tenant, type TenantOptions } from './tenant.ts'
import type { Meeting, Outsider } from './world.ts'

export const nine = Date.UTC(2026, 10, 24, 9)
export const targeted = '?isTargetedActivity=true'

export type Asking = {
  readonly body?: unknown
  /** undefined: the bot's own for the Connector. */
  readonly token?: string
}

export type Rig = {
  readonly tenant: Tenant
  readonly meeting: Meeting
  readonly clock: { at: number; now(): number }
  /** What the bot received, with headers. */
  readonly received: Exchange[]
  /** How the bot answers; 200 without a body unless a test changes it. */
  bot: (exchange: Exchange) => Promise<Answer>
  /** Asks below the Connector, e.g. `v1/meetings/…`. */
  ask(method: string, path: string, asking?: Asking): Promise<Answer>
  /** Path of the meeting's conversation. */
  readonly chat: string
  token(changes?: Record<string, string>): Promise<Answer>
  mri(who: keyof typeof cast | Outsider): string
}

const open: (() => Promise<void>)[] = []

afterEach(() => Promise.all(open.splice(0).map(close => close())))

/** Each test's own tenant; gone after it. */
export async function startRig(options: Partial<TenantOptions> = {}): Promise<Rig> {
  const clock = { at: nine, now: () => clock.at }
  const tenant = await startTenant({ clock, ...options })
  open.push(() => tenant.stop())
  const [meeting] = tenant.world.meetings.values()
  if (!meeting) throw new Error('the seed has no meeting')
  const rig: Rig = {
    ...{ tenant, meeting, clock, received: [] },
    bot: () => Promise.resolve({ status: 200 }),
    chat: `v3/conversations/${encodeURIComponent(meeting.threadId)}`,
    token: changes => askToken(tenant, changes),
    mri: who => personMri(tenant.world.tenancy, typeof who === 'string' ? { user: cast[who] } : { outsider: who }),
    async ask(method, path, { body, token } = {}) {
      const bearer = token ?? tokenIn(await askToken(tenant))
      return ask(`${tenant.origin}/connector/${path}`, method, body, { authorization: `Bearer ${bearer}` })
    },
  }
  tenant.world.tenancy.botEndpoint = await listen(rig)
  return rig
}

/** The activities that the bot received, in order. */
export const activities = (rig: Rig): Activity[] => rig.received.map(({ body }) => body as Activity)

export const tokenIn = ({ body }: Answer): string => (body as { readonly access_token: string }).access_token

/** The error code of an answer in any of the shapes that the Connector uses. */
export function codeIn({ body }: Answer): unknown {
  const { error, errorCode } = (body ?? {}) as {
    readonly error?: { readonly code: string }
    readonly errorCode?: number
  }
  return error?.code ?? errorCode
}

async function listen(rig: Rig): Promise<string> {
  const server = makeServer(exchange => {
    rig.received.push(exchange)
    return rig.bot(exchange)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
}

function askToken(tenant: Tenant, changes: Record<string, string> = {}): Promise<Answer> {
  const { tenant: directory = tenantId, ...form } = changes
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appSecret,
    scope: 'https://api.botframework.com/.default',
    ...form,
  })
  return ask(`${tenant.origin}/login/${directory}/oauth2/v2.0/token`, 'POST', body)
}

async function ask(url: string, method: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const isForm = body instanceof URLSearchParams
  const json = body === undefined || isForm ? {} : { 'content-type': 'application/json' }
  const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
  const response = await fetch(url, { method, headers: { ...json, ...headers }, ...sent })
  const text = await response.text()
  const answer = { status: response.status, headers: Object.fromEntries(response.headers) }
  return text === '' ? answer : { ...answer, body: JSON.parse(text) as unknown }
}
