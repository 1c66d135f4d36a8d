import type { Subscription, Trouble } from '../needs.ts'
import type { Service } from '../service.ts'
import { topicOf } from './topics.ts'

/** Changes may be missing from now on. Said again as often as it is found; since when, is kept from the first time. */
export async function lose(service: Service, subscription: Subscription, trouble: Trouble): Promise<void> {
  const { name, lostSince } = subscription
  await service.store.saveSubscription(name, { made: undefined, lostSince: lostSince ?? service.clock.now() })
  service.log('warn', 'changes are not told', { subscription: name, reason: trouble.reason })
  const { topic, about } = topicOf(subscription)
  await topic?.lost?.(service, about, trouble)
}
