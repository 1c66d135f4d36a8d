import { z } from 'zod'
import type { RecordList } from '../../service/needs.ts'
import { anything, path, type Graph } from './client.ts'
import { recordColumns } from './school-record.ts'

const column = z.object({ name: z.string(), enforceUniqueValues: z.boolean().nullish() })

const wanted = Object.values(recordColumns).filter(name => name !== 'Title') // every list has a Title

/** A column as it is asked for. Indexed, so that a list of more than 5,000 items can still be searched; the key is unique. */
const definition = (name: string) => ({
  name,
  indexed: true,
  enforceUniqueValues: name === recordColumns.key,
  text: { allowMultipleLines: false, maxLength: 255 },
})

/**
 * The list of incidents in the school's site. What is missing is made where we may (`fullcontrol` on the site, or
 * Sites.Manage.All); running needs `write` only, and then a person makes it (docs/record.md).
 */
export function recordList(graph: Graph, site: string, list: string): RecordList {
  const where = path`/sites/${site}/lists/${list}`
  return {
    async check() {
      const found = await graph.ask({ path: where, answer: anything })
      if (found.status === 'answered') return addMissing(graph, where)
      if (found.http !== 404) return found
      const body = { displayName: list, columns: wanted.map(definition), list: { template: 'genericList' } }
      const made = await graph.ask({ method: 'POST', path: path`/sites/${site}/lists`, body, answer: anything })
      if (made.status === 'later') return made
      return made.status === 'answered' ? { status: 'good' } : { status: 'lacking', what: ['the list itself'] }
    },
  }
}

async function addMissing(graph: Graph, where: string): ReturnType<RecordList['check']> {
  const columns = await graph.all({ path: `${where}/columns`, answer: column })
  if (columns.status !== 'answered') return columns
  const lacking: string[] = []
  for (const name of wanted.filter(one => !columns.value.some(known => known.name === one))) {
    const added = await graph.ask({
      method: 'POST',
      path: `${where}/columns`,
      body: definition(name),
      answer: anything,
    })
    if (added.status === 'later') return added
    if (added.status === 'refused') lacking.push(name)
  }
  const key = columns.value.find(({ name }) => name === recordColumns.key)
  if (key && !key.enforceUniqueValues) lacking.push(`${recordColumns.key} (unique values)`)
  return lacking.length ? { status: 'lacking', what: lacking } : { status: 'good' }
}
