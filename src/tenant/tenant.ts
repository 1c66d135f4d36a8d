import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { enforceOptions, letIn, takeOut } from './calls.ts'
import { makeConnector } from './connector/connector.ts'
import type { Answer, Habits, TenantContext, Undelivered } from './context.ts'
import { handleLogin } from './entra.ts'
import { makeFaults } from './faults.ts'
import type { Faults, RequestFault } from './faults.ts'
import { handleGraph, passTime } from './graph/graph.ts'
import { bearer, decoded, makeServer } from './http.ts'
import type { Exchange } from './http.ts'
import { handleHost } from './host/host.ts'
import { handleOpenId } from './openid.ts'
import { subscriptionActs, type SubscriptionActs } from './graph/subscriptions/acts.ts'
import { makeOutbox } from './outbox.ts'
import { makePeople } from './people.ts'
import type { People } from './people.ts'
import { seedWorld } from './seed.ts'
import { makeTokens } from './tokens.ts'
import type { Tokens } from './tokens.ts'
import type { Clock, World } from './world.ts'

export type Logged = {
  readonly at: number
  readonly method: string
  readonly path: string // decoded, with its prefix
  readonly query: string
  readonly body: unknown
  readonly status: number | 'no answer'
  readonly answer: unknown
}

export type Tenant = {
  readonly origin: string
  readonly world: World
  readonly people: People
  readonly faults: Faults
  readonly habits: Habits
  readonly requests: Logged[]
  readonly violations: string[]
  readonly undelivered: Undelivered[]
  readonly subscriptions: SubscriptionActs
  /** The token that Teams gives a tab of this person (single sign-on). */
  userToken(userId: string): Promise<string>
  settle(): Promise<boolean>
  stop(): Promise<void>
}

export type TenantOptions = {
  readonly clock: Clock
  readonly world?: World // default: the cast of `seed.ts`
  readonly port?: number
  readonly host?: string
  /** Stamps tokens sent with activities. Default: `clock`; botbuilder itself checks them by the wall clock only. */
  readonly botTokenClock?: Clock
  readonly habits?: Partial<Habits>
}

/** Starts a Microsoft 365 tenant on one port: Entra, Bot Connector, Graph, and what people in it do. */
export async function startTenant(options: TenantOptions): Promise<Tenant> {
  const { clock, world = seedWorld(clock), port = 0, host = '127.0.0.1', botTokenClock = clock } = options
  const faults = makeFaults()
  const habits: Habits = {
    ...{ meetingEventCasing: 'Pascal', tokenMinutes: 60, throttling: true, callEventsIn: 'both' },
    ...options.habits,
  }
  const requests: Logged[] = []
  const violations: string[] = []
  const outbox = makeOutbox({ clock, faults })
  let route: Router = () => Promise.resolve({ status: 503 })
  const server = makeServer(async exchange => {
    const path = decoded(exchange.path)
    const fault = faults.take(exchange.method, path, exchange.query)
    const answer = await answerOf(fault, effect => route(exchange, effect))
    requests.push({ at: clock.now(), path, ...logged(exchange, answer) })
    return answer
  })
  server.listen(port, host)
  await once(server, 'listening')
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`
  const tokens = makeTokens({ origin, world, habits, clock, botTokenClock })
  const context = makeContext({ origin, world, clock, faults, habits }, tokens, outbox.queue, text =>
    violations.push(text),
  )
  route = makeRouter(context, tokens)
  return {
    ...{ origin, world, faults, habits, requests, violations, undelivered: outbox.undelivered },
    people: makePeople(context),
    subscriptions: subscriptionActs(context),
    userToken(userId) {
      const user = world.users.get(userId)
      if (!user) throw new Error(`nobody in this directory has id ${userId}`)
      return tokens.user(user)
    },
    settle() {
      passTime(context)
      return outbox.settle()
    },
    async stop() {
      outbox.stop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

type Given = Pick<TenantContext, 'origin' | 'world' | 'clock' | 'faults' | 'habits'>
type Router = (exchange: Exchange, effect: TakenEffect) => Promise<Answer>
type TakenEffect = Exclude<RequestFault['answer'], Answer | 'timeout'> | undefined

function makeContext(
  given: Given,
  tokens: Tokens,
  queue: TenantContext['queue'],
  violation: (text: string) => void,
): TenantContext {
  const context: TenantContext = {
    ...given,
    queue,
    violation,
    verify: tokens.verify,
    signBotToken: tokens.bot,
    signCallToken: tokens.call,
    signChangeToken: tokens.change,
    onRosterChange: () => undefined,
    onCallEnded: () => undefined,
    onCalendarChange: () => undefined,
    onMessage: () => undefined,
    dropLeg: (meeting, legId) => takeOut(context, meeting, legId),
    admitLeg: (meeting, legId) => letIn(context, meeting, legId),
    enforceOptions: meeting => enforceOptions(context, meeting),
  }
  return context
}

function logged({ method, query, body }: Exchange, answer: Answer | undefined): Omit<Logged, 'at' | 'path'> {
  return { method, query: query.toString(), body, status: answer?.status ?? 'no answer', answer: answer?.body }
}

function answerOf(
  fault: RequestFault['answer'] | undefined,
  route: (effect: TakenEffect) => Promise<Answer>,
): Promise<Answer | undefined> {
  if (fault === 'timeout') return Promise.resolve(undefined)
  if (typeof fault === 'object' && 'status' in fault) return Promise.resolve(fault)
  return route(fault)
}

function makeRouter(context: TenantContext, tokens: Tokens): Router {
  const connector = makeConnector(context)
  return async (exchange, effect) => {
    const { path } = exchange
    if (path.startsWith('/login/')) return handleLogin(exchange, context, tokens)
    if (path.startsWith('/connector/')) return connector(exchange)
    if (path.startsWith('/graph/')) return graph(exchange, effect, context)
    const answer = exchange.method === 'GET' ? await shown(exchange, context, tokens) : undefined
    if (!answer) context.violation(`no route ${exchange.method} ${path}`)
    return answer ?? { status: 404 }
  }
}

const shown = async (exchange: Exchange, { origin, world }: TenantContext, tokens: Tokens) =>
  (await handleOpenId(exchange.path, origin)) ?? handleHost(exchange, world, tokens)

async function graph(exchange: Exchange, effect: TakenEffect, context: TenantContext): Promise<Answer> {
  const token = await context.verify(bearer(exchange) ?? '')
  return handleGraph({ ...exchange, path: exchange.path.slice('/graph'.length), token, effect }, context)
}
