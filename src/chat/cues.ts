import { isFound } from './found.ts'
import type { Author, Mark, Message, Seen, Severity } from './message.ts'
import type { Asked } from './rule.ts'
import { inDictionary } from './spelling.ts'
import { fold, type Once, type Views } from './views.ts'

/** One sign among others: what it is worth where it stands in a message. A sign of something harmless is worth less than nothing. */
export type Cue = {
  readonly worth: number
  readonly says: RegExp
  /** It stands in what was said just before, not in the message: what was asked, and what is answered. */
  readonly of?: 'before'
}
export const cue = (worth: number, says: RegExp): Cue => ({ worth, says })

/** From how much worth on a message carries the mark, and how grave it then is. */
export type Weighing = {
  readonly from: number
  readonly severity: Severity
  readonly cues: readonly Cue[]
  readonly by?: readonly Author[]
  /** Without this the others say nothing. */
  readonly needs?: RegExp
  /** From so much on, the words around change nothing. */
  readonly sure?: number
  /** Its signs are of languages of which no table counts a word: it is asked of every message. */
  readonly abroad?: true
}

/**
 * For what is told in too many ways to list: signs are added up. Each reading of the message is weighed alone, so that
 * a word which only one reading shows is not held against another.
 */
export function weighed(mark: Mark, weighings: readonly Weighing[]) {
  const all = weighings.map(ready)
  return ({ author, context }: Message, { readings, once }: Views, asked: Asked): readonly Seen[] => {
    // far from a mark signs were right as seldom as wrong, and they are what a reading costs
    const tried = all.filter(
      ({ by, abroad }) => (asked === 'all' || abroad) && (by === undefined || by.includes(author)),
    )
    if (!tried.length) return []
    const before = lazily(() => inDictionary(fold(context.map(({ text }) => text.slice(0, longest)).join(' | '))))
    return tried.flatMap(weighing => {
      const worth = Math.max(...readings.map(reading => worthOf(weighing, reading, once, before)))
      const { from, severity, sure = Infinity } = weighing
      return worth < from ? [] : [{ mark, severity, sure: worth >= sure }]
    })
  }
}

/** What was asked or told before is short; a page that was pasted says nothing of it. */
const longest = 400

/** What is asked for by few is made once, when it is. */
function lazily(make: () => string): () => string {
  let made: string | undefined
  return () => (made ??= make())
}

/** A weighing's signs: what speaks for it in the message, the most first, and before, how much there can be of it, and what speaks against. */
function ready(weighing: Weighing) {
  const speaking = weighing.cues.filter(({ worth }) => worth > 0)
  const others = speaking.filter(({ of }) => of === 'before')
  return {
    ...weighing,
    own: speaking.filter(({ of }) => of !== 'before').sort((one, other) => other.worth - one.worth),
    others,
    most: speaking.reduce((sum, { worth }) => sum + worth, 0),
    against: weighing.cues.filter(({ worth }) => worth < 0),
  }
}

function worthOf(
  { needs, from, own, others, most, against }: ReturnType<typeof ready>,
  text: string,
  once: Once,
  before: () => string,
): number {
  if (needs !== undefined && !isFound(needs, text, once)) return 0
  // most messages have too little that speaks for it: once what is left cannot make it up, nothing else need be looked for
  let lacking = most - from
  let said = 0
  for (const { worth, says } of own) {
    if (isFound(says, text, once)) said += worth
    else lacking -= worth
    if (lacking < 0) return 0
  }
  const speaksFor = said + worthIn(others, text, once, before)
  return speaksFor < from ? 0 : speaksFor + worthIn(against, text, once, before)
}

/** What signs are worth that stand in a text, or in what was said before it, each once. */
export const worthIn = (cues: readonly Cue[], text: string, once: Once, before = () => ''): number =>
  cues.reduce(
    (sum, { worth, says, of }) => (isFound(says, of === 'before' ? before() : text, once) ? sum + worth : sum),
    0,
  )
