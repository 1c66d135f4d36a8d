import type { Conduct } from '../../lesson/conduct.ts'
import { lessonId, personId } from '../../lesson/people.ts'
import { backoff } from '../backoff.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { Delivery, Message, ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'

const tries = 4

/**
 * What a card asked for is over: its buttons go, on the card itself rather than by another message. A card that cannot be
 * changed is left as it is after a few tries, for a late press of it is answered that it is over.
 */
export const tidy: Handler = async (service, { key, attempts }) => {
  const [lesson = '', ...lapse] = key.split('/')
  const id = lessonId(lesson)
  const known = await know(service, id)
  if (!known) return 'done'
  const { conduct } = known.state.lesson
  const asking = (await service.store.asking(id, lapse.join('/'))).filter(each => !canStillBePressed(each, conduct))
  const changed = await Promise.all(asking.map(delivery => retire(service, known.scheduled, delivery)))
  return changed.every(Boolean) || attempts >= tries
    ? 'done'
    : { again: service.clock.now() + backoff(attempts), reason: 'a card was not changed' }
}

/** Who was taken out can be let in again for as long as they are kept out, whether or not they are at the door. */
const canStillBePressed = ({ about, action }: Delivery, { sentOut }: Conduct): boolean =>
  action.kind === 'tell-staff' &&
  action.answers.some(({ press }) => press === 'let-back-in') &&
  sentOut.has(personId(about))

async function retire({ messages }: Service, lesson: ScheduledLesson, delivery: Delivery): Promise<boolean> {
  if (delivery.action.kind !== 'tell-staff' || delivery.message === undefined) return true
  const { id, lapse, about, channel, to } = delivery
  // What they saw can be told afterwards as well.
  const answers = delivery.action.answers.filter(({ press }) => press === 'add-account')
  const words = { title: `Over: ${delivery.action.words.title}`, text: 'There is nothing to do here any more.' }
  const message: Message = { id, words, answers, lesson: lesson.id, lapse, about, urgency: 'see' }
  const sent = await messages.send(channel, lesson, to, message, delivery.message)
  return sent.status !== 'later'
}
