/** Query options: which may be given, $select, paging and the plain `name eq 'value'` filter. */
import type { Answer } from '../context.ts'
import { propertyOf } from './csdl.ts'
import { graphContext, type Exchange, type Fields } from './exchange.ts'
import { badRequest } from './refusal.ts'

const unknownOption = (name: string) => badRequest(`The query parameter '${name}' is not supported on this resource.`)

/** Refuses options that the route does not answer: a filter silently ignored would be taken for an empty directory. */
export function allowOptions({ request }: Exchange, allowed: readonly string[]): void {
  for (const name of request.query.keys()) if (!allowed.includes(name)) throw unknownOption(name)
}

/** The names in $select, each a property of the type; undefined without $select. */
export function selected({ request }: Exchange, type: string): string[] | undefined {
  const names = request.query
    .get('$select')
    ?.split(',')
    .map(name => name.trim())
  for (const name of names ?? []) {
    if (!propertyOf(type, name))
      throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`)
  }
  return names
}

/** Only the named members; ids and annotations always come along. */
export const pick = (item: Fields, names: readonly string[] | undefined): Fields =>
  names === undefined
    ? item
    : Object.fromEntries(
        Object.entries(item).filter(([name]) => names.includes(name) || name === 'id' || name.startsWith('@')),
      )

export type Equality = { readonly property: string; readonly value: string }

const equality = /^\s*([\w/]+)\s+eq\s+'((?:[^']|'')*)'\s*$/

/** The only kind of filter that this tenant answers; undefined without $filter. */
export function equalityFilter({ request }: Exchange): Equality | undefined {
  const filter = request.query.get('$filter')
  if (filter === null) return undefined
  const [, property, value] = equality.exec(filter) ?? []
  if (property === undefined || value === undefined) throw badRequest(`Invalid filter clause: ${filter}`)
  return { property, value: value.replaceAll("''", "'") }
}

type Page = { readonly size: number; readonly largest: number }

/** One page of a collection, with a link to the next. The link carries all options and an opaque position. */
export function page(exchange: Exchange, what: string, items: readonly Fields[], { size, largest }: Page): Answer {
  const { request, context } = exchange
  const asked = request.query.get('$top')
  const wanted = asked === null ? size : Number(asked)
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > largest) {
    throw badRequest(
      `Invalid page size specified: '${String(asked)}'. Must be between 1 and ${largest} inclusive.`,
      'Request_BadRequest',
    )
  }
  const from = position(request.query.get('$skiptoken')) ?? Number(request.query.get('$skip') ?? 0)
  const body: Record<string, unknown> = {
    '@odata.context': graphContext(what),
    value: items.slice(from, from + wanted),
  }
  if (from + wanted < items.length) {
    const query = new URLSearchParams(request.query)
    query.delete('$skip')
    query.set('$skiptoken', Buffer.from(String(from + wanted)).toString('base64url'))
    body['@odata.nextLink'] = `${context.origin}/graph${request.path}?${query.toString()}`
  }
  return { status: 200, body }
}

function position(token: string | null): number | undefined {
  if (token === null) return undefined
  const at = Number(Buffer.from(token, 'base64url').toString())
  if (!Number.isInteger(at)) throw badRequest('The skip token is invalid.', 'Directory_ExpiredPageToken')
  return at
}

export const pagingOptions = ['$top', '$skiptoken'] as const
