import { addAccount, alert, clear, tellStaff } from '../actions/say.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { markedOf, writersOf, type Weight, type Writer } from '../lesson/chat.ts'
import type { Lapse } from './lapse.ts'
import type { Finding, Step } from './safeguard.ts'

/** One finding for each writer whose messages raise this mark: people are told of a pattern, not of every message. */
export const markFound =
  (mark: string, ...as: readonly Writer[]) =>
  (lesson: Lesson): readonly Finding[] =>
    writersOf(lesson, mark, ...as).map(author => ({ about: author, evidence: [author] }))

/** Whether a writer's messages of this mark weigh so much: what comes later may weigh more than what began it. */
export const weighs =
  (mark: string, ...weights: readonly Weight[]) =>
  (lesson: Lesson, { about }: Pick<Lapse, 'about'>): boolean =>
    markedOf(lesson, mark, about).some(({ weight }) => weights.includes(weight))

type Said = { readonly title: string; readonly text: string }

/**
 * The ladder of what pupils or strangers write: staff are told at once, by what was seen and without whose it was; a lead
 * the same day where it weighs more, and at once where it weighs most.
 */
export const chatLadder = (mark: string, staff: Said, lead: Said): readonly Step[] => [
  { name: 'tell', after: 0, actions: [tellStaff(staff.title, staff.text, clear, addAccount)] },
  {
    name: 'alert',
    after: Infinity,
    sooner: weighs(mark, 'medium', 'high'),
    actions: [alert('amber', lead.title, lead.text)],
  },
  {
    name: 'alert-now',
    after: Infinity,
    sooner: weighs(mark, 'high'),
    actions: [alert('red', lead.title, lead.text)],
  },
]
