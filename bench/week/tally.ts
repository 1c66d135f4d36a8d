import { isListed } from './listed.ts'
import type { Logged, Tenant } from '../../src/tenant/tenant.ts'

/** What was asked of Microsoft, counted as it comes: the requests of a whole week would not fit into memory. */
export type Tally = {
  requests: number
  failed: number
  /** Requests that Microsoft refuses for good, by status, method and kind of path. */
  readonly refused: Map<string, number>
  /** Requests to Graph that docs/permissions.md does not list, by method and path: each once. */
  readonly unlisted: Set<string>
  /** Ids of the legs that were taken out of a call. */
  readonly takenOut: string[]
}

export const newTally = (): Tally => ({ requests: 0, failed: 0, refused: new Map(), unlisted: new Set(), takenOut: [] })

export function count(tally: Tally, { requests }: Pick<Tenant, 'requests'>): void {
  for (const request of requests.splice(0)) one(tally, request)
}

function one(tally: Tally, { method, path, status }: Logged): void {
  tally.requests += 1
  if (!isListed(method, path)) tally.unlisted.add(`${method} ${path}`)
  if (status === 'no answer' || status >= 500 || status === 429) tally.failed += 1
  else if (status >= 400) {
    const kind = `${status} ${method} ${path.replace(/[^/]*[\d@=!][^/]*/g, '{}')}`
    tally.refused.set(kind, (tally.refused.get(kind) ?? 0) + 1)
  }
  const leg = method === 'DELETE' && status === 204 ? /\/participants\/([^/]+)$/.exec(path)?.[1] : undefined
  if (leg !== undefined) tally.takenOut.push(leg)
}
