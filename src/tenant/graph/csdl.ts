/** Microsoft Graph's own description of itself (csdl.json, see ORIGINS.md), read once into maps. */
import { readFileSync } from 'node:fs'

export type Property = {
  readonly type: string // Edm.…, or the local name of an enum, complex or entity type
  readonly collection: boolean
  readonly nullable: boolean
  readonly navigation: boolean
}

export type Structure = {
  readonly kind: 'structure'
  readonly name: string
  readonly base: string | undefined
  readonly entity: boolean
  readonly abstract: boolean
  readonly open: boolean
  readonly properties: ReadonlyMap<string, Property>
}

export type Choice = {
  readonly kind: 'choice'
  readonly name: string
  readonly flags: boolean
  readonly members: ReadonlySet<string>
}

/** One overload of an action or function, with the type it is bound to. */
export type Operation = {
  readonly name: string
  readonly isFunction: boolean
  readonly boundTo: Property
  readonly parameters: ReadonlyMap<string, Property>
  readonly returns: Property | undefined
}

type Json = { readonly [key: string]: unknown }

const json = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})

function property(raw: unknown): Property {
  const source = json(raw)
  return {
    type: (typeof source['$Type'] === 'string' ? source['$Type'] : 'Edm.String').replace(/^(microsoft\.)?graph\./, ''),
    collection: source['$Collection'] === true,
    nullable: source['$Nullable'] === true,
    navigation: source['$Kind'] === 'NavigationProperty',
  }
}

const properties = (raw: Json): Map<string, Property> =>
  new Map(
    Object.entries(raw)
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, value]) => [name, property(value)]),
  )

function structure(name: string, raw: Json): Structure {
  const base = raw['$BaseType']
  return {
    kind: 'structure',
    name,
    base: typeof base === 'string' ? base.replace(/^graph\./, '') : undefined,
    entity: raw['$Kind'] === 'EntityType',
    abstract: raw['$Abstract'] === true,
    open: raw['$OpenType'] === true,
    properties: properties(raw),
  }
}

function operation(name: string, raw: Json): Operation {
  const [bound, ...others] = (raw['$Parameter'] as readonly unknown[]).map(json)
  return {
    name,
    isFunction: raw['$Kind'] === 'Function',
    boundTo: property(bound),
    parameters: new Map(others.map(other => [String(other['$Name']), property(other)])),
    returns: raw['$ReturnType'] === undefined ? undefined : property(raw['$ReturnType']),
  }
}

const source = json(JSON.parse(readFileSync(new URL('./csdl.json', import.meta.url), 'utf8')))

const types = new Map<string, Structure | Choice>()
const operations: Operation[] = []
for (const [name, raw] of Object.entries(source)) {
  if (Array.isArray(raw)) operations.push(...raw.map(overload => operation(name, json(overload))))
  else if (json(raw)['$Kind'] === 'EnumType') {
    const members = new Set(Object.keys(json(raw)).filter(member => !member.startsWith('$')))
    types.set(name, { kind: 'choice', name, flags: json(raw)['$IsFlags'] === true, members })
  } else if (json(raw)['$Kind'] !== 'EntityContainer') types.set(name, structure(name, json(raw)))
}

/** Entity sets and singletons at the root: users, communications, … */
export const roots: ReadonlyMap<string, Property> = properties(json(source['GraphService']))

export const typeNamed = (name: string): Structure | Choice | undefined => types.get(name)

/** The type and its bases, nearest first. */
export function lineage(name: string): Structure[] {
  const found = types.get(name)
  if (found?.kind !== 'structure') return []
  return [found, ...(found.base === undefined ? [] : lineage(found.base))]
}

export const propertyOf = (type: string, name: string): Property | undefined =>
  lineage(type)
    .map(one => one.properties.get(name))
    .find(found => found !== undefined)

/** Actions and functions of that name which may be called on the type, or on a collection of it. */
export function operationsOn(type: string, collection: boolean, name: string): Operation[] {
  const ancestry = new Set(lineage(type).map(one => one.name))
  return operations.filter(
    one => one.name === name && one.boundTo.collection === collection && ancestry.has(one.boundTo.type),
  )
}
