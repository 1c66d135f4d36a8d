import { randomBytes } from 'node:crypto'
import type { WantedChanges } from '../needs.ts'
import type { Service } from '../service.ts'

/** What is to be told to us, under a name that begins with one of the words of `topics.ts`: `call-events/<lesson>`. */
export type Wanted = Pick<WantedChanges, 'resource' | 'changes' | 'withData'> &
  Partial<Pick<WantedChanges, 'versions' | 'until'>>

/**
 * Wants changes of a resource told to us, from now on or until `until`: subscribed at once, renewed and made again by the
 * loop for as long as it is wanted. Asking again for the same changes nothing.
 */
export async function subscribe(service: Service, name: string, wanted: Wanted): Promise<void> {
  const { store, clock } = service
  // Nobody can guess it: with it anybody could tell us of changes that never were.
  const clientState = randomBytes(32).toString('base64url')
  const { versions = ['v1.0'], ...rest } = wanted
  await store.wantSubscription(name, { versions, ...rest }, clientState, clock.now())
}
