import { minutes, seconds } from '../../lesson/time.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'
import type { Made, Subscription, Trouble } from '../needs.ts'
import type { Service } from '../service.ts'
import { lose } from './lose.ts'
import { topicOf } from './topics.ts'

/** What was refused may be granted: consent takes a person, and an access policy half an hour. */
const askAgainAfter = minutes(10)

const gone: Trouble = { status: 'later', after: undefined, reason: 'gone' }

/** Keeps one subscription alive: makes it, renews it in the middle of its life, makes it again, or ends it. */
export const renew: Handler = async (service, { key, attempts }) => {
  const subscription = await service.store.subscription(key)
  if (!subscription) return 'done'
  const { wanted, made } = subscription
  const now = service.clock.now()
  if (wanted.until !== undefined && wanted.until <= now) return end(service, subscription)
  if (!made) return make(service, subscription, attempts)
  if (wanted.withData && made.certificate !== (await service.subscriptions.certificate()))
    return replace(service, subscription, made, attempts)
  const renewed = await service.subscriptions.renew(wanted, made)
  if (renewed.status === 'made') return kept(service, subscription, renewed.made)
  if (renewed.status === 'gone') {
    await lose(service, subscription, gone)
    return { next: now }
  }
  if (made.expiresAt <= now) await lose(service, subscription, renewed)
  return later(service, renewed, attempts)
}

async function make(service: Service, subscription: Subscription, attempts: number) {
  const { wanted, clientState } = subscription
  const created = await service.subscriptions.create(wanted, clientState)
  if (created.status === 'made') return kept(service, subscription, created.made)
  await lose(service, subscription, created)
  return later(service, created, attempts)
}

/**
 * Its certificate is another by now, and Graph changes that of no subscription. It allows one of a kind, so the old one goes
 * first; what is missed in between is read once the new one is there, and nobody need be told.
 */
async function replace(service: Service, subscription: Subscription, made: Made, attempts: number) {
  const removed = await service.subscriptions.remove(made)
  if (removed.status === 'later') return later(service, removed, attempts)
  const gone = { ...subscription, made: undefined, lostSince: subscription.lostSince ?? service.clock.now() }
  await service.store.saveSubscription(subscription.name, gone)
  return make(service, gone, attempts)
}

/** It is alive. Whatever changed while it was not is read once it is: not before, or something would slip between. */
async function kept(service: Service, subscription: Subscription, made: Made) {
  const { name, lostSince } = subscription
  await service.store.saveSubscription(name, { made, lostSince })
  const { topic, about } = topicOf(subscription)
  if (lostSince !== undefined) {
    await topic?.missed(service, about, lostSince)
    await service.store.saveSubscription(name, { made, lostSince: undefined })
  }
  const now = service.clock.now()
  return { next: Math.max(now + (made.expiresAt - now) / 2, now + seconds(30)) }
}

async function end({ store, subscriptions, clock }: Service, { name, made }: Subscription) {
  const removed = made ? await subscriptions.remove(made) : ({ status: 'done' } as const)
  if (removed.status === 'later') return { again: clock.now() + askAgainAfter, reason: removed.reason }
  await store.dropSubscription(name)
  return 'done' as const
}

function later({ clock }: Service, trouble: Trouble, attempts: number) {
  const wait = trouble.status === 'refused' ? askAgainAfter : (trouble.after ?? backoff(attempts))
  return { again: clock.now() + wait, reason: trouble.reason }
}
