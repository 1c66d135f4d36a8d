/** Sites and lists as an app with a grant sees them (graph.md F). */
import type { List, ListItem, Site } from '../../world.ts'
import { param, rolesOf, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, conflict, forbidden, notFound } from '../refusal.ts'

const wide = ['Sites.ReadWrite.All', 'Sites.FullControl.All']

/** The site and list of the path. Consent alone opens nothing: Sites.Selected counts on granted sites only. */
export function listOf(exchange: Exchange): { site: Site; list: List } {
  const site = siteOf(exchange)
  const wanted = param(exchange, 'list')
  const list = [...site.lists.values()].find(({ id, name }) => id === wanted || name === wanted)
  if (!list) throw notFound('The specified list was not found', 'itemNotFound')
  return { site, list }
}

/** The site of the path, where this app may use it. */
export function siteOf(exchange: Exchange): Site {
  const { context, token, request } = exchange
  const site = context.world.sites.get(param(exchange, 'site'))
  const roles = rolesOf(exchange)
  const everywhere = [...wide, ...(request.method === 'GET' ? ['Sites.Read.All'] : [])].some(role => roles.has(role))
  if (!site)
    throw everywhere
      ? notFound('Requested site could not be found', 'itemNotFound')
      : forbidden('Access denied', 'accessDenied')
  if (!everywhere && !site.grantedTo.has(token.appid ?? '')) throw forbidden('Access denied', 'accessDenied')
  return site
}

/** SharePoint's own columns, which every list of the template has. */
const builtIn = new Set(['Title'])

/** Refuses columns that the list does not have, and a value that a unique column already holds. */
export function checkFields(list: List, fields: Fields, except?: ListItem): void {
  for (const name of Object.keys(fields).filter(one => !one.includes('@'))) {
    if (!builtIn.has(name) && !list.columns.includes(name))
      throw badRequest(`Field '${name}' is not recognized`, 'invalidRequest')
    const taken = list.items.some(item => item !== except && item.fields[name] === fields[name])
    if (taken && fields[name] !== null && list.uniqueColumns.includes(name)) {
      throw conflict('One or more fields with unique constraints already has the provided value.', 'nameAlreadyExists')
    }
  }
}
