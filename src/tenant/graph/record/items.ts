/** Items of a list: add, find, read, change (graph.md F). */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../../context.ts'
import type { List, ListItem, Site } from '../../world.ts'
import { change, graphContext, isFields, need, param, part, prefers, type Exchange, type Fields } from '../exchange.ts'
import { allowOptions, equalityFilter, page, pagingOptions } from '../query.ts'
import { badRequest, notFound, Refusal } from '../refusal.ts'
import { checkFields, listOf } from './site.ts'

const etag = (item: ListItem): string => `"${item.id},${item.etag}"`

const shownFields = (item: ListItem): Fields => ({ '@odata.etag': etag(item), id: item.id, ...item.fields })

const resource = (site: Site, list: List, item: ListItem): Fields => ({
  '@odata.etag': etag(item),
  id: item.id,
  eTag: etag(item),
  parentReference: { siteId: site.id },
  sharepointIds: { listId: list.id, listItemId: item.id, siteId: site.id },
  contentType: { id: '0x0100', name: 'Item' },
})

const where = (site: Site, list: List, rest = ''): string =>
  graphContext(`sites('${site.id}')/lists('${list.id}')/items${rest}`)

const values = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !name.includes('@')))

export function addItem(exchange: Exchange): Answer {
  const { site, list } = listOf(exchange)
  need(exchange.request.body, ['fields'])
  const fields = part(exchange.request.body, 'fields')
  checkFields(list, fields)
  const next = (list.highest ?? 0) + 1
  const item: ListItem = { id: String(next), fields: values(fields), etag: 1 }
  change(exchange, () => {
    list.items.push(item)
    list.highest = next
  })
  const body = {
    '@odata.context': where(site, list, '/$entity'),
    ...resource(site, list, item),
    fields: shownFields(item),
  }
  return { status: 201, body }
}

/** $filter=fields/Name eq '…' on a unique, hence indexed, column; on others only with the Prefer header named below. */
export function findItems(exchange: Exchange): Answer {
  allowOptions(exchange, ['$filter', '$expand', ...pagingOptions])
  const { site, list } = listOf(exchange)
  const matches = matcher(exchange, list)
  const show = fieldsShown(exchange)
  const found = list.items.filter(matches).map(item => ({ ...resource(site, list, item), ...show(item) }))
  return page(exchange, `sites('${site.id}')/lists('${list.id}')/items`, found, { size: 200, largest: 5000 })
}

function matcher(exchange: Exchange, list: List): (item: ListItem) => boolean {
  const filter = equalityFilter(exchange)
  if (!filter) return () => true
  const [, column] = /^fields\/(\w+)$/.exec(filter.property) ?? []
  if (column === undefined || (column !== 'Title' && !list.columns.includes(column))) {
    throw badRequest(`Field '${filter.property}' is not recognized`, 'invalidRequest')
  }
  if (!list.uniqueColumns.includes(column) && !prefers(exchange, 'HonorNonIndexedQueriesWarningMayFailRandomly')) {
    throw badRequest(
      `Field '${column}' cannot be referenced in filter or orderby as it is not indexed. Provide the ` +
        "'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries " +
        'may fail on large lists.',
      'invalidRequest',
    )
  }
  return item => item.fields[column] === filter.value
}

/** Fields come only with $expand=fields, or some of them with $expand=fields($select=A,B). */
function fieldsShown({ request }: Exchange): (item: ListItem) => Fields {
  const expand = request.query.get('$expand')
  if (expand === null) return () => ({})
  const [all, , names] = /^fields(\(\$?select=([\w,]+)\))?$/i.exec(expand.replaceAll(' ', '')) ?? []
  if (all === undefined) throw badRequest(`This tenant does not expand '${expand}'.`, 'invalidRequest')
  if (names === undefined) return item => ({ fields: shownFields(item) })
  const wanted = names.split(',')
  return item => ({
    fields: Object.fromEntries(
      Object.entries(shownFields(item)).filter(([name]) => wanted.includes(name) || name.startsWith('@')),
    ),
  })
}

function itemOf(exchange: Exchange): { site: Site; list: List; item: ListItem } {
  const { site, list } = listOf(exchange)
  const item = list.items.find(({ id }) => id === param(exchange, 'item'))
  if (!item) throw notFound('The specified item was not found', 'itemNotFound')
  return { site, list, item }
}

export function getItem(exchange: Exchange): Answer {
  allowOptions(exchange, ['$expand'])
  const { site, list, item } = itemOf(exchange)
  const show = fieldsShown(exchange)
  return {
    status: 200,
    body: { '@odata.context': where(site, list, '/$entity'), ...resource(site, list, item), ...show(item) },
  }
}

/** PATCH …/fields; an if-match of an older version answers 412. */
export function changeFields(exchange: Exchange): Answer {
  const { site, list, item } = itemOf(exchange)
  const { body, headers } = exchange.request
  const expected = headers['if-match']
  if (expected !== undefined && expected !== '*' && expected.replace(/^W\//, '') !== etag(item)) {
    throw new Refusal(412, 'resourceModified', "ETag does not match current item's value")
  }
  if (!isFields(body)) throw badRequest('Empty Payload. JSON content expected.', 'invalidRequest')
  checkFields(list, body, item)
  const wanted = values(body)
  const answer = {
    ...shownFields({ ...item, etag: item.etag + 1 }),
    ...wanted,
    '@odata.context': where(site, list, `('${item.id}')/fields/$entity`),
  }
  change(exchange, () => {
    Object.assign(item.fields, wanted)
    item.etag += 1
  })
  return { status: 200, headers: { 'request-id': randomUUID() }, body: answer }
}
