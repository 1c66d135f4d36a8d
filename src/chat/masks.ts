/** Words that are written in pieces or with a sign for a letter, lest a filter see them. */
const words: ReadonlySet<string> = new Set(
  [
    'fuck fucks fucked fucker fuckers fucking cunt cunts wank wanker wankers twat twats bitch bitches shit shite shitty',
    'bastard bastards bollocks prick pricks slut sluts slag slags whore whores dickhead dickheads knobhead bellend arsehole',
    'asshole tosser tossers nigger niggers nigga niggas paki pakis faggot faggots retard retards retarded spastic spaz tranny',
    'chink gypsy pikey nonce paedo kys killyourself killurself suicide rape rapist piss pissed arse arses idiot moron loser ugly stupid',
  ].flatMap(row => row.split(' ')),
)
/** The longest word in so many pieces. */
const mostPieces = 4

/** `wan ker`, `c#nt`, `b1tc h`: pieces that together are such a word, where none of them alone is. */
export function unmasked(text: string): string {
  const pieces = text.split(' ').map(unstarred)
  const bare = pieces.map(piece => piece.replace(/[^a-z]/g, ''))
  const whole: string[] = []
  for (let at = 0; at < pieces.length;) {
    const many = piecesAt(bare, at)
    whole.push(pieces.slice(at, at + many).join(''))
    at += many
  }
  return whole.join(' ')
}

function piecesAt(bare: readonly string[], at: number): number {
  const [first, second] = bare.slice(at, at + 2)
  if (first === undefined || first.length < 2 || words.has(first) || second === 'it') return 1
  for (let many = 2; many <= mostPieces && at + many <= bare.length; many += 1)
    if (words.has(bare.slice(at, at + many).join(''))) return many
  return 1
}
/** `p155`: digits at the end are letters where they make such a word. */
const digits: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

const starred = /^[a-z]+[*#%^~?_][a-z*#%^~?_]*$/
const star = /[*#%^~?_]/
const isLike = (word: string, piece: string): boolean =>
  word.length === piece.length && Array.from(piece).every((sign, at) => sign === word[at] || star.test(sign))

/** A sign for a letter, or several, of which the others leave no doubt. */
function unstarred(piece: string): string {
  if (/^[a-z]+\d{1,3}$/.test(piece)) {
    const spelt = piece.replace(/\d/g, digit => digits[digit] ?? digit)
    return words.has(spelt) ? spelt : piece
  }
  if (!starred.test(piece) || piece.replace(/[^a-z]/g, '').length < 2) return piece
  return [...words].find(word => isLike(word, piece)) ?? piece
}
