/** Lists and their columns: read, and made by whoever may manage the site (graph.md F). */
import type { Answer } from '../../context.ts'
import type { List, Site } from '../../world.ts'
import { change, graphContext, isFields, need, part, rolesOf, text, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, conflict, forbidden } from '../refusal.ts'
import { listOf, siteOf } from './site.ts'

export function getList(exchange: Exchange): Answer {
  const { site, list } = listOf(exchange)
  return { status: 200, body: { '@odata.context': graphContext(`sites('${site.id}')/lists/$entity`), ...shown(list) } }
}

const shown = ({ id, name }: List): Fields => ({ id, name, displayName: name, list: { template: 'genericList' } })

/** Internal names are fixed at creation: letters and digits, at most 32. */
const internal = /^[A-Za-z]\w{0,31}$/

export function addList(exchange: Exchange): Answer {
  const { body } = exchange.request
  const site = managed(exchange)
  need(body, ['displayName', 'list'])
  const name = text(part({ body }, 'body')['displayName']) ?? ''
  if ([...site.lists.values()].some(list => list.name === name))
    throw conflict('Name already exists', 'nameAlreadyExists')
  const given = part({ body }, 'body')['columns']
  const definitions = Array.isArray(given) ? given.filter(isFields) : []
  const list: List = { id: `list-${site.lists.size + 1}`, name, columns: ['Title'], uniqueColumns: [], items: [] }
  change(exchange, () => {
    for (const definition of definitions) addTo(list, definition)
    site.lists.set(list.id, list)
  })
  return { status: 201, body: { '@odata.context': graphContext(`sites('${site.id}')/lists/$entity`), ...shown(list) } }
}

export function listColumns(exchange: Exchange): Answer {
  const { site, list } = listOf(exchange)
  const value = list.columns.map(name => column(list, name))
  return {
    status: 200,
    body: { '@odata.context': graphContext(`sites('${site.id}')/lists('${list.id}')/columns`), value },
  }
}

export function addColumn(exchange: Exchange): Answer {
  managed(exchange)
  const { list } = listOf(exchange)
  need(exchange.request.body, ['name'])
  const definition = part({ body: exchange.request.body }, 'body')
  const name = text(definition['name']) ?? ''
  if (list.columns.includes(name)) throw conflict('The column name is in use.', 'nameAlreadyExists')
  change(exchange, () => addTo(list, definition))
  return { status: 201, body: column(list, name) }
}

const column = (list: List, name: string): Fields => ({
  ...{ id: name, name, displayName: name, indexed: list.uniqueColumns.includes(name) },
  ...{ enforceUniqueValues: list.uniqueColumns.includes(name), text: {} },
})

function addTo(list: List, definition: Fields): void {
  const name = text(definition['name']) ?? ''
  if (!internal.test(name)) throw badRequest(`The column name '${name}' is not valid.`, 'invalidRequest')
  if (definition['enforceUniqueValues'] === true && definition['indexed'] !== true)
    throw badRequest('A column with unique values must be indexed.', 'invalidRequest')
  list.columns.push(name)
  if (definition['enforceUniqueValues'] === true) list.uniqueColumns.push(name)
}

/** Sites.Selected makes lists only where the site's grant is fullcontrol; `write` is for items. */
function managed(exchange: Exchange): Site {
  const site = siteOf(exchange)
  const wide = ['Sites.Manage.All', 'Sites.FullControl.All'].some(role => rolesOf(exchange).has(role))
  if (!wide && site.mayManage !== true) throw forbidden('Access denied', 'accessDenied')
  return site
}
