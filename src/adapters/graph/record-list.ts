import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { RecordLine, RecordList, Trouble } from '../../service/needs.ts'
import { anything, equals, path, type Graph } from './client.ts'

/**
 * Internal names of a list's columns besides Title, which every list has; the first is its key, which must be unique and indexed.
 * No names, no text, and no ids of people.
 */
export const columnsOf = {
  incidents: ['IncidentKey', 'Lesson', 'Clause', 'Band', 'State', 'Link'],
  lessons: ['LessonKey', 'StartsAt', 'EndsAt', 'State', 'Link'],
} as const

export type ListOptions = {
  readonly graph: Graph
  readonly site: string
  /** Name or id of the list. */
  readonly list: string
  readonly columns: readonly [key: string, ...others: readonly string[]]
  /** Where the console shows what has this title. */
  readonly link: (title: string) => string
}

const column = z.object({ name: z.string(), enforceUniqueValues: z.boolean().nullish() })
const item = z.object({ id: z.string().min(1) })
const stated = item.extend({ fields: z.object({ State: z.string().nullish() }) })
const etagged = z.object({ '@odata.etag': z.string() })

/**
 * A list of the school's site (v1.0 /sites/{site}/lists/{list}). What is missing of it is made where we may (`fullcontrol` on the
 * site, or Sites.Manage.All); running needs `write` only, and then a person makes it (docs/record.md).
 */
export function recordList(options: ListOptions): RecordList {
  const { graph, site, list, columns } = options
  const where = path`/sites/${site}/lists/${list}`
  return {
    async check() {
      const found = await graph.ask({ path: where, answer: anything })
      if (found.status === 'answered') return addMissing(options, where)
      if (found.http !== 404) return found
      const definitions = columns.map(name => definition(name, name === columns[0]))
      const body = { displayName: list, columns: definitions, list: { template: 'genericList' } }
      const made = await graph.ask({ method: 'POST', path: path`/sites/${site}/lists`, body, answer: anything })
      if (made.status === 'later') return made
      return made.status === 'answered' ? { status: 'good' } : { status: 'lacking', what: ['the list itself'] }
    },

    async items() {
      const read = await graph.all({ path: `${where}/items?$expand=fields($select=State)&$top=2000`, answer: stated })
      if (read.status !== 'answered') return read
      return { status: 'read', items: new Map(read.value.map(({ id, fields }) => [id, fields.State ?? ''])) }
    },

    async write(line) {
      const known = line.item === undefined ? undefined : await update(graph, `${where}/items`, line.item, line.state)
      // Somebody deleted the item: it is written again.
      if (known && !('http' in known && known.http === 404)) return known
      const fields = fieldsOf(line, options)
      const added = await graph.ask({ method: 'POST', path: `${where}/items`, body: { fields }, answer: item })
      if (added.status === 'answered') return { status: 'written', item: added.value.id }
      // Refused because the key is there already: written before, by an answer that never reached us.
      if (added.status === 'later' || added.http === 403) return added
      const filter = equals(`fields/${columns[0]}`, keyOf(line.key))
      const found = await graph.all({ path: `${where}/items?${filter}`, answer: item })
      const [earlier] = found.status === 'answered' ? found.value : []
      if (!earlier) return added
      return update(graph, `${where}/items`, earlier.id, line.state)
    },
  }
}

export const keyOf = (key: string): string => createHash('sha256').update(key).digest('hex')

const fieldsOf = ({ key, title, state, fields }: RecordLine, { columns, link }: ListOptions) => ({
  ...{ Title: title, [columns[0]]: keyOf(key), State: state, Link: link(title) },
  ...fields,
})

/** A column as it is asked for. Indexed, so that a list of more than 5,000 items can still be searched; the key is unique. */
const definition = (name: string, isKey: boolean) => ({
  name,
  indexed: true,
  enforceUniqueValues: isKey,
  text: { allowMultipleLines: false, maxLength: 255 },
})

async function addMissing({ graph, columns: wanted }: ListOptions, where: string): ReturnType<RecordList['check']> {
  const columns = await graph.all({ path: `${where}/columns`, answer: column })
  if (columns.status !== 'answered') return columns
  const lacking: string[] = []
  for (const name of wanted.filter(one => !columns.value.some(known => known.name === one))) {
    const body = definition(name, name === wanted[0])
    const added = await graph.ask({ method: 'POST', path: `${where}/columns`, body, answer: anything })
    if (added.status === 'later') return added
    if (added.status === 'refused') lacking.push(name)
  }
  const key = columns.value.find(({ name }) => name === wanted[0])
  if (key && !key.enforceUniqueValues) lacking.push(`${key.name} (unique values)`)
  return lacking.length ? { status: 'lacking', what: lacking } : { status: 'good' }
}

type Changed =
  { readonly status: 'written'; readonly item: string } | (Trouble & { readonly http?: number | undefined })

/** Brings the state of an item up to date. What somebody changed meanwhile (412) is read again, and not overwritten unread. */
async function update(graph: Graph, items: string, id: string, state: string): Promise<Changed> {
  const where = `${items}${path`/${id}`}`
  for (let tried = 0; ; tried += 1) {
    const read = await graph.ask({ path: where, answer: etagged })
    if (read.status !== 'answered') return read
    const headers = { 'if-match': read.value['@odata.etag'] }
    const change = {
      method: 'PATCH',
      path: `${where}/fields`,
      headers,
      body: { State: state },
      answer: anything,
    } as const
    const changed = await graph.ask(change)
    if (changed.status === 'answered') return { status: 'written', item: id }
    if (changed.http !== 412) return changed
    if (tried === 1) return { status: 'later', after: undefined, reason: changed.reason }
  }
}
