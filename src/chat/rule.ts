import type { Author, Mark, Message, Seen, Severity } from './message.ts'
import type { Views } from './views.ts'

/** A family of phrases that mean one thing. Patterns are tried on folded text: lower case, no apostrophes. */
export type Rule = {
  readonly severity: Severity
  readonly says: RegExp
  /** Where this stands in the message too, it is something else. */
  readonly unless?: RegExp
  readonly by?: readonly Author[]
}

/** Whether a pattern is said: in this message, or across it and what its author wrote just before. */
export const isSaid = ({ readings, continued }: Views, pattern: RegExp): boolean =>
  readings.some(reading => pattern.test(reading)) ||
  continued.some(({ before, whole }) => pattern.test(whole) && !pattern.test(before))

export const seenBy =
  (mark: Mark, rules: readonly Rule[]) =>
  (message: Message, views: Views): readonly Seen[] =>
    rules
      .filter(({ by }) => by === undefined || by.includes(message.author))
      .filter(({ unless }) => unless === undefined || !views.readings.some(reading => unless.test(reading)))
      .filter(({ says }) => isSaid(views, says))
      .map(({ severity }) => ({ mark, severity }))
