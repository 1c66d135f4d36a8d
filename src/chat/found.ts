import { beginningsOf } from './beginnings.ts'
import type { Once } from './views.ts'

/**
 * Whether a pattern stands in a text. Nearly none does: it is tried only where words of the text begin as those without which it
 * cannot stand there, which is looked up once for all patterns. What is kept here is of patterns alone, and never of a text.
 */
export const isFound = (pattern: RegExp, text: string, once: Once): boolean =>
  once(possibleIn, text)[numberOf(pattern)] !== 0 && pattern.test(text)

/** By the characters with which a word begins, one after the other, the numbers of the patterns that it makes possible. */
type Branch = { readonly numbers: number[]; readonly next: Map<number, Branch> }
const branch = (): Branch => ({ numbers: [], next: new Map() })
const root = branch()
const numbers = new WeakMap<RegExp, number>()
/** Without a number a pattern is always tried: nothing is known of it, or not yet. */
const none = -1
let count = 0

/** How often a pattern was tried before it was known what it needs. */
const tries = new WeakMap<RegExp, number>()
/** To work that out takes a millisecond: it is done once it pays, and for each at another time, so that no message waits for all. */
const enough = ({ source }: RegExp): number => 4 + (source.length % 32)

function numberOf(pattern: RegExp): number {
  const known = numbers.get(pattern)
  if (known !== undefined) return known
  const tried = (tries.get(pattern) ?? 0) + 1
  tries.set(pattern, tried)
  return tried < enough(pattern) ? none : numbered(pattern)
}

function numbered(pattern: RegExp): number {
  const beginnings = beginningsOf(pattern)
  const number = beginnings ? count++ : none
  for (const beginning of beginnings ?? []) branchFor(beginning).numbers.push(number)
  numbers.set(pattern, number)
  return number
}

function branchFor(beginning: string): Branch {
  let at = root
  for (let place = 0; place < beginning.length; place += 1) {
    const next = at.next.get(beginning.charCodeAt(place)) ?? branch()
    at.next.set(beginning.charCodeAt(place), next)
    at = next
  }
  return at
}

/** By number whether a pattern may stand in a text: 1 it may, 0 it cannot; of one that was numbered since, nothing. */
function possibleIn(text: string): Uint8Array {
  const possible = new Uint8Array(count)
  for (let begin = 0; begin < text.length; begin += 1) {
    if (isLetter(text.charCodeAt(begin - 1))) continue
    let at: Branch | undefined = root
    for (let place = begin; (at = at.next.get(text.charCodeAt(place))); place += 1)
      for (const number of at.numbers) possible[number] = 1
  }
  return possible
}
const isLetter = (code: number): boolean => code >= 97 && code <= 122
