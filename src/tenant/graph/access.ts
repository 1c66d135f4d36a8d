/** Who may: the token, the permissions of the route, and what an installation grants. */
import type { GraphRequest, TokenClaims } from '../context.ts'
import type { Meeting } from '../world.ts'
import { type Exchange, param, part, rolesOf, text } from './exchange.ts'
import { isResourceSpecific, permissions } from './permissions.ts'
import { forbidden, Refusal } from './refusal.ts'

const unauthorised = (message: string) =>
  new Refusal(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': 'Bearer realm=""' })

/** Microsoft Graph's application id: tokens may name it as audience instead of the address. */
const graphAppId = '00000003-0000-0000-c000-000000000000'

/** The token, if it is one for Graph. A Bot Connector token is refused here although it is genuine. */
export function authenticate({ headers, token }: GraphRequest, origin: string): TokenClaims {
  if (!headers['authorization']) throw unauthorised('Access token is empty.')
  if (!token) throw unauthorised('Lifetime validation failed, the token is expired or its signature is invalid.')
  const audience = token.aud.replace(/\/$/, '')
  if (![graphAppId, 'https://graph.microsoft.com', origin, `${origin}/graph`].includes(audience)) {
    throw unauthorised('Access token validation failure. Invalid audience.')
  }
  return token
}

/** Refuses where neither the token nor an installation carries one of the route's permissions. */
export function authorise(exchange: Exchange, route: string): void {
  const anyOf = permissions[route] ?? []
  if (anyOf.length === 0 || anyOf.some(permission => holds(exchange, permission))) return
  throw missing(exchange, route, anyOf)
}

/** A resource-specific permission counts only where the app is installed, whatever the tenant consented. */
export function holds(exchange: Exchange, permission: string): boolean {
  if (!isResourceSpecific(permission)) return rolesOf(exchange).has(permission)
  const { world } = exchange.context
  if (!world.tenancy.permissions.has(permission)) return false
  if (permission.endsWith('.User')) return world.users.get(param(exchange, 'user'))?.appInstalled === true
  const thread = param(exchange, 'chat') || text(part(exchange.request.body, 'chatInfo')['threadId'])
  return meetingOfThread(world.meetings.values(), thread)?.appInstalled === true
}

export const meetingOfThread = (meetings: Iterable<Meeting>, thread: string | undefined): Meeting | undefined =>
  [...meetings].find(meeting => meeting.threadId === thread)

function missing(exchange: Exchange, route: string, anyOf: readonly string[]): Refusal {
  const [, family = ''] = route.split('/')
  // Each workload behind Graph has its own words for the same refusal.
  if (/calendarView|sendMail/.test(route))
    return forbidden('Access is denied. Check credentials and try again.', 'ErrorAccessDenied')
  if (family === 'sites') return forbidden('Access denied', 'accessDenied')
  if (family === 'chats' || /teamwork|teamsApps/.test(route)) {
    const roles = [...rolesOf(exchange)].join(', ')
    return forbidden(
      `Missing role permissions on the request. API requires one of '${anyOf.join(', ')}'. Roles on the request '${roles}'.`,
    )
  }
  if (family === 'communications' || route.includes('onlineMeetings'))
    return forbidden('Insufficient privileges to complete the operation.')
  return forbidden('Insufficient privileges to complete the operation.', 'Authorization_RequestDenied')
}
