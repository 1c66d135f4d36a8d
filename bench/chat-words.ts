/**
 * node bench/chat-words.ts: counts what words tell of each mark over the labelled lines, and writes src/chat/words/.
 *
 * A logistic regression on the signs of `src/chat/words.ts` that stand in two lines or more, worths in quarters of a
 * natural logarithm of odds. Thresholds are set on quarters of the lines that were not counted. The part of dev.jsonl that is
 * set aside is never read, and no first name is counted.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { marks, type Mark, type Message } from '../src/chat/message.ts'
import { phrasesOf } from '../src/chat/read.ts'
import { viewsOf } from '../src/chat/views.ts'
import { stretchesOf, type WordTable } from '../src/chat/words.ts'
import { learn, weigh, type Line } from './support/logistic.ts'

/** For these the phrases were mended until they were silent on innocent lines; on `honest` they were not. */
const mended = ['dev', 'own', 'fresh', 'unseen', 'third', 'fourth', 'fifth']
const honest = ['sixth', 'eighth', 'ninth']

/** Of a thousand innocent lines not counted, how many the words alone may mark, and how many a phrase and its words. */
const allowed: Readonly<Record<Mark, readonly [number, number]>> = {
  worry: [4, 6],
  'abusive-language': [4, 6],
  'contact-details': [2, 3],
  'social-media': [2, 3],
  'outside-platform': [2, 3],
  'join-link': [2, 3],
  'grooming-signal': [2, 3],
  boundary: [2, 3],
}

type Labelled = Message & { readonly id: string; readonly marks: readonly Mark[] }
type Counted = Labelled & Line & { readonly batch: string; readonly readings: readonly (readonly string[])[] }

const folder = 'test/data/chat'
const firstNames = new Set(readFileSync(`${folder}/first-names.txt`, 'utf8').trim().split(/\s+/))
const isSetAside = (id: string): boolean =>
  parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 5 === 0

const lines = [...mended, ...honest].flatMap(batch =>
  readFileSync(`${folder}/${batch}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Labelled)
    .filter(({ id }) => batch !== 'dev' || !isSetAside(id))
    .map((line): Counted => ({ ...line, batch, ...signsOf(line) })),
)

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

for (const mark of marks) {
  const [alone, besides] = allowed[mark]
  const held = [0, 1, 2, 3].flatMap(part => {
    const told = learn(
      lines.filter((_, at) => at % 4 !== part),
      mark,
    )
    return lines
      .filter((line, at) => at % 4 === part && !line.marks.length)
      .map(({ signs, readings, ...line }) => ({
        ...line,
        worth: weigh(told, signs),
        best: Math.max(...readings.map(reading => weigh(told, reading))),
      }))
  })
  const unmended = held.filter(({ batch }) => honest.includes(batch))
  const doubted = unmended.map(line => (isDoubted(phrasesOf(mark, line)) ? line.best : -Infinity))
  const { worth, start } = learn(lines, mark)
  write(mark, {
    start,
    alone: above(
      held.map(line => line.worth),
      alone,
    ),
    besides: above(doubted, besides),
    worth: rowsOf(worth),
  })
}

function isDoubted(seen: readonly { readonly sure?: boolean }[]): boolean {
  return seen.length > 0 && !seen.some(({ sure }) => sure)
}

/** What all but so many of a thousand stay below; never so low that the words tell the contrary for certain. */
function above(worths: readonly number[], ofThousand: number): number {
  const worth = worths.toSorted((a, b) => b - a)[Math.floor((ofThousand * worths.length) / 1000)] ?? Infinity
  return Math.max(worth + 1, -20)
}

/** Rows that fit a screen, the greatest worth first. */
function rowsOf(worth: ReadonlyMap<string, number>): WordTable['worth'] {
  const byWorth = Map.groupBy(
    [...worth].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, points]) => points,
  )
  return [...byWorth]
    .sort(([a], [b]) => b - a)
    .flatMap(([points, signs]) => chunks(signs.map(([sign]) => sign)).map(row => [points, row] as const))
}

function chunks(signs: readonly string[]): readonly string[] {
  return signs.reduce<string[]>((rows, sign) => {
    const last = rows.at(-1)
    return last !== undefined && last.length + sign.length < 100
      ? [...rows.slice(0, -1), `${last}|${sign}`]
      : [...rows, sign]
  }, [])
}

function write(mark: Mark, { start, alone, besides, worth }: WordTable): void {
  const name = `${mark.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())}Words`
  const rows = worth.map(([points, signs]) => `    [${points}, '${signs}'],\n`).join('')
  writeFileSync(
    `src/chat/words/${mark}.ts`,
    `import type { WordTable } from '../words.ts'\n\n/** Written by bench/chat-words.ts. Quarters of a natural logarithm of odds. */\nexport const ${name}: WordTable = {\n  start: ${start},\n  alone: ${alone},\n  besides: ${besides},\n  worth: [\n${rows}  ],\n}\n`,
  )
}
