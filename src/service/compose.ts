import type { Age } from '../actions/sayings.ts'
import { words } from '../actions/sayings.ts'
import { groundRules } from '../actions/ground-rules.ts'
import { withReadiness } from '../actions/readiness-words.ts'
import type { Readiness } from '../lesson/readiness.ts'
import type { Policy } from '../policy/policy.ts'
import type { Delivery, Message, ScheduledLesson } from './needs.ts'

/** The message of a delivery as its reader will see it, in the words of the class's age. */
export function compose(
  delivery: Delivery,
  lesson: ScheduledLesson | undefined,
  policy: Policy,
  readiness?: Readiness,
  quote?: string,
): Message {
  const { id, lapse, about, action } = delivery
  const age = ageOf(delivery, lesson, policy)
  const common = { id, lesson: lesson?.id, lapse, about, answers: [] }
  switch (action.kind) {
    case 'tell-staff':
      return {
        ...common,
        words: action.shows ? withReadiness(action.words, readiness?.missing ?? []) : action.words,
        answers: action.answers,
        ...quoting(quote),
      }
    case 'tell-class':
    case 'tell-pupils':
    case 'tell-one':
      return { ...common, words: words(action.say, age) }
    case 'say-rules':
      return {
        ...common,
        words: opening(age),
        lines: groundRules[age],
        answers: [{ press: 'help' }],
        ...helpLink(policy),
      }
    case 'alert':
      return {
        ...common,
        words: action.words,
        ask: lapse,
        ...quoting(quote),
        answers: [{ press: delivery.kind === 'contact-home' ? 'reached-home' : 'acknowledge' }],
      }
    case 'hold':
    case 'remove':
    case 'close':
      throw new Error(`A ${action.kind} is done, not said: no message can be made of it`)
  }
}

const quoting = (quote: string | undefined) => (quote === undefined ? {} : { quote })

/** A pupil who needs easy words has them in what is said to them alone. */
const ageOf = ({ to }: Delivery, lesson: ScheduledLesson | undefined, { ages }: Policy): Age =>
  to !== undefined && ages.easyRead.pupils.includes(to) ? 'easy' : (lesson?.age ?? ages.default)

const opening = (age: Age) =>
  age === 'ks1' || age === 'easy'
    ? { title: 'Our rules', text: 'Hello. These are our rules.' }
    : {
        title: 'Before we begin',
        text: 'These rules keep everyone safe. This lesson may be recorded to keep everyone safe. If you are worried, tell someone.',
      }

const helpLink = ({ links }: Policy) => (links.safeguardingPolicy ? { link: links.safeguardingPolicy } : {})
