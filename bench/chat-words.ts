/**
 * node bench/chat-words.ts: counts what words tell of each mark over the labelled lines, and writes src/chat/words/.
 *
 * A logistic regression on the signs of `src/chat/words.ts` that stand in two lines or more, worths in quarters of a
 * natural logarithm of odds. The part of dev.jsonl that is set aside is never read, and no first name is counted. With `--held`
 * it prints what thresholds do to lines that are not counted.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { marks, type Mark, type Message } from '../src/chat/message.ts'
import { phrasesOf } from '../src/chat/read.ts'
import { viewsOf } from '../src/chat/views.ts'
import { stretchesOf, type WordTable } from '../src/chat/words.ts'
import { learn, weigh, type Line } from './support/logistic.ts'

const batches = [
  'dev',
  'own',
  'fresh',
  'unseen',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
]

/**
 * Chosen by hand from what `--held` prints: on a batch that is not counted, and sets no traps, words and phrases of all marks
 * together are to raise something on 15 of 1,000 innocent lines or fewer, and a mark is to lose no more than a tenth of what a
 * phrase rightly saw. Phrases about links to a meeting are never wrong, and are not doubted.
 */
const thresholds: Readonly<Record<Mark, Pick<WordTable, 'alone' | 'besides'>>> = {
  worry: { alone: 8, besides: 1 },
  'abusive-language': { alone: 7, besides: 0 },
  'contact-details': { alone: 6, besides: -6 },
  'social-media': { alone: 7, besides: -2 },
  'outside-platform': { alone: 4, besides: -6 },
  'join-link': { alone: 2, besides: -4 },
  'grooming-signal': { alone: 12, besides: -8 },
  boundary: { alone: 4, besides: -6 },
}

type Labelled = Message & { readonly id: string; readonly marks: readonly Mark[] }
type Counted = Labelled & Line & { readonly batch: string; readonly readings: readonly (readonly string[])[] }

const folder = 'test/data/chat'
const firstNames = new Set(readFileSync(`${folder}/first-names.txt`, 'utf8').trim().split(/\s+/))
const isSetAside = (id: string): boolean =>
  parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 5 === 0

const lines = batches.flatMap(batch =>
  readFileSync(`${folder}/${batch}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Labelled)
    .filter(({ id }) => batch !== 'dev' || !isSetAside(id))
    .filter(line => !isPiece(line))
    .map((line): Counted => ({ ...line, batch, ...signsOf(line) })),
)

/** The last piece of what was said over several messages: its words alone say nothing. */
function isPiece(line: Labelled): boolean {
  return line.marks.length > 0 && viewsOf(line).continued.length > 0
}

/** The signs of a line, and those of every way to read it. */
function signsOf(line: Labelled): Pick<Counted, 'signs' | 'readings'> {
  const { plain, readings, continued } = viewsOf(line)
  const nameless = (signs: ReadonlySet<string>): readonly string[] =>
    [...signs].filter(sign => !sign.split(' ').some(word => firstNames.has(word)))
  const signsIn = (text: string) => stretchesOf(text, line.author).map(nameless)
  return {
    signs: [...new Set(signsIn(plain).flat())],
    readings: [...readings, ...continued.map(({ whole }) => whole)].flatMap(signsIn),
  }
}

for (const mark of marks)
  if (process.argv.includes('--held')) printHeld(mark)
  else {
    const { worth, start } = learn(lines, mark)
    write(mark, { start, ...thresholds[mark], worth: rowsOf(worth) })
  }

/** What each threshold would do to a batch while the others are counted. */
function printHeld(mark: Mark): void {
  const held = batches.flatMap(batch => {
    const told = learn(
      lines.filter(line => line.batch !== batch),
      mark,
    )
    return lines
      .filter(line => line.batch === batch)
      .map(line => ({
        is: line.marks.includes(mark),
        innocent: !line.marks.length,
        said: phrasesOf(mark, line).length > 0,
        worth: weigh(told, line.signs),
        best: Math.max(...line.readings.map(signs => weigh(told, signs))),
      }))
  })
  const [innocent, right] = [held.filter(line => line.innocent), held.filter(line => line.is)]
  for (let from = -20; from <= 10; from += 2) {
    const alone = innocent.filter(({ worth }) => worth >= from).length
    const besides = innocent.filter(({ said, best }) => said && best >= from).length
    const lost = right.filter(({ said, best }) => said && best < from).length
    const gained = right.filter(({ said, worth }) => !said && worth >= from).length
    console.log(
      `${mark.padEnd(18)}${String(from).padStart(4)}  alone: ${alone} innocent, ${gained} gained; besides: ${besides} innocent, ${lost} lost (${innocent.length} innocent, ${right.length} right)`,
    )
  }
}

/** Rows of some sixty signs, the greatest worth first. */
function rowsOf(worth: ReadonlyMap<string, number>): WordTable['worth'] {
  const byWorth = Map.groupBy(
    [...worth].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, points]) => points,
  )
  return [...byWorth]
    .sort(([a], [b]) => b - a)
    .flatMap(([points, signs]) => chunks(signs.map(([sign]) => sign)).map(row => `${points} ${row}`))
}

function chunks(signs: readonly string[]): readonly string[] {
  return signs.reduce<string[]>((rows, sign) => {
    const last = rows.at(-1)
    return last !== undefined && last.length + sign.length < 400
      ? [...rows.slice(0, -1), `${last}|${sign}`]
      : [...rows, sign]
  }, [])
}

function write(mark: Mark, { start, alone, besides, worth }: WordTable): void {
  const name = `${mark.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())}Words`
  const rows = worth.map(row => `    '${row}',\n`).join('')
  writeFileSync(
    `src/chat/words/${mark}.ts`,
    `import type { WordTable } from '../words.ts'\n\n/** Written by bench/chat-words.ts. Quarters of a natural logarithm of odds. */\nexport const ${name}: WordTable = {\n  start: ${start},\n  alone: ${alone},\n  besides: ${besides},\n  worth: [\n${rows}  ],\n}\n`,
  )
}
