import type { z } from 'zod'
import { personId } from '../../lesson/people.ts'
import { listMatters } from '../../service/matters/read.ts'
import type { MatterRow } from '../../service/needs.ts'
import * as shape from '../api/search.ts'
import { bodyOf, isOneOf, type Guards } from './asked.ts'
import type { Looking } from './look.ts'
import { categoryCalled, rowOf } from './matters.ts'
import { peopleNamed } from './people.ts'
import { problem } from './reply.ts'

const most = 20

/** One search over all that this person may see; what is not theirs is neither found nor counted. */
export const searchRoutes = ({ service, clauses }: Looking): Guards => ({
  'post /api/v1/search': async (visitor, request) => {
    if (!isOneOf(visitor, ['lead', 'headteacher'])) return problem(404)
    const sent = await bodyOf(request, shape.searchAsked)
    if ('refused' in sent) return sent.refused
    const wanted = sent.value.text.trim().toLowerCase()
    const named = await peopleNamed(service, wanted)
    const people = named === 'later' ? [] : named
    const about = new Set(people.map(({ id }) => personId(id)))
    const numbered = await withNumber(service, wanted)
    const isWanted = (row: MatterRow): boolean =>
      [row.category ?? '', row.state, row.band, ...row.clauses].some(each => each.toLowerCase() === wanted) ||
      (categoryCalled(row) ?? '').toLowerCase().includes(wanted) ||
      numbered.has(row.id) ||
      [...row.subjects].some(one => about.has(one))
    const { rows } = await listMatters(service, visitor.person, undefined, most, isWanted)
    const body: z.infer<typeof shape.searchFound> = {
      people: people.slice(0, most),
      matters: rows.map(rowOf),
      clauses: [...clauses]
        .filter(([id, words]) => id.toLowerCase() === wanted || words.toLowerCase().includes(wanted))
        .slice(0, most)
        .map(([id, words]) => ({ id, words })),
    }
    return { status: 200, body }
  },
})

/** Matters by their numbers on the school record, such as 2026-0007. */
async function withNumber({ store }: Looking['service'], wanted: string): Promise<ReadonlySet<string>> {
  if (!/^[ak]?\d{4}-\d{1,6}$/.test(wanted)) return new Set()
  const rows = await store.recordRows()
  return new Set(rows.filter(({ number }) => number.toLowerCase() === wanted).map(({ id }) => id))
}
