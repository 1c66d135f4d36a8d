/** What Microsoft does to subscriptions without anybody's asking (lifecycle notifications, graph.md C). */
import type { TenantContext } from '../../context.ts'
import { stateOf, type Subscription } from '../state.ts'
import { tellLifecycle } from './deliver.ts'

export type SubscriptionActs = {
  /** The living subscriptions whose resource matches. */
  living(resource: RegExp): readonly Subscription[]
  /** Asks for it to be renewed soon. */
  askToReauthorise(resource: RegExp): void
  /** Ends it, and says so where `isTold`. */
  remove(resource: RegExp, isTold?: boolean): void
  /** Some notifications were not sent and never will be. */
  sayMissed(resource: RegExp): void
}

export function subscriptionActs(context: TenantContext): SubscriptionActs {
  const living = (resource: RegExp) =>
    [...stateOf(context).subscriptions.values()].filter(
      one => resource.test(one.resource) && one.expiresAt > context.clock.now(),
    )
  const tell = (resource: RegExp, event: string) => {
    for (const one of living(resource)) tellLifecycle(context, one, event)
  }
  return {
    living,
    askToReauthorise: resource => {
      tell(resource, 'reauthorizationRequired')
    },
    remove(resource, isTold = true) {
      if (isTold) tell(resource, 'subscriptionRemoved')
      for (const { id } of living(resource)) stateOf(context).subscriptions.delete(id)
    },
    sayMissed: resource => {
      tell(resource, 'missed')
    },
  }
}
