import { kindsOf } from './kinds.ts'
import { byMark, marks, type Author, type Mark } from './message.ts'

/** From how much on what words tell counts, in quarters of a natural logarithm of odds. */
export type Limits = {
  /** From how much on words alone mark a message. */
  readonly alone: number
  /** The same of somebody whom nobody knows, where it is more: guests write as pupils do, and are told apart by it. */
  readonly unknown?: number
  /** The same of staff, who are strict and say so. */
  readonly staff?: number
  /** From how much on a phrase is believed: below it, the words around say that it is told of something harmless. */
  readonly besides: number
  /** From how much on even what is sure is believed: a name of an app stands in a lesson about apps as it does in an invitation. */
  readonly sure?: number
}
/** What words tell of a mark, in the same measure. */
export type WordTable = Limits & {
  /** What a message is worth before a word of it is read. */
  readonly start: number
  /** Each row a number, a blank, and the signs that are worth as much, parted by bars. */
  readonly worth: readonly string[]
}
/** The tables of all marks, turned so that a sign is looked up once: a row of `points` tells what it is worth for each mark. */
export type Worths = {
  readonly start: Readonly<Record<Mark, number>>
  readonly rows: ReadonlyMap<string, number>
  readonly points: Int16Array
}

export function worthsOf(tables: Readonly<Record<Mark, Pick<WordTable, 'start' | 'worth'>>>): Worths {
  const told = marks.flatMap((mark, at) =>
    tables[mark].worth.flatMap(rowOf).map(([sign, worth]) => ({ sign, at, worth })),
  )
  const rows = new Map<string, number>()
  for (const { sign } of told) if (!rows.has(sign)) rows.set(sign, rows.size * marks.length)
  const points = new Int16Array(rows.size * marks.length)
  for (const { sign, at, worth } of told) {
    const place = Number(rows.get(sign)) + at
    points[place] = Number(points[place]) + worth
  }
  return { start: byMark(mark => tables[mark].start), rows, points }
}

function rowOf(row: string): readonly (readonly [string, number])[] {
  const blank = row.indexOf(' ')
  const points = Number(row.slice(0, blank))
  return row
    .slice(blank + 1)
    .split('|')
    .map(sign => [sign, points] as const)
}

/**
 * What is looked up, once each: who writes; how long it is; each word, the beginning of a longer one (`bull-`), each four letters
 * inside one (`#ulli`), the first (`^you`) and the last (`you$`), each two that stand together; the kinds of words, and who writes
 * one (`staff:SWEET`); a word beside a kind (`hit KIN`), two or three kinds in a row (`KIN HARM ME`), where a word of no kind may
 * stand in the middle, and two kinds that stand a few words apart (`KIN~HARM`).
 */
export function signsOf(words: readonly string[], author: Author): ReadonlySet<string> {
  const signs = new Set([`by ${author}`, `long ${lengths.find(most => words.length < most) ?? 'more'}`])
  const told = words.map(word => ({ word, kinds: kindsOf.get(word) ?? none }))
  told.forEach(({ word, kinds }, at) => {
    const [next, [kind]] = [told[at + 1], kinds]
    signs.add(word)
    if (word.length > 4) signs.add(`${word.slice(0, 4)}-`)
    addLetters(signs, word)
    for (const each of kinds) {
      signs.add(each)
      if (author !== 'pupil') signs.add(`${author}:${each}`)
    }
    if (at === 0) signs.add(`^${word}`)
    if (next === undefined) return void signs.add(`${word}$`)
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
const lengths = [3, 6, 10, 16]

function addLetters(signs: Set<string>, word: string): void {
  const [whole] = [`<${word}>`]
  for (let from = 0; from + 4 <= whole.length; from += 1) signs.add(`#${whole.slice(from, from + 4)}`)
}

const none: readonly never[] = []

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

/** The signs of a text as a dictionary spells it, stretch by stretch. */
export function stretchesIn(spelt: string, author: Author): readonly ReadonlySet<string>[] {
  const words = spelt.match(/[a-z]{2,}|\b[afix]\b|\p{Extended_Pictographic}/gu) ?? []
  const parts = Math.max(1, Math.ceil((2 * words.length) / stretch) - 1)
  return Array.from({ length: parts }, (_, part) => {
    const from = (part * stretch) / 2
    return signsOf(words.slice(from, from + stretch), author)
  })
}

/** A message is worth what its signs tell on the whole, not the more the longer it is: their sum over the root of their number. */
export function weigh(
  { start, rows, points }: Worths,
  stretches: readonly ReadonlySet<string>[],
): Readonly<Record<Mark, number>> {
  const shares = stretches.map(signs => {
    const sums = new Int32Array(marks.length)
    for (const sign of signs) {
      const row = rows.get(sign)
      if (row === undefined) continue
      for (let mark = 0; mark < sums.length; mark += 1) sums[mark] = Number(sums[mark]) + Number(points[row + mark])
    }
    const share = shareOf(signs.size)
    return Array.from(sums, sum => share * sum)
  })
  return byMark((mark, at) => start[mark] + Math.max(...shares.map(share => Number(share[at]))))
}

/** A message of 64 signs, some eight words, counts each of them whole. */
export const shareOf = (signs: number): number => 8 / Math.sqrt(Math.max(1, signs))
