import { isSameHand, type Message } from './message.ts'
import { unmasked } from './masks.ts'
import { inDictionary } from './spelling.ts'

/** Ways to read one message: as written, and as those mean it who write around a filter. All in lower case. */
export type Views = {
  /** NFKC, without marks, apostrophes and characters that nobody sees; letters of two scripts in one word made one. */
  readonly plain: string
  /** The same as anybody reads it, and with stretched letters closed up and chat spelling undone. */
  readonly open: readonly string[]
  /** The same as a dictionary spells it: one of those. */
  readonly spelt: string
  /** What only shows where somebody wrote around a filter: digits for letters undone, spaced and dotted letters closed up. */
  readonly hidden: readonly string[]
  /** Both, open first. */
  readonly readings: readonly string[]
  /** It is written so that a filter does not see it: letters parted, stretched, with what nobody sees between, or of another script. */
  readonly masked: boolean
  /** What the same author wrote just before, read on into this message: nothing that it alone already says. First as it is spelt. */
  readonly continued: readonly { readonly before: string; readonly whole: string }[]
  /** Asks of a text what several rules ask of the same: it is worked out once while this message is read, and forgotten with it. */
  readonly once: Once
}

export type Once = <Answer>(ask: (text: string, once: Once) => Answer, text: string) => Answer

export function viewsOf(message: Message): Views {
  const { text } = message
  const once = remembering()
  const plain = fold(text)
  const closedUp = unstretch(plain)
  const spelt = once(inDictionary, closedUp)
  const open = [...new Set([plain, spelt])]
  const hidden = hiddenIn(plain).filter(reading => !open.includes(reading))
  return {
    plain,
    open,
    spelt,
    hidden,
    readings: [...open, ...hidden],
    masked: hidden.length > 0 || closedUp !== plain || slippedIn.test(text),
    once,
    continued: continuedFrom(tail(message), text),
  }
}

/** Read on into the message in several ways: with its letters joined, as a dictionary spells it, with nothing between, and as a link. */
function continuedFrom(pieces: readonly string[], text: string): Views['continued'] {
  if (!pieces.length) return []
  const before = fold(pieces.join(' '))
  const spaced = fold([...pieces, text].join(' '))
  const glued = fold(`${pieces.join(' ')}${text}`)
  const wholes = new Set([parted.test(spaced) ? joinLetters(spaced) : spaced, inDictionary(spaced), glued])
  return [
    ...[...wholes].map(whole => ({ before, whole })),
    // a name or a link that is parted over several pieces, and what follows it
    ...(pieces.length > 1
      ? [{ before: linkOf(fold(pieces.join(''))), whole: linkOf(fold(`${pieces.join('')} ${text}`)) }]
      : []),
  ]
}

function remembering(): Once {
  const known = new Map<unknown, Map<string, unknown>>()
  // the same is asked of a few texts hundreds of times in a row
  let last: unknown
  let answers = new Map<string, unknown>()
  const once = <Answer>(ask: (text: string, once: Once) => Answer, text: string): Answer => {
    if (ask !== last) {
      last = ask
      answers = known.get(ask) ?? new Map<string, unknown>()
      known.set(ask, answers)
    }
    const own = answers
    if (!own.has(text)) own.set(text, ask(text, once))
    return own.get(text) as Answer
  }
  return once
}

/** A link by its whole host, or an e-mail’s: nobody hides a word in one, and what stands beside it is looked through without it. */
const link =
  /(?:https?:\/\/|@)?(?:[a-z-]{2,63}\.){1,5}(?:com|org|net|uk|eu|edu|gov|tv|gg|io|us|me|be)(?:\/\S*|(?![\w.-]))/g
const inItsPlace = '\u0000'

function hiddenIn(plain: string): readonly string[] {
  const links = plain.match(link) ?? []
  if (!links.length) return hiddenAmong(plain)
  return hiddenAmong(plain.replace(link, inItsPlace)).map(text =>
    links.reduce((so, each) => so.replace(inItsPlace, () => each), text),
  )
}

