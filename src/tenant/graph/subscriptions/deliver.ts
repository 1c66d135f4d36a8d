/** Change notifications on their way to whoever subscribed (graph.md C). */
import { randomUUID } from 'node:crypto'
import type { TenantContext } from '../../context.ts'
import type { Fields } from '../exchange.ts'
import { stateOf, type Subscription } from '../state.ts'
import { certificateOf, encrypt } from './encrypt.ts'
import { resourceName } from './resources.ts'

export type Changed = {
  readonly change: 'created' | 'updated' | 'deleted'
  /** What a notification names as its resource. */
  readonly resource: string
  /** What it carries where the subscriber may have data; the id alone otherwise. */
  readonly data: Fields & { readonly id: string }
}

/** Tells every living subscription to one of these resources that wants this kind of change. */
export function tellChange(context: TenantContext, resources: readonly string[], changed: Changed): void {
  for (const one of stateOf(context).subscriptions.values()) {
    const isWanted = one.changeType.split(',').some(kind => kind.trim() === changed.change)
    const isOfThis = resources.some(name => sameResource(name, one.resource))
    if (isWanted && isOfThis && one.expiresAt > context.clock.now()) send(context, one, changed)
  }
}

/** Graph compares addresses without regard to case and to how they were encoded. */
const sameResource = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (resource: string): string => decodeURIComponent(resourceName(resource)).toLowerCase()

function send(context: TenantContext, subscription: Subscription, { change, resource, data }: Changed): void {
  const { id, clientState, notificationUrl, expiresAt, includeResourceData } = subscription
  const certificate = includeResourceData ? certificateOf(subscription.encryptionCertificate ?? '') : undefined
  const sealed = certificate && encrypt(data, certificate, subscription.encryptionCertificateId ?? '')
  const item = {
    ...{ id: randomUUID(), subscriptionId: id, changeType: change, clientState, resource },
    subscriptionExpirationDateTime: new Date(expiresAt).toISOString(),
    tenantId: context.world.tenancy.tenantId,
    resourceData: { '@odata.type': data['@odata.type'], '@odata.id': resource, id: data.id },
    ...(sealed ? { encryptedContent: sealed } : {}),
  }
  post(context, subscription, notificationUrl, item)
}

/** Word of the subscription itself, to its second address where it has one. */
export function tellLifecycle(context: TenantContext, subscription: Subscription, lifecycleEvent: string): void {
  const { id, clientState, lifecycleNotificationUrl, expiresAt } = subscription
  if (lifecycleNotificationUrl === null) return
  const item = {
    ...{ subscriptionId: id, clientState, lifecycleEvent, tenantId: context.world.tenancy.tenantId },
    subscriptionExpirationDateTime: new Date(expiresAt).toISOString(),
  }
  post(context, subscription, lifecycleNotificationUrl, item)
}

function post(
  context: TenantContext,
  { id, includeResourceData, applicationId }: Subscription,
  url: string,
  item: Fields,
) {
  context.queue({
    kind: 'subscription',
    lane: id,
    url,
    body: { value: [item] },
    // Only what carries data carries a token, and it stands in the body: there is no Authorization header.
    ...(includeResourceData ? { vouch: () => context.signChangeToken(applicationId) } : {}),
  })
}
