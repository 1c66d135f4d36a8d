/** Where the app is installed, and installing it (graph.md G). */
import type { Answer, TenantContext } from '../../context.ts'
import { isOfChannel } from '../../ids.ts'
import { setMeetingInstall, setPersonalInstall } from '../../installs.ts'
import type { Meeting } from '../../world.ts'
import { meetingOfThread } from '../access.ts'
import {
  change,
  graphContext,
  need,
  param,
  part,
  rolesOf,
  text,
  userOf,
  type Exchange,
  type Fields,
} from '../exchange.ts'
import { isResourceSpecific } from '../permissions.ts'
import { allowOptions, equalityFilter } from '../query.ts'
import { badRequest, conflict, forbidden, notFound } from '../refusal.ts'

/** The catalogue's id of the app: another one than the manifest's, which it keeps as externalId. */
export const catalogId = ({ world }: TenantContext): string => `ca7a1090${world.tenancy.appId.slice(8)}`

const installationId = (context: TenantContext, scope: string): string =>
  Buffer.from(`1##${scope}##${catalogId(context)}`).toString('base64')

const collection = (what: string, value: readonly Fields[]): Answer => ({
  status: 200,
  body: { '@odata.context': graphContext(what), value },
})

const app = (context: TenantContext): Fields => ({
  id: catalogId(context),
  externalId: context.world.tenancy.appId,
  displayName: 'Chaperone',
  distributionMethod: 'organization',
})

/** $filter=externalId eq '{manifest id}'. */
export function findApps(exchange: Exchange): Answer {
  allowOptions(exchange, ['$filter', '$expand'])
  const filter = equalityFilter(exchange)
  const { appVersion: version = '1.0.0' } = exchange.context.world.tenancy
  const isWhole = exchange.request.query.get('$expand') === 'appDefinitions'
  const definitions: Fields = isWhole
    ? { appDefinitions: [{ id: 'definition-1', version, publishingState: 'published' }] }
    : {}
  const all: readonly Fields[] = [{ ...app(exchange.context), ...definitions }]
  const value = filter ? all.filter(one => one[filter.property] === filter.value) : all
  return collection('appCatalogs/teamsApps', value)
}

function installed(exchange: Exchange, scope: string): Fields {
  const expand = exchange.request.query.get('$expand') ?? ''
  const teamsApp = expand.includes('teamsApp') ? { teamsApp: app(exchange.context) } : {}
  return { id: installationId(exchange.context, scope), ...teamsApp }
}

const installOptions = ['$expand', '$filter']

export function listUserApps(exchange: Exchange): Answer {
  allowOptions(exchange, installOptions)
  const user = userOf(exchange, param(exchange, 'user'))
  const found = user.appInstalled && filterAdmits(exchange) ? [installed(exchange, user.id)] : []
  return collection(`users('${user.id}')/teamwork/installedApps`, found)
}

/** $filter=teamsApp/externalId eq '…' or teamsApp/id eq '…' keeps our app or nothing. */
function filterAdmits(exchange: Exchange): boolean {
  const filter = equalityFilter(exchange)
  if (!filter) return true
  const { property, value } = filter
  if (!['teamsApp/externalId', 'teamsApp/id', 'teamsAppDefinition/teamsAppId'].includes(property))
    throw badRequest(`Invalid filter clause: ${property}`)
  return (
    value === (property === 'teamsApp/externalId' ? exchange.context.world.tenancy.appId : catalogId(exchange.context))
  )
}

export function installForUser(exchange: Exchange): Answer {
  const user = userOf(exchange, param(exchange, 'user'))
  checkInstall(exchange, 'User')
  if (user.appInstalled) throw conflict('App is already installed in the user personal scope.')
  change(exchange, () => {
    setPersonalInstall(exchange.context, user.id, true)
  })
  return { status: 201, body: installed(exchange, user.id) }
}

export function listChatApps(exchange: Exchange): Answer {
  allowOptions(exchange, installOptions)
  const { appInstalled, threadId } = chatOf(exchange)
  const found = appInstalled && filterAdmits(exchange) ? [installed(exchange, threadId)] : []
  return collection(`chats('${threadId}')/installedApps`, found)
}

export function installInChat(exchange: Exchange): Answer {
  const meeting = chatOf(exchange)
  checkInstall(exchange, 'Chat')
  if (meeting.appInstalled) throw conflict('App is already installed in the chat.')
  change(exchange, () => {
    setMeetingInstall(exchange.context, meeting, true)
  })
  return { status: 201, body: installed(exchange, meeting.threadId) }
}

function chatOf(exchange: Exchange): Meeting {
  const thread = param(exchange, 'chat')
  // A channel is no chat: an app comes into it with its team.
  const found = isOfChannel(thread) ? undefined : meetingOfThread(exchange.context.world.meetings.values(), thread)
  if (!found) throw notFound('No chat found with the specified id.')
  return found
}

/** The bound app must be ours, and what its manifest asks for there must be consented in the request, exactly. */
function checkInstall(exchange: Exchange, scope: 'User' | 'Chat'): void {
  const { context, request } = exchange
  need(request.body, ['teamsApp@odata.bind'])
  const bound = text(part(request.body)['teamsApp@odata.bind']) ?? ''
  const [, id] =
    /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/appCatalogs\/teamsApps(?:\/|\(')([^/')]+)(?:'\))?$/.exec(
      bound,
    ) ?? []
  if (id === undefined) throw badRequest(`Invalid bind property name teamsApp in request: '${bound}'.`)
  if (id !== catalogId(context)) throw notFound(`App with id '${id}' was not found in the app catalog.`)
  const asked = [...context.world.tenancy.permissions].filter(
    name => isResourceSpecific(name) && name.endsWith(`.${scope}`),
  )
  if (asked.length === 0) return
  const consented = part(request.body, 'consentedPermissionSet')['resourceSpecificPermissions']
  const given = new Set(Array.isArray(consented) ? consented.map(one => text(part(one)['permissionValue'])) : [])
  if (given.size !== asked.length || asked.some(name => !given.has(name))) {
    throw badRequest('The required permissions have not been consented to by the caller: see consentedPermissionSet.')
  }
  if (
    ![...rolesOf(exchange)].some(
      role => /ReadWriteAndConsent(Self)?For|ManageSelectedFor/.test(role) && role.includes(`For${scope}`),
    )
  ) {
    throw forbidden(
      `Consenting to resource-specific permissions needs TeamsAppInstallation.ReadWriteAndConsentSelfFor${scope}.All.`,
    )
  }
}
