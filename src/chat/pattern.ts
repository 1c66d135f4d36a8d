/** A pattern as it is put together, as far as it tells how the words begin that it matches. */
export type Part =
  | { readonly kind: 'sign'; readonly text: string }
  /** One character of several, as it is written, and with which flags its pattern understands it. */
  | { readonly kind: 'set'; readonly raw: string; readonly flags: string }
  | { readonly kind: 'group'; readonly ways: Ways }
  | { readonly kind: 'times'; readonly parts: Parts; readonly least: number; readonly most: number }
  | { readonly kind: 'start' | 'edge' | 'nothing' | 'unknown' }
  /** What stands after a place, or before it, or does not. */
  | { readonly kind: 'after' | 'not after' | 'before' | 'not before'; readonly ways: Ways }
export type Parts = readonly Part[]
export type Ways = readonly Parts[]

/** A group's beginning; its end and what parts its ways; how often; a set; what is escaped; anything else is itself. */
const tokens =
  /\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[)|]|[*+?]\??|\{\d+(?:,\d*)?\}\??|\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|[1-9]\d*|.)|[^]/giuy

/** Reads a pattern's source. It is one that compiles, so no more is checked. */
export function waysOf({ source, flags }: RegExp): Ways {
  const all = Array.from(source.matchAll(tokens), ([token]) => token)
  return waysIn({ all, flags }, 0).ways
}
type Source = { readonly all: readonly string[]; readonly flags: string }

/** The ways from a token on, to the end of the group that they stand in, and where that is. */
function waysIn(source: Source, from: number): { readonly ways: Ways; readonly end: number } {
  const { all, flags } = source
  let last: Part[] = []
  const ways = [last]
  let at = from
  for (; at < all.length && all[at] !== ')'; at += 1) {
    const token = String(all[at])
    if (token === '|') ways.push((last = []))
    else if (token.startsWith('(')) {
      const inner = waysIn(source, at + 1)
      last.push({ kind: kinds[token] ?? 'group', ways: inner.ways })
      at = inner.end
    } else last.push(timesOf(token, last) ?? partOf(token, flags))
  }
  return { ways, end: at }
}
const kinds: Readonly<Record<string, 'after' | 'not after' | 'before' | 'not before'>> = {
  '(?=': 'after',
  '(?!': 'not after',
  '(?<=': 'before',
  '(?<!': 'not before',
}

/** How often the last part comes, in its place. */
function timesOf(token: string, before: Part[]): Part | undefined {
  const counts = /^\{(\d+)(?:(,)(\d*))?\}/.exec(token)
  if (!counts && !/^[*+?]/.test(token)) return undefined
  const parts = before.splice(-1)
  if (!counts)
    return { kind: 'times', parts, least: token.startsWith('+') ? 1 : 0, most: token.startsWith('?') ? 1 : Infinity }
  const [, least, comma, most] = counts
  return { kind: 'times', parts, least: Number(least), most: comma ? Number(most || Infinity) : Number(least) }
}

function partOf(token: string, flags: string): Part {
  if (token === '^') return { kind: 'start' }
  if (token === '$' || token === '\\B') return { kind: 'nothing' }
  if (token === '\\b') return { kind: 'edge' }
  if (/^(?:\[|\.$|\\[dswp])/i.test(token)) return { kind: 'set', raw: token, flags }
  if (!token.startsWith('\\')) return { kind: 'sign', text: token }
  // of letters and figures that are escaped few are needed here: they are left alone
  return /^\\\w/.test(token) ? { kind: 'unknown' } : { kind: 'sign', text: token.slice(1) }
}
