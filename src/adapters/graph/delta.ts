import { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'
import type { Span, TimetableSource } from '../../service/needs.ts'
import { path, type Graph } from './client.ts'
import { windowOf } from './events.ts'
import { later } from './trouble.ts'

const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

const pageLimit = 200

/**
 * Whether a calendar has changed since `link` (v1.0 calendarView/delta). A link stands for its whole query and is asked
 * as it was given; one that Exchange no longer knows is 410, or 400 with a code of its own (con/delta-query-events).
 */
export async function changedSince(
  graph: Graph,
  base: string,
  owner: PersonId,
  span: Span,
  link: string | undefined,
): ReturnType<TimetableSource['changed']> {
  const home = `${base.endsWith('/') ? base.slice(0, -1) : base}/v1.0/`
  if (link !== undefined && !link.startsWith(home)) return { status: 'stale' } // of another address than today's
  let next = link?.slice(home.length - 1) ?? `${path`/users/${owner}/calendarView/delta`}?${windowOf(span)}`
  let items = 0
  for (let pages = 0; pages < pageLimit; pages += 1) {
    const headers = { prefer: 'odata.maxpagesize=200, outlook.timezone="UTC"' }
    const read = await graph.ask({ path: next, headers, answer: page })
    if (read.status !== 'answered') {
      if (link !== undefined && (read.http === 410 || (read.status === 'refused' && isStale(read.reason))))
        return { status: 'stale' }
      return read.http === 404 ? { status: 'no calendar' } : read
    }
    items += read.value.value.length
    const done = read.value['@odata.deltaLink']
    if (done !== undefined) return { status: 'read', isChanged: link === undefined || items > 0, link: done }
    const following = read.value['@odata.nextLink']
    if (!following?.startsWith(home)) return later('next page elsewhere')
    next = following.slice(home.length - 1)
  }
  return later('too many pages')
}

const isStale = (code: string): boolean => /syncState|resyncRequired|deltaToken/i.test(code)
