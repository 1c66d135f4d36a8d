import { hours, minutes, type Millis } from '../../lesson/time.ts'
import type { PersonId } from '../../lesson/people.ts'
import { mayInterrupt, waitsUntil } from '../digests/interrupt.ts'
import { isToldToday } from '../digests/once-a-day.ts'
import type { Handler } from '../loop.ts'
import { askableNow, turn } from '../matters/asked.ts'
import { tellThatNobodyIsLeft } from '../matters/nobody-left.ts'
import type { Ask, Delivery } from '../needs.ts'
import type { Service } from '../service.ts'

/** Once everybody has been asked, they are asked again, half as often each round, until somebody answers. */
const slowest = hours(8)

/** Nobody may be asked: the policy may name somebody else by then. */
const untilSomebodyIsNamed = hours(1)

/** Asks the next person who must know, until one answers: of those who may be asked as the matter stands now. */
export const climb: Handler = async (service, { key }) => {
  const { store, clock } = service
  const ask = await store.ask(key)
  if (!ask || ask.answeredBy !== undefined) return 'done'
  const now = await askableNow(service, ask)
  const next = turn(ask, now)
  if (!next && ask.wants === 'signature') return 'done' // it was signed, or must be signed anew
  if (!next) {
    await tellThatNobodyIsLeft(service, ask)
    return { again: clock.now() + untilSomebodyIsNamed, reason: 'everybody is kept from it' }
  }
  const opens = waitsUntil(service, ask)
  if (opens !== undefined) return { again: opens, reason: 'school is closed' }
  if (!(await isToldToday(service, ask))) return 'done'
  const free = await firstFree(service, ask, now, next)
  if (free) await store.addDelivery(toOne(ask, free.rung, free.to), clock.now())
  const rung = (free ?? next).rung + 1
  await store.climb(key, rung)
  const wait = patience(service, ask, Math.floor(rung / Math.max(ask.recipients.length, now.length)))
  return wait === undefined ? 'done' : { again: clock.now() + wait, reason: 'nobody has answered yet' }
}

type Turn = { readonly to: PersonId; readonly rung: number }

/** The next of those who have not been interrupted too often today; undefined: none of them, and all hear of it in the morning. */
async function firstFree(service: Service, ask: Ask, now: readonly PersonId[], next: Turn): Promise<Turn | undefined> {
  let one: Turn | undefined = next
  for (let tried = 0; one && tried < now.length; tried += 1) {
    if (await mayInterrupt(service, ask, one.to)) return one
    one = turn({ ...ask, rung: one.rung + 1 }, now)
  }
  return undefined
}

/** How long the asked person has, or undefined where nobody need answer. A home to reach climbs like a red alert. */
function patience({ policy }: Service, { band, kind }: Ask, round: number): Millis | undefined {
  if (band === 'yellow' || band === 'grey') return undefined
  const first = kind === 'contact-home' ? minutes(10) : policy.acknowledge[band]
  return Math.min(first * 2 ** round, slowest)
}

const toOne = (ask: Ask, rung: number, to: PersonId): Delivery => ({
  id: `${ask.id}/${rung}`,
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