function hiddenAmong(plain: string): readonly string[] {
  const letters = unleet(plain)
  const isLink = linkLike.test(plain)
  const joined = parted.test(plain)
    ? unleet(joinLetters(isLink ? plain : closer(plain).replace(between, '$1 ')))
    : undefined
  const pieced = unmasked(letters)
  return [
    ...new Set([
      ...(/[a-z][.*_-]+[a-z]/.test(plain) ? [unleet(plain.replace(/(?<=[a-z])[.*_-]+(?=[a-z])/g, ''))] : []),
      ...(/\bdot\b|\bslash\b| \//.test(plain) ? [linkOf(letters), linkOf(joined ?? letters)] : []),
      ...(spacedOut.test(plain) ? [linkOf(closeUp(plain))] : []),
      ...(joined === undefined ? [] : [inDictionary(unstretch(joined))]),
      ...(pieced === letters ? [] : [pieced]),
      // words that are joined from single letters may be pieces of others: `y r u so f4t`
      ...(letters === plain || (joined !== undefined && !apart.test(plain)) ? [] : [inDictionary(unstretch(letters))]),
    ]),
  ]
}

/** Three single letters in a row. */
const apart = /(?<![a-z0-9@$!])(?:[a-z0-9@$!][ ._*/|,~+-]{1,4}){2}[a-z0-9@$!](?![a-z0-9@$!])/
/** The same, or words with a sign for a blank. A full stop at the end of a sentence parts nothing. */
const parted = new RegExp(`${apart.source}|[a-z0-9][._*-]+[a-z0-9]`)
/** Where letters are parted so that a link is not seen, dots and strokes stay. */
const linkLike = /[./] ?(?:[a-z] ?)?[/\d]|\. ?[a-z] ?[a-z](?: |$)/
/** `t . w . a . t`, `t/w/a/t`: what stands between single letters is one blank. */
const between = /(?<![a-z0-9@$!])([a-z0-9@$!])(?: ?[._*/|,~+-]{1,3} ?)(?=[a-z0-9@$!](?![a-z0-9@$!]))/g

/** `w  a  n  k`: two blanks part words, but where they part letters only. */
const closer = (text: string): string =>
  text.replace(/(?<![^ ])[a-z](?: {2}[a-z](?![^ ])){2,}/g, letters => letters.replace(/ {2}/g, ' '))

/** `z o o m . u s / j`: every sign stands apart, those too that are no letters. */
const spacedOut = /(?<!\S)(?:\S ){6}/
const closeUp = (text: string): string =>
  text.replace(/(?<=(?<!\S)\S) (?=\S(?!\S))/g, '').replace(/ ?[([{]at[)\]}] ?/g, '@')

/** `twitch tv slash kim`, `zoom dot us / j / 81`: a link as it is told. */
const linkOf = (text: string): string =>
  text
    .replace(/ ?[([]?\bdot\b[)\]]? ?/g, '.')
    .replace(/ ?(?:\bslash\b|\/) ?/g, '/')
    .replace(
      /\b(twitch|discord|zoom|tiktok|instagram|snapchat|youtube|whereby|wa|t)(?: |(?=tv))(tv|gg|us|com|me)\//g,
      '$1.$2/',
    )

/** Messages that look like pieces of one: short, and by the same hand up to this one. */
function tail(message: Message): readonly string[] {
  const { context } = message
  const end = context.findLastIndex(piece => !isSameHand(message, piece) || piece.text.length > longestPiece)
  return context.slice(end + 1).map(({ text }) => text)
}
const longestPiece = 32

/** Inside a word: what nobody sees, or a letter of another script. */
const slippedIn = /[a-z](?:\p{Cf}+[a-z]|[ıͰ-ԯ])|[ıͰ-ԯ][a-z]/iu

/** Letters that look like Latin ones, by what they are taken for. */
const alike: Readonly<Record<string, string>> = Object.fromEntries([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['ё', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ї', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['ӏ', 'l'],
  ['м', 'm'],
  ['н', 'h'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['у', 'y'],
  ['ԝ', 'w'],
  ['х', 'x'],
  ['α', 'a'],
  ['β', 'b'],
  ['ϲ', 'c'],
  ['δ', 'd'],
  ['ε', 'e'],
  ['η', 'n'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['σ', 'o'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['ω', 'w'],
  ['ѵ', 'v'],
  ['ı', 'i'],
] as const)

/** Only a word that mixes scripts is made Latin: whoever writes Greek or Ukrainian is read as they write. */
const oneScript = (word: string): string =>
  /[a-z]/.test(word) && /[ıͰ-ԯ]/.test(word) ? word.replace(/./gu, letter => alike[letter] ?? letter) : word

/** Letters in squares, circles and flags stand in rows of 26. */
const letterRows = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]
function letterOf(sign: string): string {
  const point = Number(sign.codePointAt(0))
  const row = Math.max(...letterRows.filter(first => first <= point))
  return String.fromCharCode('a'.charCodeAt(0) + point - row)
}

/** Every script has its ten digits in a row: as many digits stand before one as it is worth. */
function digitOf(sign: string): string {
  if (sign >= '0' && sign <= '9') return sign
  const point = Number(sign.codePointAt(0))
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1
  return String(value)
}

export const fold = (text: string): string => (/^[\x20-\x7e]*$/.test(text) ? foldPlain(text) : foldAny(text))

/** The same of what is written in nothing but ASCII, as 19 of 20 messages are: of all that is folded, this alone can stand in it. */
const foldPlain = (text: string): string => text.toLowerCase().replace(/['`"]/g, '').replace(/ {2,}/g, '  ').trim()

const foldAny = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\u{FE0F}\u{20E3}]/gu, '')
    .replace(/[\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, letterOf)
    .replace(/\p{Nd}/gu, digitOf)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`´"“”]/g, '')
    .replace(/\s+/g, space => (space.length > 1 ? '  ' : ' '))
    .replace(/[^\s]+/g, oneScript)
    .trim()

/** Each sign is, in its place, the letter beneath. */
const signs = '0134579@$!€£+'
const letters = 'oieastgasielt'

/** `d1ckhead`, `sp@z`, `5hut`: a digit or sign that stands before a letter, or between letters, is the letter it looks like. */
const unleet = (text: string): string =>
  text.replace(/[a-z0-9@$!€£+]+/g, word => {
    const lastLetter = word.search(/[a-z][^a-z]*$/)
    return lastLetter < 0
      ? word
      : word.replace(/[0134579@$!€£+]/g, (sign, at: number) =>
          stands(word, at, lastLetter) ? letters.charAt(signs.indexOf(sign)) : sign,
        )
  })

const stands = (word: string, at: number, lastLetter: number): boolean =>
  at < lastLetter || (word[at] !== '!' && /[a-z]/.test(word.charAt(at - 1)))

/** `stuuuuupid`: three and more of a letter are one. */
const unstretch = (text: string): string => text.replace(/(?!www\.)([a-z])\1{2,}/g, '$1')

/** `f u c k`, `w.h.a.t.s.a.p.p`: three and more single letters in a row are a word; two blanks part words. */
function joinLetters(text: string): string {
  const joined: string[] = []
  let run: string[] = []
  const close = (): void => {
    if (run.length) joined.push(run.length > 2 ? run.join('') : run.join(' '))
    run = []
  }
  for (const word of text.replace(/(?<![a-z0-9])([a-z0-9])[/|](?=[a-z0-9](?![a-z0-9]))/g, '$1 ').split(/[ ._*-]/)) {
    if (/^[a-z0-9@$!]$/.test(word)) run.push(word)
    else {
      close()
      if (word) joined.push(word)
    }
  }
  close()
  return joined.join(' ')
}
