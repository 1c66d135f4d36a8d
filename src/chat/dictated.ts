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

/** Digits as they are dictated: `o7 seven double o, nine hundred`. Letters that stand for digits count among digits only. */
export function dictated(text: string): string {
  return text
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
}
