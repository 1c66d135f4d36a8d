import { isAside } from '../../actions/action.ts'
import type { Safeguard } from '../../engine/safeguard.ts'
import type { Observation } from '../../lesson/observation.ts'
import { personId } from '../../lesson/people.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'
import { quoted } from '../../policy/adopted.ts'
import { isAnswerAlone } from '../commands/alone.ts'
import { compose } from '../compose.ts'
import { askNextAtOnce } from '../matters/ask-next.ts'
import { know, type Known } from '../known.ts'
import { urgencyOf } from '../messages/urgency.ts'
import type { Channel, Delivery, Message } from '../needs.ts'
import type { Service } from '../service.ts'
import { supervise } from '../supervise.ts'

/** After so many tries a message climbs to its next channel: never silence. */
const triesAChannel = 4
/** Where there is no other it is tried for two minutes: of an outage of ten seconds no class goes without its ground rules. */
const triesTheLast = 8

const next: Readonly<Record<Channel, Channel | undefined>> = {
  targeted: 'personal',
  public: 'personal',
  personal: 'feed',
  feed: 'mail',
  mail: undefined,
}

/** Sends one message by its channel; where that fails, by the next one. */
export const deliver: Handler = async (service, { key, attempts }) => {
  const { store, clock, messages, sentBefore } = service
  const delivery = await store.delivery(key)
  const open = delivery?.lesson && (await know(service, delivery.lesson))
  if (!delivery || (delivery.lesson && !open)) return 'done'
  // Killed between the message and the journal, we come back to what is done, but not told.
  if (delivery.state !== 'ordered')
    return isSettled(open, delivery) ? 'done' : settle(service, delivery, delivery.state)
  const scheduled = open ? open.scheduled : undefined
  const state = open ? open.state : undefined
  const rule = ruleOf(service, delivery)
  const message = {
    ...compose(delivery, scheduled, service, state, rule && quoted(rule.clauses, service.adopted)),
    ...named(service, delivery),
    urgency: urgencyOf(delivery, rule),
  }
  const sent =
    sentBefore.get(key) ?? (await messages.send(delivery.channel, scheduled, delivery.to, message, delivery.message))
  if (sent.status === 'sent') {
    sentBefore.set(key, sent)
    return finish(service, delivery, 'sent', sent.message)
  }
  if (sent.status === 'later' && sent.unasked) return { next: clock.now() + (sent.after ?? backoff(1)) }
  const channel = climbFrom(delivery)
  if (sent.status === 'later' && attempts < (channel ? triesAChannel : triesTheLast))
    return { again: clock.now() + (sent.after ?? jittered(backoff(attempts), key)), reason: sent.reason }
  service.log('warn', 'message climbs', {
    delivery: key,
    from: delivery.channel,
    to: channel ?? 'nobody',
    reason: sent.reason,
  })
  if (channel === undefined || channel === 'mail') await askNextAtOnce(service, delivery)
  if (!channel) return finish(service, delivery, 'undeliverable', undefined, sent.reason)
  await store.saveDelivery(key, { state: 'ordered', channel, message: undefined })
  return { next: clock.now() }
}

/**
 * Whoever leads at two schools of a trust must see of which it is; in a lesson everybody knows. What answers somebody who wrote to us
 * alone is right at any school, and it may not be known at which they are.
 */
const named = ({ schools, policy }: Service, { channel, lapse }: Delivery): Pick<Message, 'school'> =>
  channel === 'personal' && schools().length > 1 && !isAnswerAlone(lapse) ? { school: policy.school.name } : {}

/** The safeguard whose clause a message rests on; what is about no lesson does not say what it is about. */
function ruleOf({ rules }: Service, { lapse, lesson }: Delivery): Safeguard | undefined {
  if (!lesson) return undefined
  const own = lapse.startsWith(`${lesson}/`) ? lapse.slice(lesson.length + 1) : lapse
  return rules.find(({ id }) => own.startsWith(`${id}/`))
}

/**
 * A message to everybody has nobody to climb to but those whom an alert reaches. What is about one person never becomes
 * public: a warning would shame before the class, and staff would read there who may need them; what is about the lesson, and
 * what each pupil is told alike, may. The feed and the mail carry none of our words, only that there are some: a pupil who got
 * no more than that was not told, and a word said aside is about what is going on just now.
 */
function climbFrom({ channel, to, about, action }: Delivery): Channel | undefined {
  const { kind } = action
  const toEachPupil = kind === 'tell-pupils' || kind === 'say-rules'
  if (to === undefined || (channel === 'personal' && (toEachPupil || kind === 'tell-one' || isAside(action))))
    return undefined
  const isForAll = toEachPupil || (kind === 'tell-staff' && ofLesson.test(about))
  return channel === 'targeted' && isForAll ? 'public' : next[channel]
}

/** `lesson`, `early`, `absence-2`: neither somebody nor what was done to them. */
const ofLesson = /^[a-z]+(-\d+)?$/

async function finish(service: Service, delivery: Delivery, state: End, message?: string, reason?: string) {
  await service.store.saveDelivery(delivery.id, { state, channel: delivery.channel, message })
  service.sentBefore.delete(delivery.id)
  return settle(service, delivery, state, reason)
}

type End = Exclude<Delivery['state'], 'ordered'>

async function settle(service: Service, delivery: Delivery, state: End, reason?: string) {
  const { action, about, to, lesson } = delivery
  if (!lesson) return 'done' as const // what is about no lesson stands in no lesson's journal
  const at = service.clock.now()
  // The panel covers itself while staff share, whether or not they read why.
  const unsent = isAside(action) ? 'not needed' : 'undeliverable'
  const outcome = state === 'sent' ? 'confirmed' : unsent
  const said: Observation[] =
    action.kind === 'say-rules' && state === 'sent'
      ? [{ type: 'RulesSaid', at, to: to === undefined ? 'class' : personId(about) }]
      : []
  await supervise(service, lesson, [
    { type: 'ActionSettled', at, action: own(delivery), what: 'message', outcome, ...(reason ? { reason } : {}) },
    ...said,
  ])
  return 'done' as const
}

/** The id within the lesson, as its journal has it. */
const own = ({ id, lesson }: Pick<Delivery, 'id' | 'lesson'>): string => id.slice((lesson ?? '').length + 1)

const isSettled = (open: Known | '' | undefined, delivery: Delivery): boolean =>
  !open || open.state.lesson.settled.has(own(delivery))

/** Up to a quarter more, by the row's own name: many rows that failed together do not come back together. */
const jittered = (after: number, key: string): number =>
  after * (1 + (Buffer.from(key).reduce((sum, byte) => (sum * 31 + byte) % 997, 7) / 997) * 0.25)
