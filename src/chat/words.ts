import { kindsOf } from './kinds.ts'
import type { Author } from './message.ts'
import { inDictionary } from './spelling.ts'

/** What words tell of a mark, in quarters of a natural logarithm of odds. */
export type WordTable = {
  /** What a message is worth before a word of it is read. */
  readonly start: number
  /** From how much on words alone mark a message. */
  readonly alone: number
  /** From how much on a phrase is believed: below it, the words around say that it is told of something harmless. */
  readonly besides: number
  /** Each row a number, a blank, and the signs that are worth as much, parted by bars. */
  readonly worth: readonly string[]
}
export type Worths = Omit<WordTable, 'worth'> & { readonly worth: ReadonlyMap<string, number> }

export const worthsOf = (table: WordTable): Worths => ({
  ...table,
  worth: new Map(table.worth.flatMap(rowOf)),
})

function rowOf(row: string): readonly (readonly [string, number])[] {
  const blank = row.indexOf(' ')
  const points = Number(row.slice(0, blank))
  return row
    .slice(blank + 1)
    .split('|')
    .map(sign => [sign, points] as const)
}

/**
 * What is looked up, once each: who writes; each word, the beginning of a longer one (`bull-`), each two that stand together;
 * the kinds of words, a word beside a kind (`hit KIN`), two or three kinds in a row (`KIN HARM ME`), where a word of no kind
 * may stand in the middle, and two kinds that stand a few words apart (`KIN~HARM`).
 */
export function signsOf(words: readonly string[], author: Author): ReadonlySet<string> {
  const signs = new Set([`by ${author}`])
  const told = words.map(word => ({ word, kinds: kindsOf.get(word) ?? none }))
  told.forEach(({ word, kinds }, at) => {
    const [next, [kind]] = [told[at + 1], kinds]
    signs.add(word)
    if (word.length > 4) signs.add(`${word.slice(0, 4)}-`)
    for (const each of kinds) signs.add(each)
    if (next === undefined) return
    signs.add(`${word} ${next.word}`)
    const [nextKind] = next.kinds
    if (nextKind !== undefined) signs.add(`${word} ${nextKind}`)
    if (kind !== undefined) signs.add(`${kind} ${next.word}`)
  })
  addRows(
    signs,
    told.map(({ kinds: [first] }) => first),
  )
  return signs
}
const none: readonly string[] = []

function addRows(signs: Set<string>, row: readonly (string | undefined)[]): void {
  row.forEach((kind, at) => {
    if (kind === undefined) return
    const [next, third] = [row[at + 1], row[at + 2]]
    if (next !== undefined) signs.add(`${kind} ${next}`)
    if (third !== undefined) signs.add(`${kind} ${next ?? '_'} ${third}`)
    for (const other of row.slice(at + 2, at + 6))
      if (other !== undefined && other !== kind) signs.add(`${kind}~${other}`)
  })
}

/** A long message is weighed by its worst stretch of so many words, so that nobody hides a line in a page. */
const stretch = 24

/** The signs of a text, stretch by stretch. */
export function stretchesOf(text: string, author: Author): readonly ReadonlySet<string>[] {
  const words = inDictionary(text).match(/[a-z]{2,}|\b[afix]\b|\p{Extended_Pictographic}/gu) ?? []
  const parts = Math.max(1, Math.ceil((2 * words.length) / stretch) - 1)
  return Array.from({ length: parts }, (_, part) => {
    const from = (part * stretch) / 2
    return signsOf(words.slice(from, from + stretch), author)
  })
}

export const weigh = ({ start, worth }: Worths, stretches: readonly ReadonlySet<string>[]): number =>
  Math.max(...stretches.map(signs => [...signs].reduce((sum, sign) => sum + (worth.get(sign) ?? 0), start)))
