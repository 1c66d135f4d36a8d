import type { Author, Mark, Message, Seen, Severity } from './message.ts'
import type { Asked } from './rule.ts'
import type { Views } from './views.ts'

/** One sign among others: what it is worth where it stands in a message. A sign of something harmless is worth less than nothing. */
export type Cue = { readonly worth: number; readonly says: RegExp }
export const cue = (worth: number, says: RegExp): Cue => ({ worth, says })

/** From how much worth on a message carries the mark, and how grave it then is. */
export type Weighing = {
  readonly from: number
  readonly severity: Severity
  readonly cues: readonly Cue[]
  readonly by?: readonly Author[]
  /** Without this the others say nothing. */
  readonly needs?: RegExp
}

/**
 * For what is told in too many ways to list: signs are added up. Each reading of the message is weighed alone, so that
 * a word which only one reading shows is not held against another.
 */
export const weighed =
  (mark: Mark, weighings: readonly Weighing[]) =>
  ({ author }: Message, { readings }: Views, asked: Asked): readonly Seen[] =>
    (asked === 'all' ? weighings : [])
      .filter(({ by }) => by === undefined || by.includes(author))
      .filter(weighing => readings.some(reading => worthOf(weighing, reading) >= weighing.from))
      .map(({ severity }) => ({ mark, severity }))

const worthOf = ({ cues, needs }: Weighing, text: string): number =>
  needs === undefined || needs.test(text) ? worthIn(cues, text) : 0

/** What signs are worth that stand in a text, each once. */
export const worthIn = (cues: readonly Cue[], text: string): number =>
  cues.reduce((sum, { worth, says }) => (says.test(text) ? sum + worth : sum), 0)
