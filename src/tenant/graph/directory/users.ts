/** Users as Entra shows them to an app. */
import type { Answer } from '../../context.ts'
import type { User } from '../../world.ts'
import { graphContext, param, rolesOf, userOf, type Exchange, type Fields } from '../exchange.ts'
import { allowOptions, equalityFilter, page, pagingOptions, pick, selected } from '../query.ts'
import { badRequest } from '../refusal.ts'

/** What comes without $select: userType and accountEnabled do not. */
const usual = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
]
const basic = new Set(['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'id'])
const fullRead = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']

function resource(user: User): Fields {
  const [givenName = null, ...rest] = user.displayName.split(' ')
  return {
    id: user.id,
    displayName: user.displayName,
    givenName,
    surname: rest.join(' ') || null,
    mail: user.mail,
    userPrincipalName: user.userPrincipalName,
    userType: user.userType,
    accountEnabled: true,
    businessPhones: [],
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
  }
}

/** The user as far as the app's permissions reach: the rest is null, for an app that may read groups alone all of it. */
export function visibleUser(exchange: Exchange, user: User): Fields {
  const roles = rolesOf(exchange)
  if (fullRead.some(role => roles.has(role))) return resource(user)
  const seen = (name: string) => name === 'id' || (roles.has('User.ReadBasic.All') && basic.has(name))
  return Object.fromEntries(Object.entries(resource(user)).map(([name, value]) => [name, seen(name) ? value : null]))
}

export function getUser(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select'])
  const names = selected(exchange, 'user') ?? usual
  const user = visibleUser(exchange, userOf(exchange, param(exchange, 'user')))
  const context = graphContext(`users(${names.join(',')})/$entity`)
  return { status: 200, body: { '@odata.context': context, ...pick(user, names) } }
}

/** The whole directory, or with $filter=mail eq '…' | userPrincipalName eq '…' | id eq '…' one of it. */
export function listUsers(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select', '$filter', ...pagingOptions])
  const names = selected(exchange, 'user') ?? usual
  const filter = equalityFilter(exchange)
  if (filter && !['mail', 'userPrincipalName', 'id', 'displayName'].includes(filter.property)) {
    throw badRequest(
      `Unsupported or invalid query filter clause specified for property '${filter.property}'.`,
      'Request_UnsupportedQuery',
    )
  }
  const same = (user: User) => {
    if (!filter) return true
    return String(resource(user)[filter.property]).toLowerCase() === filter.value.toLowerCase()
  }
  const found = [...exchange.context.world.users.values()].filter(same)
  return page(
    exchange,
    'users',
    found.map(user => pick(visibleUser(exchange, user), names)),
    { size: 100, largest: 999 },
  )
}
