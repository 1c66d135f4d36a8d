import { waysOf, type Part, type Parts, type Ways } from './pattern.ts'

/** So many characters of a word, and of what follows a short one, are looked at. */
export const longest = 4

/**
 * With what words begin of which one stands in whatever a pattern matches: `hit` in /\b(?:he|she)s? hit/. Undefined: nothing is known of it.
 * A word begins where no letter from a to z stands before. What is not understood only makes fewer things known.
 */
export function beginningsOf(pattern: RegExp): Beginnings {
  const { ignoreCase, global, sticky } = pattern
  return ignoreCase || global || sticky ? undefined : rarestOfAll(waysOf(pattern), 'anywhere')
}
type Beginnings = readonly string[] | undefined

/** What is known of a place in a pattern: a word begins there; one begins or ends there; nothing. */
type Place = 'word' | 'edge' | 'anywhere'

/** One of the ways is gone, so one beginning of each may stand. */
function rarestOfAll(ways: Ways, place: Place): Beginnings {
  const all = ways.map(parts => rarestOf(parts, place))
  return all.every(each => each !== undefined) ? [...new Set(all.flat())] : undefined
}

/** Of all parts that follow each other each must stand: the one that is seldom begun so tells the most. */
function rarestOf(parts: Parts, start: Place): Beginnings {
  let place = start
  let best: Beginnings
  for (const [at, part] of parts.entries()) {
    if (place !== 'anywhere') best = rarer(best, begunAt(place, parts.slice(at)))
    best = rarer(best, begunWithin(part, place))
    place = placeAfter(part, place)
  }
  return best
}

function begunWithin(part: Part, place: Place): Beginnings {
  if (part.kind === 'times') return part.least > 0 ? rarestOf(part.parts, place) : undefined
  return part.kind === 'group' || part.kind === 'after' ? rarestOfAll(part.ways, place) : undefined
}

function begunAt(place: Place, parts: Parts): Beginnings {
  const texts = closed(startsOf(parts)).closed
  // at a word's edge that is its end, something else than a word begins
  return texts.every(text => (place === 'word' ? text : /^\w/.test(text))) ? [...new Set(texts)] : undefined
}

function rarer(one: Beginnings, other: Beginnings): Beginnings {
  if (one === undefined || other === undefined) return one ?? other
  return commonness(one) <= commonness(other) ? one : other
}

/** How many of a hundred short messages have a word that begins so, roughly. A wrong guess costs time, and nothing else. */
const commonness = (beginnings: readonly string[]): number =>
  beginnings.reduce((sum, text) => sum + (common.has(text) ? 30 : Number(byLength[text.length])), 0)
const byLength = [100, 40, 8, 2, 1]
const common: ReadonlySet<string> = new Set(
  'a i u you your my me the to in it is on and he she we they his her im of for do dont can get go be are have what who if no not so this that with as at just up out send ok'
    .split(' ')
    .flatMap(word => Array.from({ length: longest }, (_, at) => `${word} `.slice(0, at + 1))),
)

function placeAfter(part: Part, place: Place): Place {
  switch (part.kind) {
    case 'sign':
      return /[a-z]/.test(part.text) ? 'anywhere' : 'word'
    case 'set':
      return lettersIn(part) ? 'anywhere' : 'word'
    case 'group':
      return least(part.ways.map(parts => placeBehind(parts, place)))
    case 'times':
      return least([placeBehind(part.parts, place), ...(part.least > 0 ? [] : [place])])
    case 'start':
      return 'word'
    case 'edge':
      return place === 'word' ? place : 'edge'
    case 'not before':
      return part.ways.some(isOfAllLetters) ? 'word' : place
    case 'unknown':
      return 'anywhere'
    default:
      return place
  }
}
const placeBehind = (parts: Parts, place: Place): Place =>
  parts.reduce<Place>((so, each) => placeAfter(each, so), place)
const least = (all: readonly Place[]): Place =>
  all.includes('anywhere') ? 'anywhere' : all.includes('edge') ? 'edge' : 'word'
const isOfAllLetters = ([first, ...others]: Parts): boolean =>
  first?.kind === 'set' && others.length === 0 && lettersIn(first) === letters.length

const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
const counted = new Map<string, number>()
/** How many of the 26 letters a set has. */
function lettersIn({ raw, flags }: Part & { readonly kind: 'set' }): number {
  const known = counted.get(`${flags}${raw}`)
  if (known !== undefined) return known
  const one = new RegExp(`^${raw}$`, flags)
  const many = letters.filter(letter => one.test(letter)).length
  counted.set(`${flags}${raw}`, many)
  return many
}

/** Up to `longest` characters with which something begins: such as are followed by what follows it, and such of which no more is known. */
type Starts = { readonly open: readonly string[]; readonly closed: readonly string[] }
const nothing: Starts = { open: [''], closed: [] }
const unknown: Starts = { open: [], closed: [''] }
const closed = ({ open, closed }: Starts): Starts => ({ open: [], closed: [...open, ...closed] })
/** More are not told apart: what is known of them so far is enough. */
const most = 60

function startsOf(parts: Parts): Starts {
  // most of what is listed is a plain word: letter by letter all patterns took a second to work out, not a half
  let word = ''
  let signs = 0
  for (const part of parts) {
    if (part.kind !== 'sign' || word.length >= longest) break
    word += part.text
    signs += 1
  }
  if (word.length >= longest) return { open: [], closed: [cut(word)] }
  let starts: Starts = { open: [word], closed: [] }
  for (const part of parts.slice(signs)) {
    const next = startsWith(part)
    if (starts.open.length * (next.open.length + next.closed.length) > most) return closed(starts)
    starts = followed(starts, next)
    if (!starts.open.length) return starts
  }
  return starts
}

function followed(starts: Starts, next: Starts): Starts {
  const long = next.open.flatMap(text => starts.open.map(before => `${before}${text}`))
  return {
    open: long.filter(text => text.length < longest),
    closed: [
      ...starts.closed,
      ...long.filter(text => text.length >= longest).map(cut),
      ...next.closed.flatMap(text => starts.open.map(before => cut(`${before}${text}`))),
    ],
  }
}
const cut = (text: string): string => text.slice(0, longest)

function startsWith(part: Part): Starts {
  switch (part.kind) {
    case 'sign':
      return { open: [part.text], closed: [] }
    case 'set': {
      const [, members] = /^\[([^\\^\]-]{1,12})\]$/.exec(part.raw) ?? []
      return members ? { open: Array.from(members), closed: [] } : unknown
    }
    case 'group':
      return anyOf(part.ways.map(startsOf))
    case 'times': {
      const one = startsOf(part.parts)
      return anyOf([part.most > 1 ? closed(one) : one, ...(part.least > 0 ? [] : [nothing])])
    }
    case 'unknown':
      return unknown
    default:
      return nothing
  }
}

const anyOf = (all: readonly Starts[]): Starts => ({
  open: [...new Set(all.flatMap(({ open }) => open))],
  closed: [...new Set(all.flatMap(({ closed }) => closed))],
})
