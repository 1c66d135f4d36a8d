import type { Author, Mark, Message, Seen, Severity } from './message.ts'
import type { Views } from './views.ts'

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
  views.readings.some(text => isIn(rule, text)) ||
  views.continued.some(({ before, whole }) => isIn(rule, whole) && !isIn(rule, before))

const isIn = ({ says, also = [] }: Rule, text: string): boolean =>
  says.test(text) && also.every(pattern => pattern.test(text))

/** Whoever hides a word from a filter means it. */
const isHidden = ({ open, hidden }: Views, rule: Rule): boolean =>
  hidden.some(text => isIn(rule, text)) && !open.some(text => isIn(rule, text))

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
