/**
 * Judges a request against Graph's own description. Microsoft's workloads differ in how much they forgive; this
 * forgives nothing, so that a misspelt property is found here and not in a school.
 */
import { lineage, propertyOf, typeNamed, type Operation, type Property } from './csdl.ts'
import type { Target } from './resolve.ts'
import { fits, isPrimitive } from './values.ts'

/** Undeclared members that Microsoft's pages show on open types; any other is a misspelling until a page shows it. */
const dynamic: Readonly<Record<string, readonly string[]>> = {
  organizerMeetingInfo: ['allowConversationWithoutHost'],
  identity: ['tenantId', 'identityProvider'],
}

/** Types whose members somebody else declares: here the columns of a list. */
const boundless = new Set(['fieldValueSet'])

type Judge = (problem: string) => void

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is wrong with the body of a request to this target; empty is well. */
export function checkBody(method: string, target: Target, body: unknown): string[] {
  const problems: string[] = []
  const judge: Judge = problem => problems.push(problem)
  if (target.kind === 'operation') checkParameters(target.candidates, body, judge)
  else if (method === 'GET' || method === 'DELETE') {
    if (body !== undefined) judge('A request body is not allowed here.')
  } else if (target.property.type === 'Edm.Stream') {
    if (body === undefined) judge('A file needs content.')
  } else if (!isObject(body)) judge('Empty Payload. JSON content expected.')
  else checkStructure(body, target.property.type, '', judge)
  return problems
}

function checkParameters(candidates: readonly Operation[], body: unknown, judge: Judge): void {
  const given = body === undefined ? {} : body
  if (!isObject(given)) {
    judge('The request body must be an object of parameters.')
    return
  }
  const [operation] = candidates
  if (!operation || operation.isFunction) return
  // The pages write `message` where the CSDL says `Message`: parameter names are matched whatever their case.
  const known = new Map([...operation.parameters].map(([name, parameter]) => [name.toLowerCase(), parameter]))
  for (const [name, value] of Object.entries(given)) {
    const parameter = known.get(name.toLowerCase())
    if (parameter) checkValue(value, parameter, name, judge)
    else
      judge(
        `The parameter '${name}' in the request payload is not a valid parameter for the operation '${operation.name}'.`,
      )
  }
}

function checkValue(value: unknown, property: Property, where: string, judge: Judge): void {
  if (property.collection) {
    if (!Array.isArray(value)) {
      judge(`'${where}' must be a collection.`)
      return
    }
    value.forEach((item, index) => {
      checkOne(item, property.type, `${where}[${index}]`, judge)
    })
  } else if (value === null) {
    if (!property.nullable) judge(`A null value was found for the property '${where}', which does not allow nulls.`)
  } else checkOne(value, property.type, where, judge)
}

function checkOne(value: unknown, type: string, where: string, judge: Judge): void {
  if (isPrimitive(type)) {
    if (!fits(type, value))
      judge(`Cannot convert the literal '${JSON.stringify(value)}' of '${where}' to the expected type '${type}'.`)
    return
  }
  const declared = typeNamed(type)
  if (!declared) return
  if (declared.kind === 'structure') {
    checkStructure(value, type, where, judge)
    return
  }
  const given = typeof value === 'string' ? value.split(',').map(part => part.trim()) : []
  const allowed = declared.flags || given.length === 1
  // unknownFutureValue is what Graph answers to old clients; it is no value that one can set.
  if (
    !allowed ||
    given.length === 0 ||
    given.some(part => !declared.members.has(part) || part === 'unknownFutureValue')
  ) {
    judge(`The value '${String(value)}' of '${where}' is not a member of the enumeration '${declared.name}'.`)
  }
}

function checkStructure(value: unknown, declared: string, where: string, judge: Judge): void {
  if (!isObject(value)) {
    judge(`'${where}' must be an object of the type '${declared}'.`)
    return
  }
  const type = namedType(value, declared, where, judge)
  if (type === undefined) return
  for (const [name, member] of Object.entries(value)) {
    const path = where === '' ? name : `${where}/${name}`
    if (name.includes('@')) checkAnnotation(name, type, judge)
    else checkMember(name, member, type, path, judge)
  }
}

function namedType(
  value: Readonly<Record<string, unknown>>,
  declared: string,
  where: string,
  judge: Judge,
): string | undefined {
  const stated = value['@odata.type']
  if (typeof stated !== 'string') {
    if (!lineage(declared)[0]?.abstract) return declared
    judge(`'${where}' needs an '@odata.type': '${declared}' is abstract.`)
    return undefined
  }
  const type = stated.replace(/^#?microsoft\.graph\./, '')
  if (lineage(type).some(one => one.name === declared)) return type
  judge(`A resource with the type '${stated}' was found at '${where}', but it is not a '${declared}'.`)
  return undefined
}

function checkMember(name: string, value: unknown, type: string, path: string, judge: Judge): void {
  const property = propertyOf(type, name) ?? callIdentity(type, name)
  if (property) {
    checkValue(value, property, path, judge)
    return
  }
  const family = lineage(type).map(one => one.name)
  if (family.some(one => boundless.has(one) || dynamic[one]?.includes(name))) return
  judge(`The property '${name}' does not exist on type 'microsoft.graph.${type}'.`)
}

/** In calls an identitySet carries the members of communicationsIdentitySet without being named so. */
const callIdentity = (type: string, name: string): Property | undefined =>
  type === 'identitySet' ? propertyOf('communicationsIdentitySet', name) : undefined

const annotations = new Set(['@odata.type', '@odata.id', '@odata.etag', '@odata.context'])

function checkAnnotation(name: string, type: string, judge: Judge): void {
  if (annotations.has(name)) return
  const [property = '', annotation] = name.split('@')
  const found = propertyOf(type, property)
  if (annotation === 'odata.bind' ? found?.navigation : annotation === 'odata.type' && found) return
  judge(`The annotation '${name}' is not valid on type 'microsoft.graph.${type}'.`)
}
