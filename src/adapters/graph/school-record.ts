import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { IncidentRow, RecordedIncident, SchoolRecord } from '../../service/needs.ts'
import { anything, equals, path, type Graph } from './client.ts'

/**
 * Internal names of the list's columns, as set-up makes them; `key` must be unique and indexed. No names, no text, and no
 * ids of people: an incident's own id may hold one, so the key is a hash of it.
 */
export const recordColumns = {
  number: 'Title',
  key: 'IncidentKey',
  lesson: 'Lesson',
  clause: 'Clause',
  band: 'Band',
  state: 'State',
  link: 'Link',
} as const

export type RecordOptions = {
  readonly graph: Graph
  readonly site: string
  /** Name or id of the list. */
  readonly list: string
  /** Where the console shows the incident. */
  readonly link: (incident: IncidentRow) => string
}

const item = z.object({ id: z.string().min(1) })
const etagged = z.object({ '@odata.etag': z.string() })

/** The school's list of incidents (v1.0 /sites/{site}/lists/{list}/items). Needs Sites.Selected and `write` on the site. */
export function schoolRecord(options: RecordOptions): SchoolRecord {
  const { graph, site, list } = options
  const items = path`/sites/${site}/lists/${list}/items`
  const find = async ({ id }: IncidentRow) =>
    graph.all({ path: `${items}?${equals(`fields/${recordColumns.key}`, keyOf(id))}`, answer: item })
  return {
    async write(incident) {
      const { recordItem } = incident
      const known =
        recordItem === undefined
          ? undefined
          : await update(graph, `${items}${path`/${recordItem}`}`, recordItem, incident)
      // Somebody deleted the item: it is written again.
      if (known && !('http' in known && known.http === 404)) return known
      const fields = fieldsOf(incident, options.link(incident))
      const added = await graph.ask({ method: 'POST', path: items, body: { fields }, answer: item })
      if (added.status === 'answered') return { status: 'written', item: added.value.id }
      // Refused because the key is there already: written before, by an answer that never reached us.
      if (added.status === 'later' || added.http === 403) return added
      const found = await find(incident)
      const [earlier] = found.status === 'answered' ? found.value : []
      return earlier ? { status: 'written', item: earlier.id } : added
    },
  }
}

export const keyOf = (id: string): string => createHash('sha256').update(id).digest('hex')

const fieldsOf = ({ number, id, lesson, clauses, clause, band, state }: RecordedIncident, link: string) => ({
  [recordColumns.number]: number,
  [recordColumns.key]: keyOf(id),
  [recordColumns.lesson]: lesson,
  [recordColumns.clause]: clause ?? clauses.join(', '),
  [recordColumns.band]: band,
  [recordColumns.state]: state,
  [recordColumns.link]: link,
})

/** Brings the state of an item up to date; what somebody changes at the same time is not overwritten (412). */
async function update(
  graph: Graph,
  where: string,
  id: string,
  { state }: IncidentRow,
): ReturnType<SchoolRecord['write']> {
  const read = await graph.ask({ path: where, answer: etagged })
  if (read.status !== 'answered') return read
  const headers = { 'if-match': read.value['@odata.etag'] }
  const changed = await graph.ask({
    method: 'PATCH',
    path: `${where}/fields`,
    headers,
    body: { [recordColumns.state]: state },
    answer: anything,
  })
  if (changed.status === 'answered') return { status: 'written', item: id }
  return changed.http === 412 ? { status: 'later', after: undefined, reason: changed.reason } : changed
}
