/** Where a path leads, by the CSDL: a path that it does not know is refused, as Graph refuses it. */
import { operationsOn, propertyOf, roots, type Operation, type Property } from './csdl.ts'

export type Target =
  | { readonly kind: 'resource'; readonly property: Property; readonly keyed: boolean }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly candidates: readonly Operation[] }

export type Resolved = { readonly target: Target } | { readonly problem: string }

const unknownSegment = (segment: string): Resolved => ({ problem: `Resource not found for the segment '${segment}'.` })

const bare = (segment: string): string => segment.replace(/^microsoft\.graph\./, '').replace(/^([^(]*)\(.*\)$/, '$1')

/** The segments of a path, decoded; the version in front is not one of them. */
export const segmentsOf = (path: string): string[] =>
  path
    .split('/')
    .filter(part => part !== '')
    .slice(1)
    .map(part => decodeURIComponent(part))

/** Follows the path from the root through properties, keys and bound operations. */
export function resolve(segments: readonly string[]): Resolved {
  const [first = '', ...rest] = segments
  const root = roots.get(first)
  if (!root) return unknownSegment(first)
  let here: Target = { kind: 'resource', property: root, keyed: false }
  for (const segment of withoutAddresses(rest)) {
    const next = step(here, segment)
    if (!next) return unknownSegment(segment)
    here = next
  }
  return { target: here }
}

/** `root:/folder/file:/content`: what stands between the colons names a file and no property (OneDrive addressing). */
function withoutAddresses(segments: readonly string[]): string[] {
  const begins = segments.findIndex(segment => segment.endsWith(':'))
  const ends = segments.findIndex((segment, index) => index > begins && segment.endsWith(':'))
  if (begins < 0 || ends < 0) return [...segments]
  const item = segments[begins]?.slice(0, -1) ?? ''
  return [...segments.slice(0, begins), item, ...segments.slice(ends + 1)]
}

function step(from: Target, segment: string): Target | undefined {
  if (from.kind === 'operation') return undefined
  const { property, keyed } = from
  const inCollection = property.collection && !keyed
  const found = operationsOn(property.type, inCollection, bare(segment))
  const [operation] = found
  if (operation) return { kind: 'operation', operation, candidates: found }
  if (inCollection) return { kind: 'resource', property, keyed: true }
  const member = propertyOf(property.type, segment)
  return member && { kind: 'resource', property: member, keyed: false }
}
