import type { Author, Mark, Message, Seen, Severity } from './message.ts'
import { inDictionary } from './spelling.ts'
import type { Views } from './views.ts'

/** What words tell of a mark: what each is worth, the worth that a message starts with, and from how much on it is marked. */
export type WordTable = {
  readonly start: number
  readonly from: number
  readonly worth: readonly (readonly [number, string])[]
}

/** What is looked up: each word, the beginning of a longer one (`bull-`), and each two that stand together. Once each. */
export function signsOf(plain: string): ReadonlySet<string> {
  const words = inDictionary(plain).match(/[a-z]+/g) ?? []
  return new Set(
    words.flatMap((word, at) => [
      word,
      ...(word.length > 4 ? [`${word.slice(0, 4)}-`] : []),
      ...words.slice(at + 1, at + 2).map(next => `${word} ${next}`),
    ]),
  )
}

/** For what no list of phrases holds: the words of a message are weighed by a table that `bench/chat-words.ts` counts. */
export function counted(mark: Mark, severity: Severity, { start, from, worth }: WordTable, by?: readonly Author[]) {
  const worthOf = new Map(worth.flatMap(([points, signs]) => signs.split('|').map(sign => [sign, points] as const)))
  return ({ author }: Message, { plain }: Views): readonly Seen[] => {
    if (by !== undefined && !by.includes(author)) return []
    let sum = start
    for (const sign of signsOf(plain)) sum += worthOf.get(sign) ?? 0
    return sum > from ? [{ mark, severity }] : []
  }
}
