/**
 * Whether a name that somebody gave themself is that of a person of the school. A name proves nothing either way, so that
 * only what is meant to be taken for one counts: the whole name, in any order, however it is dressed up; and for staff what
 * pupils call them by, an initial or a title with the surname. A given name, a surname and a family's own titles are shared
 * by too many to say anything.
 */
export function isNameOf(shown: string, real: string, as: 'staff' | 'pupil'): boolean {
  const [theirs, ours] = [wordsOf(shown), wordsOf(real)]
  const [given = '', surname = ''] = [ours.at(0), ours.at(-1)]
  if (ours.length < 2) return false
  const named = theirs.filter(word => !titles.has(word))
  if (named.includes(given) && named.includes(surname)) return true
  if (as === 'pupil' || named.at(-1) !== surname) return false
  const isTitled = named.length === 1 && theirs.length === 2
  const isInitial = named.length === 2 && named[0] === given.slice(0, 1)
  return isTitled || isInitial
}

/** Each line: what is drawn like its first letter. Digits, marks, and the Cyrillic and Greek that keyboards offer. */
const lookalikes = new Map(
  [
    'li1|!ӏіιı',
    'o0оοσ',
    'a@аα',
    'e3еε',
    's5$ѕ',
    'cсϲ',
    'pрρ',
    'xхχ',
    'yуγ',
    'kкκ',
    'nпη',
    'uυ',
    'tтτ',
    'hһн',
    'jј',
    'bвβ',
    'mм',
    'vνѵ',
    'b6',
    'g9',
    'z2',
    'dԁ',
    'wԝω',
  ].flatMap(line => {
    const [letter = '', ...alike] = Array.from(line)
    return alike.map(one => [one, letter] as const)
  }),
)

const titlesInFull: readonly string[] = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'teacher', 'prof']
const titles: ReadonlySet<string> = new Set(titlesInFull.map(plain))

const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/\((?:guest|unverified|external)\)/gi, ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}|!@$]+/u)
    .map(plain)
    .filter(word => word !== '')

/** Letters that are drawn alike are one letter, and a doubled one counts once. */
function plain(word: string): string {
  const drawn = Array.from(word, letter => lookalikes.get(letter) ?? letter).join('')
  return drawn
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/(.)\1+/gu, '$1')
}

/**
 * Whether a text speaks of somebody by their given name or surname, however it is written: `brown keeps touching me`. A word after
 * `i` or `the` is no name there, and a small word never: `i will`, `in the hall`, `so`.
 */
export function mentions(text: string, real: string): boolean {
  const said = plainWords(text)
  const own = plainWords(real.replace(/\(.*|\s[-|–].*/u, '')).filter(
    word => !titlesInFull.includes(word) && !small.has(word),
  )
  return said.some((word, index) => {
    const isName = own.some(name => name.length > 1 && (word === name || word === `${name}s`))
    return isName && !before.has(said[index - 1] ?? '')
  })
}

/** Words of two letters that are surnames as well, and say nothing. */
const small = new Set('am an as at be by do go he if in is it me my no of oh on or so to up us we'.split(' '))
/** What stands before a verb or a thing, and not before a name. */
const before = new Set('i he she it we you they who a an the'.split(' '))

/** `O’Brien` is one word, and so is `Brown’s`. */
const plainWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
