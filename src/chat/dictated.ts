const words: Readonly<Record<string, string>> = {
  ...{
    zero: '0',
    oh: '0',
    nought: '0',
    naught: '0',
    nil: '0',
    o: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
  },
  ...{ six: '6', seven: '7', eight: '8', nine: '9', hundred: '00' },
}

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const teens = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const numerals = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** The ten digits in other languages that pupils speak, and in Scots: only a run of them is a number. */
const tongues: readonly string[] = [
  'dim un dau tri pedwar pump chwech saith wyth naw', // Welsh
  'dim un dwy tair pedair pump chwe saith wyth naw',
  'zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec', // Polish
  'cero uno dos tres cuatro cinco seis siete ocho nueve', // Spanish
  'zero unu doi trei patru cinci sase sapte opt noua', // Romanian
  'zero um dois tres quatro cinco seis sete oito nove', // Portuguese
  'zero uno due tre quattro cinque sei sette otto nove', // Italian
  'zero un deux trois quatre cinq six sept huit neuf', // French
  'null eins zwei drei vier funf sechs sieben acht neun', // German
  'sifar ek do teen char panch che saat aath nau', // Urdu, Hindi
  'zero ik do tin chaar panj chhe satt ath nau', // Punjabi
  'shunno ek dui tin char pach choy shat at noy', // Bengali
  'sifr wahid ithnan thalatha arbaa khamsa sitta sabaa thamania tisaa', // Arabic
  'eber kow laba saddex afar shan lix toddoba siddeed sagaal', // Somali
  'oh wan twa three fower five six seven eight nine', // Scots
  'nocht yin twae thrie fower fife sax seeven eicht nine',
]
const abroad: ReadonlyMap<string, string> = new Map(
  tongues.flatMap(tongue => tongue.split(' ').map((word, digit) => [word, String(digit)] as const)).reverse(),
)
/** So many of them in a row are a number; fewer are words of a sentence. */
const leastRun = 7
/** Its figure, where a word is one in any of these tongues. */
const digitOf = (word: string): string => abroad.get(word) ?? word

const fromTongues = (text: string): string =>
  hasRun(text.split(/[ ,]+/))
    ? text
        .split(/([ ,]+)/)
        .map(digitOf)
        .join('')
    : text

function hasRun(words: readonly string[]): boolean {
  let run = 0
  return words.some(word => (run = abroad.has(word) ? run + 1 : 0) === leastRun)
}

const scots = /\b(?:hun[nd]|twa|fower|seeven|eicht|sax|yin)/
/** `nine hunner, fower`: one such word among others that are told. */
const fromScots = (text: string): string =>
  !scots.test(text)
    ? text
    : text
        .replace(
          /(?<=\b(?:oh?|zero|nine|seven|six|eight|five|four|three|two|one|twa|fower|\d) )hun(?:n|d)(?:er|red|ert|ner)\b/g,
          'hundred',
        )
        .replace(
          /(?<=\b(?:oh?|zero|nine|seven|six|eight|five|four|three|two|one|twa|fower|hundred|\d),? )(?:twa|fower|seeven|eicht|sax|yin)\b/g,
          digitOf,
        )

/** Digits as they are dictated: `o7 seven double o, nine hundred`. Letters that stand for digits count among digits only. */
export function dictated(text: string): string {
  const told = fromScots(fromTongues(text))
  return figures.test(told) ? inFigures(told) : told
}
/** Without one of these nothing is dictated, as in most messages. */
const figures = new RegExp(`\\d|(?<![a-z])(?:${[...Object.keys(words), ...tens, ...teens].join('|')})(?![a-z])`)

const inFigures = (text: string): string =>
  text
    .replace(
      /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](one|two|three|four|five|six|seven|eight|nine)\b)?\b/g,
      (_, ten: string, unit?: string) => `${tens.indexOf(ten) + 2}${unit === undefined ? 0 : numerals.indexOf(unit)}`,
    )
    .replace(/\b(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b/g, word =>
      String(teens.indexOf(word) + 10),
    )
    .replace(/(?<=\d)(?:zero|one|two|three|four|five|six|seven|eight|nine)(?=\d|\b)/g, word =>
      String(numerals.indexOf(word)),
    )
    .replace(
      /[a-z0-9]+/g,
      word =>
        words[word] ??
        (/^[0-9oil]+$/.test(word) && /[0-9]/.test(word) ? word.replace(/o/g, '0').replace(/[il]/g, '1') : word),
    )
    .replace(/(?<=\d),? (?:and|then|and then|then space|space|dash|gap) (?=\d)/g, ' ')
    .replace(/\bdouble ([0-9])/g, '$1$1')
    .replace(/\b(?:triple|treble) ([0-9])/g, '$1$1$1')
