import { isFound } from './found.ts'
import type { Author, Mark, Message, Seen, Severity } from './message.ts'
import type { Once, Views } from './views.ts'

/** A family of phrases that mean one thing. Patterns are tried on folded text: lower case, no apostrophes. */
export type Rule = {
  readonly severity: Severity
  readonly says: RegExp
  /** All these are said too, in the same reading and in any order. */
  readonly also?: readonly RegExp[]
  /** Where this stands in the message too, it is something else. */
  readonly unless?: RegExp
  readonly by?: readonly Author[]
  /** Said so plainly that the words around it change nothing. */
  readonly sure?: true
  /** Only where it is written around a filter: said openly it is nothing. */
  readonly hidden?: true
}

/** Whether a pattern is said: in this message, or across it and what its author wrote just before. */
const isSaid = (views: Views, rule: Rule): boolean =>
  views.readings.some(text => isIn(rule, text, views.once)) ||
  views.continued.some(({ before, whole }) => isIn(rule, whole, views.once) && !isIn(rule, before, views.once))

const isIn = ({ says, also = [] }: Rule, text: string, once: Once): boolean =>
  isFound(says, text, once) && also.every(pattern => isFound(pattern, text, once))

/** Whoever hides a word from a filter means it. */
const isHidden = ({ open, hidden, once }: Views, rule: Rule): boolean =>
  hidden.some(text => isIn(rule, text, once)) && !open.some(text => isIn(rule, text, once))

/** What is asked of a message: all that it says, or only what is so plain that the words around it change nothing. */
export type Asked = 'all' | 'plain'

export function seenBy(mark: Mark, rules: readonly Rule[]) {
  const plain = rules.filter(({ sure }) => sure)
  return (message: Message, views: Views, asked: Asked): readonly Seen[] =>
    (asked === 'all' ? rules : plain)
      .filter(({ by }) => by === undefined || by.includes(message.author))
      .filter(rule => isSaid(views, rule))
      .filter(({ unless }) => unless === undefined || !views.readings.some(reading => unless.test(reading)))
      .filter(rule => !rule.hidden || isHidden(views, rule))
      .map(rule => ({ mark, severity: rule.severity, sure: rule.sure ?? isHidden(views, rule) }))
}
