import type { Delivery } from '../needs.ts'
import type { Service } from '../service.ts'

/**
 * A mail waits to be read, and what is red cannot: whoever could be reached in no other way, or in none, is not waited for. Once
 * everybody has been asked so, the rounds go on by their own times.
 * @param delivery one that is about to go by mail, or by nothing
 */
export async function askNextAtOnce({ store, clock }: Service, { id, lapse, action }: Delivery): Promise<void> {
  if (action.kind !== 'alert' || action.band !== 'red') return
  const ask = await store.ask(lapse)
  const isLast = ask && id === `${ask.id}/${ask.rung - 1}`
  if (isLast && ask.answeredBy === undefined && ask.rung < ask.recipients.length)
    await store.schedule({ kind: 'climb', key: ask.id, at: clock.now() })
}
