/** One request on its way through a route, and what every route needs of it. */
import type { Answer, GraphRequest, TenantContext, TokenClaims } from '../context.ts'
import type { User } from '../world.ts'
import { badRequest, noSuchObject } from './refusal.ts'
import { stateOf } from './state.ts'

export type Exchange = {
  readonly request: GraphRequest
  readonly context: TenantContext
  readonly token: TokenClaims
  /** Values of the {…} segments of the route, decoded. */
  readonly params: Readonly<Record<string, string>>
}

export type Route = {
  readonly method: string
  readonly template: string
  readonly handle: (exchange: Exchange) => Promise<Answer> | Answer
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object member of a body already checked against the CSDL; empty where it is missing. */
export const part = (body: unknown, ...path: readonly string[]): Fields => {
  let here: unknown = body
  for (const name of path) here = isFields(here) ? here[name] : undefined
  return isFields(here) ? here : {}
}

export const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const param = ({ params }: Exchange, name: string): string => params[name] ?? ''

export const rolesOf = ({ token }: Pick<Exchange, 'token'>): ReadonlySet<string> => new Set(token.roles)

/** Whether a Prefer header asks for this, e.g. include-unknown-enum-members. */
export const prefers = ({ request }: Exchange, wish: string): boolean =>
  (request.headers['prefer'] ?? '').toLowerCase().includes(wish.toLowerCase())

/** Makes a change, unless a fault says that it comes late or not at all. */
export function change({ request, context }: Exchange, make: () => void): void {
  const { effect } = request
  if (effect === 'unchanged') return
  if (effect === undefined) {
    make()
    return
  }
  stateOf(context).late.add({ at: context.clock.now() + effect.changedAfterMs, change: make })
}

/** A user of this tenant by id or user principal name; 404 as Entra words it. */
export function userOf({ context }: Exchange, idOrName: string): User {
  const { users } = context.world
  const found = users.get(idOrName) ?? [...users.values()].find(user => sameName(user.userPrincipalName, idOrName))
  if (!found) throw noSuchObject(idOrName)
  return found
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Refuses a body without these members; the CSDL itself requires none. */
export function need(body: unknown, names: readonly string[]): void {
  const given = new Map(Object.entries(isFields(body) ? body : {}).map(([name, value]) => [name.toLowerCase(), value]))
  for (const name of names) {
    if (given.get(name.toLowerCase()) === undefined) throw badRequest(`The required property '${name}' is missing.`)
  }
}

export const graphContext = (what: string): string => `https://graph.microsoft.com/v1.0/$metadata#${what}`
