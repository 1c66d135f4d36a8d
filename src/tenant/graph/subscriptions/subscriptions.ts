/** Subscriptions to change notifications: made, listed, renewed, ended (graph.md C). */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../../context.ts'
import { graphContext, need, param, part, text, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, forbidden, notFound } from '../refusal.ts'
import { stateOf, type Subscription } from '../state.ts'
import { certificateOf } from './encrypt.ts'
import { isReachable, shakeHands } from './handshake.ts'
import { checkAccess, checkExpiry, checkLifecycle, checkVersion, kindOf, resourceName } from './resources.ts'
import { watchChanges } from './watch.ts'

const longestState = 128

export async function subscribe(exchange: Exchange): Promise<Answer> {
  const { context, request } = exchange
  need(request.body, ['changeType', 'notificationUrl', 'resource', 'expirationDateTime'])
  const asked = subscriptionAsked(exchange)
  checkAccess(exchange, asked.resource)
  checkVersion(exchange, asked.resource)
  const hasLifecycle = asked.lifecycleNotificationUrl !== null
  checkLifecycle(asked.resource, hasLifecycle, asked.expiresAt, context.clock.now())
  checkExpiry(asked.resource, asked.includeResourceData, asked.expiresAt, context.clock.now())
  checkQuota(exchange, asked.resource)
  await Promise.all(addressesOf(asked).map(shakeHands))
  stateOf(context).subscriptions.set(asked.id, asked)
  watchChanges(context)
  return { status: 201, body: { '@odata.context': graphContext('subscriptions/$entity'), ...resource(asked) } }
}

function subscriptionAsked({ request, token, context }: Exchange): Subscription {
  const body = part(request.body)
  const given = (name: string) => text(body[name]) ?? null
  const asked: Subscription = {
    id: randomUUID(),
    applicationId: token.appid ?? context.world.tenancy.appId,
    changeType: given('changeType') ?? '',
    resource: given('resource') ?? '',
    notificationUrl: given('notificationUrl') ?? '',
    lifecycleNotificationUrl: given('lifecycleNotificationUrl'),
    clientState: given('clientState'),
    includeResourceData: body['includeResourceData'] === true,
    encryptionCertificate: given('encryptionCertificate'),
    encryptionCertificateId: given('encryptionCertificateId'),
    expiresAt: Date.parse(given('expirationDateTime') ?? ''),
  }
  check(asked)
  return asked
}

const addressesOf = (asked: Subscription): string[] =>
  [asked.notificationUrl, asked.lifecycleNotificationUrl].filter(url => url !== null)

function check(asked: Subscription): void {
  const wrong = (message: string) => badRequest(message, 'InvalidRequest')
  if (!asked.changeType.split(',').every(one => ['created', 'updated', 'deleted'].includes(one.trim())))
    throw wrong('Invalid changeType.')
  if (!addressesOf(asked).every(isReachable)) throw wrong('Notification addresses must be absolute HTTPS addresses.')
  if ((asked.clientState ?? '').length > longestState)
    throw wrong(`clientState must not exceed ${longestState} characters.`)
  if (asked.includeResourceData && (asked.encryptionCertificate === null || asked.encryptionCertificateId === null)) {
    throw wrong('includeResourceData needs encryptionCertificate and encryptionCertificateId.')
  }
  if (asked.includeResourceData && !certificateOf(asked.encryptionCertificate ?? ''))
    throw wrong(
      'encryptionCertificate must be a base64-encoded X.509 certificate with an RSA key of 2048 to 4096 bits.',
    )
  if ((asked.encryptionCertificateId ?? '').length > longestState)
    throw wrong(`encryptionCertificateId must not exceed ${longestState} characters.`)
}

function checkQuota(exchange: Exchange, resource: string): void {
  if (!kindOf(resource).oneAnApp) return
  const taken = living(exchange).some(one => resourceName(one.resource) === resourceName(resource))
  if (taken)
    throw forbidden(
      'The application already has a subscription for this resource: its limit of 1 is reached.',
      'ExtensionError',
    )
}

/** This app's subscriptions that have not run out. */
function living({ context, token }: Exchange): Subscription[] {
  const { subscriptions } = stateOf(context)
  for (const one of subscriptions.values()) if (one.expiresAt <= context.clock.now()) subscriptions.delete(one.id)
  return [...subscriptions.values()].filter(one => one.applicationId === token.appid)
}

function subscriptionOf(exchange: Exchange): Subscription {
  const found = living(exchange).find(({ id }) => id === param(exchange, 'subscription'))
  if (!found) throw notFound('The object was not found.', 'ResourceNotFound')
  return found
}

/** The subscription as Graph shows it: the certificate comes back, the client state only when it is made. */
const resource = ({ expiresAt, ...shown }: Subscription): Fields => ({
  ...shown,
  creatorId: shown.applicationId,
  expirationDateTime: new Date(expiresAt).toISOString(),
})

const shown = (one: Subscription): Fields => ({ ...resource(one), clientState: null })

export const listSubscriptions = (exchange: Exchange): Answer => ({
  status: 200,
  body: { '@odata.context': graphContext('subscriptions'), value: living(exchange).map(shown) },
})

export const getSubscription = (exchange: Exchange): Answer => ({ status: 200, body: shown(subscriptionOf(exchange)) })

/** Renews; notificationUrl and the rest stay as they were. */
export function renew(exchange: Exchange): Answer {
  const found = subscriptionOf(exchange)
  const { body } = exchange.request
  need(body, ['expirationDateTime'])
  const other = Object.keys(part(body)).find(name => name !== 'expirationDateTime' && !name.includes('@'))
  if (other !== undefined)
    throw badRequest(`The property '${other}' of a subscription cannot be updated.`, 'InvalidRequest')
  const expiresAt = Date.parse(text(part(body)['expirationDateTime']) ?? '')
  checkExpiry(found.resource, found.includeResourceData, expiresAt, exchange.context.clock.now())
  found.expiresAt = expiresAt
  return { status: 200, body: shown(found) }
}

export function reauthorise(exchange: Exchange): Answer {
  subscriptionOf(exchange)
  return { status: 204 }
}

export function unsubscribe(exchange: Exchange): Answer {
  stateOf(exchange.context).subscriptions.delete(subscriptionOf(exchange).id)
  return { status: 204 }
}
