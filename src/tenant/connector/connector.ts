import type { Answer, TenantContext } from '../context.ts'
import { bearer, decoded } from '../http.ts'
import type { Exchange } from '../http.ts'
import { CONNECTOR_AUDIENCE } from '../tokens.ts'
import { refusal } from './call.ts'
import type { Handler } from './call.ts'
import { createConversation } from './create.ts'
import { getMeeting, getParticipant, notifyMeeting } from './meetings.ts'
import { getMember, getMembers, getPagedMembers } from './members.ts'
import { deleteActivity, sendActivity, updateActivity } from './messages.ts'
import { faultsBy } from './schemas.ts'
import { makeThrottle } from './throttle.ts'
import type { Bucket, Throttle } from './throttle.ts'

type Route = {
  readonly method: string
  readonly path: string // `:name` stands for one segment
  readonly handle: Handler
  readonly bucket?: Bucket
  readonly takes?: string // definition of its body
  readonly query?: readonly string[]
}

const conversation = 'v3/conversations/:conversation'
const targeted = { takes: 'Activity', bucket: 'send', query: ['isTargetedActivity'] } as const

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: 'v3/conversations',
    handle: createConversation,
    takes: 'ConversationParameters',
    bucket: 'send',
  },
  { method: 'POST', path: `${conversation}/activities`, handle: sendActivity, ...targeted },
  { method: 'POST', path: `${conversation}/activities/:activity`, handle: sendActivity, ...targeted },
  { method: 'PUT', path: `${conversation}/activities/:activity`, handle: updateActivity, ...targeted },
  { method: 'DELETE', path: `${conversation}/activities/:activity`, handle: deleteActivity, query: targeted.query },
  { method: 'GET', path: `${conversation}/activities/:activity/members`, handle: getMembers, bucket: 'members' },
  { method: 'GET', path: `${conversation}/members`, handle: getMembers, bucket: 'members' },
  { method: 'GET', path: `${conversation}/members/:member`, handle: getMember, bucket: 'members' },
  {
    method: 'GET',
    path: `${conversation}/pagedmembers`,
    handle: getPagedMembers,
    bucket: 'members',
    query: ['pageSize', 'continuationToken'],
  },
  { method: 'GET', path: 'v1/meetings/:meeting', handle: getMeeting },
  {
    method: 'GET',
    path: 'v1/meetings/:meeting/participants/:participant',
    handle: getParticipant,
    query: ['tenantId'],
  },
  { method: 'POST', path: 'v1/meetings/:meeting/notification', handle: notifyMeeting, takes: 'MeetingNotification' },
]

/** The Bot Connector under `/connector/`: authenticates, checks the body, throttles, then does what is asked. */
export function makeConnector(context: TenantContext): (exchange: Exchange) => Promise<Answer> {
  const throttle = makeThrottle(context.clock)
  return async exchange => {
    const token = await context.verify(bearer(exchange) ?? '')
    if (token?.aud !== CONNECTOR_AUDIENCE || token.appid !== context.world.tenancy.appId) {
      return { status: 401, body: { message: 'Authorization has been denied for this request.' } }
    }
    return answer(exchange, context, throttle)
  }
}

function answer(exchange: Exchange, context: TenantContext, throttle: Throttle): Answer {
  const found = findRoute(exchange)
  if (!found) {
    context.violation(`no route ${exchange.method} ${exchange.path}`)
    return { status: 404, body: { message: 'No HTTP resource was found that matches the request URI.' } }
  }
  const { route, parameters } = found
  const faults = [
    ...queryFaults(route, exchange.query),
    ...(route.takes ? faultsBy(route.takes, exchange.body ?? null) : []),
  ]
  for (const fault of faults) context.violation(`${exchange.method} ${route.path}: ${fault}`)
  if (faults.length > 0) return refusal(400, 'BadSyntax', faults.join('; '))
  const wait = context.habits.throttling ? throttle(route.bucket, parameters['conversation'] ?? '') : undefined
  if (wait !== undefined) {
    return { ...refusal(429, 'TooManyRequests', 'Request throttled.'), headers: { 'retry-after': String(wait) } }
  }
  return route.handle({
    context,
    parameters,
    query: exchange.query,
    body: (exchange.body ?? {}) as Record<string, unknown>,
  })
}

function queryFaults({ query = [] }: Route, given: URLSearchParams): string[] {
  return [...given.keys()].filter(name => !query.includes(name)).map(name => `no query option '${name}'`)
}

function findRoute({
  method,
  path,
}: Exchange): { readonly route: Route; readonly parameters: Record<string, string> } | undefined {
  const given = path.split('/').filter(Boolean).slice(1).map(decoded)
  for (const route of routes) {
    const wanted = route.path.split('/')
    if (route.method !== method || wanted.length !== given.length) continue
    if (!wanted.every((segment, at) => segment.startsWith(':') || segment === given[at])) continue
    const named = wanted.map((segment, at): [string, string] => [segment.slice(1), given[at] ?? ''])
    const parameters = Object.fromEntries(named.filter((_, at) => wanted[at]?.startsWith(':')))
    return { route, parameters }
  }
  return undefined
}
