import type { Notified, Subscription } from '../needs.ts'
import type { Schools } from '../schools/which.ts'
import type { Service } from '../service.ts'
import { lose } from './lose.ts'
import { topicOf, type Change } from './topics.ts'

/**
 * Takes in change notifications whose sender is known. Whatever bears the client state of none of our subscriptions is
 * let go: one that we gave up may still be sent for, and a stranger learns nothing.
 */
export async function received(schools: Schools, notified: readonly Notified[]): Promise<void> {
  const bySender = Map.groupBy(notified, ({ clientState }) => clientState)
  for (const [clientState, together] of bySender) {
    const found = await subscribed(schools, clientState)
    if (found) await take(found.service, found.subscription, together)
    else schools[0].log('warn', 'notification of no subscription of ours', { count: together.length })
  }
}

/** The client state is a secret of one school's, so it says whose the notification is. */
async function subscribed(schools: Schools, clientState: string) {
  for (const service of schools) {
    const subscription = await service.store.subscriptionOf(clientState)
    if (subscription) return { service, subscription }
  }
  return undefined
}

async function take(service: Service, subscription: Subscription, notified: readonly Notified[]): Promise<void> {
  const { topic, about } = topicOf(subscription)
  if (!topic) return
  const changes = notified.filter((one): one is Change => 'data' in one)
  if (changes.length) await topic.changed(service, about, changes)
  const events = new Set(notified.map(({ event }) => event))
  const isLost = events.has('removed') || events.has('unreadable')
  // Another certificate than ours: the subscription is of an older life of this service, and is made anew.
  if (isLost) await lose(service, subscription, { status: 'later', after: undefined, reason: [...events].join(' ') })
  if (events.has('missed')) await topic.missed(service, about, subscription.lostSince ?? service.clock.now())
  if (isLost || events.has('reauthorise'))
    await service.store.schedule({ kind: 'subscribe', key: subscription.name, at: service.clock.now() })
}
