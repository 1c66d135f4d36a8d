import type { Action, Words } from '../actions/action.ts'
import type { GroundRules } from '../actions/ground-rules.ts'
import type { Age } from '../actions/sayings.ts'
import { words } from '../actions/sayings.ts'
import { withReadiness } from '../actions/readiness-words.ts'
import { wantedHolds, type Supervised } from '../engine/supervised.ts'
import { withStillCan } from '../actions/still-can.ts'
import type { Policy } from '../policy/policy.ts'
import type { Service } from './service.ts'
import type { Delivery, Message, ScheduledLesson } from './needs.ts'

type Composed = Omit<Message, 'urgency'>

/** The message of a delivery as its reader will see it, in the words of the class's age. */
export function compose(
  delivery: Delivery,
  lesson: ScheduledLesson | undefined,
  { policy, groundRules }: Pick<Service, 'policy' | 'groundRules'>,
  state?: Supervised,
  quote?: string,
): Composed {
  const { id, lapse, about, action } = delivery
  const age = ageOf(delivery, lesson, policy)
  const common = { id, lesson: lesson?.id, lapse, about, answers: [], ...links(policy) }
  switch (action.kind) {
    case 'tell-staff':
      return {
        ...common,
        words: shown(action, state),
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
        ...spoken(groundRules[age], policy),
        answers: [{ press: 'rules-read' }, { press: 'help' }],
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

function shown({ words, shows }: Extract<Action, { kind: 'tell-staff' }>, state: Supervised | undefined): Words {
  if (!state || !shows) return words
  if (shows === 'readiness') return withReadiness(words, state.lesson.readiness?.missing ?? [])
  return withStillCan(
    words,
    [...wantedHolds(state)].filter(part => !state.lesson.held.includes(part)),
  )
}

const quoting = (quote: string | undefined) => (quote === undefined ? {} : { quote })

/** A pupil who needs easy words has them in what is said to them alone. */
const ageOf = ({ to }: Delivery, lesson: ScheduledLesson | undefined, { ages }: Policy): Age =>
  to !== undefined && ages.easyRead.pupils.includes(to) ? 'easy' : (lesson?.age ?? ages.default)

/** The notice of recording only where a lesson may be recorded: what is not so is not said to children. */
const spoken = ({ language, title, text, recorded, rules }: GroundRules, { recording }: Policy) => ({
  words: { title, text: recording === 'off' ? text : `${text} ${recorded}` },
  lines: rules,
  language,
})

/** V59: on every card. */
const links = ({ links: { safeguardingPolicy, report } }: Policy) => ({
  ...(safeguardingPolicy ? { link: safeguardingPolicy } : {}),
  ...(report ? { report } : {}),
})
