/**
 * node bench/chat-words.ts: counts what words tell of each mark over the labelled lines, and writes src/chat/words/.
 *
 * A logistic regression on the signs of `src/chat/words.ts` that stand in three lines or more, worths in quarters of a
 * natural logarithm of odds. The part of dev.jsonl that is set aside is never read, and no first name is counted. With `--held`
 * nothing is written: each hand but ours is read by tables that its lines are not counted in, which is what text that
 * nobody has seen would meet.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { marks, type Mark, type Message } from '../src/chat/message.ts'
import { readerBy, type Tables } from '../src/chat/read.ts'
import { inDictionary } from '../src/chat/spelling.ts'
import { viewsOf } from '../src/chat/views.ts'
import { stretchesIn, type Limits, type WordTable } from '../src/chat/words.ts'
import { learn, type Line } from './support/logistic.ts'

const ours =
  'dev own fresh unseen third fourth fifth sixth seventh eighth ninth tenth twelfth thirteenth fourteenth fifteenth sixteenth'
const others =
  'seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first thirty-second thirty-third thirty-fourth thirty-fifth thirty-sixth thirty-seventh'
const ofInsults = 'thirty-eighth thirty-ninth fortieth forty-first forty-fourth forty-fifth forty-sixth'

/**
 * Batches that one hand wrote. A line of ours counts once, of another three times: text to come is by other hands. Those who
 * were asked for insults wrote five times as many as a class does: these count once, or every short line would look like one.
 */
const hands: readonly Hand[] = [
  { batches: ours.split(' '), innocent: 1, marked: 1 },
  ...others.split(' ').map((batch): Hand => ({ batches: [batch], innocent: 3, marked: 3 })),
  ...ofInsults.split(' ').map((batch): Hand => ({ batches: [batch], innocent: 3, marked: 1 })),
]
type Hand = { readonly batches: readonly string[]; readonly innocent: number; readonly marked: number }

/**
 * Chosen from what `--held` prints: some 15 of 1,000 innocent lines of hands that are not counted may raise something, shared
 * out so that each mark is seen as often as its goal asks. Phrases of links and accounts are hardly ever wrong, and hardly doubted.
 */
const thresholds: Readonly<Record<Mark, Limits>> = {
  worry: { alone: 6, besides: -9 },
  'abusive-language': { alone: 0, staff: 2, besides: -10 },
  'contact-details': { alone: 12, besides: -9 },
  'social-media': { alone: 10, besides: -12, sure: -13 },
  'outside-platform': { alone: 5, besides: -10, sure: -11 },
  'join-link': { alone: 6, besides: -30 },
  'grooming-signal': { alone: 1, unknown: 6, besides: -9 },
  boundary: { alone: 2, besides: 2 },
}

type Labelled = Message & { readonly id: string; readonly marks: readonly Mark[] }
type Counted = Labelled & Line & { readonly batch: string }

const folder = 'test/data/chat'
const firstNames = new Set(readFileSync(`${folder}/first-names.txt`, 'utf8').trim().split(/\s+/))
const isSetAside = (id: string): boolean =>
  parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 5 === 0

const linesOf = (batch: string): readonly Labelled[] =>
  readFileSync(`${folder}/${batch}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Labelled)

const lines = hands.flatMap(({ batches, innocent, marked }) =>
  batches.flatMap(batch =>
    linesOf(batch)
      .filter(({ id }) => batch !== 'dev' || !isSetAside(id))
      .filter(line => !isPiece(line))
      .map((line): Counted => ({
        ...line,
        batch,
        weight: line.marks.length ? marked : innocent,
        signs: signsIn(line),
      })),
  ),
)

/** The last piece of what was said over several messages: its words alone say nothing. */
function isPiece(line: Labelled): boolean {
  return line.marks.length > 0 && viewsOf(line).continued.length > 0
}

function signsIn(line: Labelled): readonly string[] {
  const signs = stretchesIn(inDictionary(viewsOf(line).plain), line.author).flatMap(stretch => [...stretch])
  return [...new Set(signs)].filter(sign => !sign.split(' ').some(word => firstNames.has(word.replace(/[$^]/, ''))))
}

const tablesOf = (known: readonly Counted[]): Tables =>
  Object.fromEntries(
    marks.map(mark => {
      const { worth, start } = learn(known, mark)
      return [mark, { start, ...thresholds[mark], worth: rowsOf(worth) }]
    }),
  ) as Tables

if (process.argv.includes('--held'))
  hands.filter(({ innocent }) => innocent > 1).forEach(({ batches }) => batches.forEach(printHeld))
else {
  const tables = tablesOf(lines)
  for (const mark of marks) write(mark, tables[mark])
}

/** How a batch is read while only the others are counted. */
function printHeld(held: string): void {
  const read = readerBy(tablesOf(lines.filter(({ batch }) => batch !== held)))
  const all = linesOf(held).map(line => ({ line, raised: read(line).marks }))
  const innocent = all.filter(({ line }) => !line.marks.length)
  console.log(`${held}: ${innocent.filter(({ raised }) => raised.length).length} of ${innocent.length} innocent`)
  for (const mark of marks) {
    const right = all.filter(({ line }) => line.marks.includes(mark))
    console.log(`  ${mark.padEnd(18)}${right.filter(({ raised }) => raised.includes(mark)).length} of ${right.length}`)
  }
}

/** Rows of some ninety signs, the greatest worth first. */
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
    return last !== undefined && last.length + sign.length < 600
      ? [...rows.slice(0, -1), `${last}|${sign}`]
      : [...rows, sign]
  }, [])
}

function write(mark: Mark, { start, worth, ...limits }: WordTable): void {
  const name = `${mark.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())}Words`
  const rows = worth.map(row => `    '${row}',\n`).join('')
  writeFileSync(
    `src/chat/words/${mark}.ts`,
    `import type { WordTable } from '../words.ts'\n\n/** Written by bench/chat-words.ts. Quarters of a natural logarithm of odds. */\nexport const ${name}: WordTable = {\n  start: ${start},\n${Object.entries(
      limits,
    )
      .map(([limit, points]) => `  ${limit}: ${points},\n`)
      .join('')}  worth: [\n${rows}  ],\n}\n`,
  )
}
