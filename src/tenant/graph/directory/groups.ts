/** Members of groups and of education classes. */
import type { Answer } from '../../context.ts'
import type { Group, User } from '../../world.ts'
import { graphContext, param, type Exchange, type Fields } from '../exchange.ts'
import { allowOptions, page, pagingOptions, pick, selected } from '../query.ts'
import { noSuchObject } from '../refusal.ts'
import { visibleUser } from './users.ts'

const usual = [
  'id',
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
]

function people({ context }: Exchange, ids: Iterable<string>): User[] {
  return [...ids].map(id => context.world.users.get(id)).filter(user => user !== undefined)
}

/** Members, nested ones included or not: groups of this tenant hold users only. */
export function groupMembers(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select', ...pagingOptions])
  const id = param(exchange, 'group')
  const group = exchange.context.world.groups.get(id)
  if (!group) throw noSuchObject(id)
  const names = selected(exchange, 'user') ?? usual
  const members = people(exchange, group.members).map(user => ({
    '@odata.type': '#microsoft.graph.user',
    ...pick(visibleUser(exchange, user), names),
  }))
  return page(exchange, 'directoryObjects', members, { size: 100, largest: 999 })
}

/** A group counts as a class where somebody is named as its teacher. */
function classOf(exchange: Exchange): Group {
  const id = param(exchange, 'class')
  const group = exchange.context.world.groups.get(id)
  if (!group?.teachers) throw noSuchObject(id)
  return group
}

const educationUser = (user: User, teaches: boolean): Fields => ({
  id: user.id,
  displayName: user.displayName,
  mail: user.mail,
  userPrincipalName: user.userPrincipalName,
  accountEnabled: true,
  externalSource: 'sis',
  primaryRole: teaches ? 'teacher' : 'student',
})

export function getClass(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select'])
  const { id, displayName } = classOf(exchange)
  const shown = {
    id,
    displayName,
    description: null,
    mailNickname: displayName.replaceAll(/\W/g, ''),
    externalSource: 'sis',
  }
  return {
    status: 200,
    body: {
      '@odata.context': graphContext('education/classes/$entity'),
      ...pick(shown, selected(exchange, 'educationClass')),
    },
  }
}

/** Everybody of the class, teachers included. */
export const classMembers = (exchange: Exchange): Answer => educationUsers(exchange, group => group.members)

export const classTeachers = (exchange: Exchange): Answer =>
  educationUsers(exchange, group => group.teachers ?? new Set())

function educationUsers(exchange: Exchange, choose: (group: Group) => ReadonlySet<string>): Answer {
  allowOptions(exchange, ['$select', ...pagingOptions])
  const group = classOf(exchange)
  const names = selected(exchange, 'educationUser')
  const shown = people(exchange, choose(group)).map(user =>
    pick(educationUser(user, group.teachers?.has(user.id) === true), names),
  )
  return page(exchange, 'education/users', shown, { size: 100, largest: 999 })
}
