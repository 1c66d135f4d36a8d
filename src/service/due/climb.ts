import { hours, minutes, type Millis } from '../../lesson/time.ts'
import type { Handler } from '../loop.ts'
import type { Ask, Delivery } from '../needs.ts'
import type { Service } from '../service.ts'

/** Once everybody has been asked, they are asked again, half as often each round, until somebody answers. */
const slowest = hours(8)

/** Asks the next person who must know, until one answers. */
export const climb: Handler = async (service, { key }) => {
  const { store, clock } = service
  const ask = await store.ask(key)
  if (!ask || ask.answeredBy !== undefined) return 'done'
  const to = ask.recipients[ask.rung % ask.recipients.length]
  if (!to) throw new Error(`The ask ${key} has nobody to go to`)
  await store.addDelivery(toOne(ask, to), clock.now())
  await store.climb(key, ask.rung + 1)
  service.nudge()
  const wait = patience(service, ask)
  return wait === undefined ? 'done' : { again: clock.now() + wait, reason: 'nobody has answered yet' }
}

/** How long the asked person has, or undefined where nobody need answer. A home to reach climbs like a red alert. */
function patience({ policy }: Service, { band, kind, rung, recipients }: Ask): Millis | undefined {
  if (band === 'yellow' || band === 'grey') return undefined
  const first = kind === 'contact-home' ? minutes(10) : policy.acknowledge[band]
  return Math.min(first * 2 ** Math.floor((rung + 1) / recipients.length), slowest)
}

const toOne = (ask: Ask, to: Ask['recipients'][number]): Delivery => ({
  id: `${ask.id}/${ask.rung}`,
  lesson: ask.lesson,
  lapse: ask.id,
  about: ask.about,
  action: { kind: 'alert', band: ask.band, words: ask.words },
  kind: ask.kind,
  to,
  channel: 'personal',
  state: 'ordered',
  message: undefined,
})
