/**
 * node bench/chat-words.ts: counts what words tell of each mark over the labelled lines, and writes src/chat/words/.
 *
 * A logistic regression on the signs of `src/chat/words.ts` that stand in two lines or more, worths in quarters of a
 * natural logarithm of odds. The share of innocent lines that a table may mark settles its threshold, on quarters of the
 * lines that were not counted. The part of dev.jsonl that is set aside is never read.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Mark, Message } from '../src/chat/message.ts'
import { signsOf, type WordTable } from '../src/chat/words.ts'
import { viewsOf } from '../src/chat/views.ts'

type Line = Message & { readonly id: string; readonly marks: readonly Mark[]; readonly signs: readonly string[] }
type Told = { readonly worth: ReadonlyMap<string, number>; readonly start: number }

const isSetAside = (name: string, id: string): boolean =>
  name === 'dev' && parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 5 === 0
const lines: readonly Line[] = process.argv.slice(2).flatMap(name =>
  readFileSync(`test/data/chat/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Line)
    .filter(({ id }) => !isSetAside(name, id))
    .map(line => ({ ...line, signs: [...signsOf(viewsOf(line).plain)] })),
)

/** Which marks are counted, and how many innocent lines of a table's own may be marked by it. */
const tables: readonly (readonly [Mark, number])[] = [
  ['worry', 0.005],
  ['abusive-language', 0.003],
  ['outside-platform', 0.002],
  ['join-link', 0.004],
]

/** Adam over all lines, 300 steps; small worths are drawn towards nothing. */
function learn(known: readonly Line[], mark: Mark): Told {
  const count = new Map<string, number>()
  for (const { signs } of known) for (const sign of signs) count.set(sign, (count.get(sign) ?? 0) + 1)
  const names = [...count].filter(([, times]) => times > 1).map(([sign]) => sign)
  const place = new Map(names.map((sign, at) => [sign, at]))
  const rows = known.map(({ signs, marks }) => ({
    at: signs.flatMap(sign => place.get(sign) ?? []),
    is: marks.includes(mark) ? 1 : 0,
  }))
  const [worth, mean, square] = [0, 0, 0].map(() => new Float64Array(names.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let start = -2
  for (let step = 0; step < 300; step += 1) {
    const slope = worth.map(each => 3e-4 * each)
    let lift = 0
    for (const { at, is } of rows) {
      const sum = at.reduce((total, sign) => total + (worth[sign] ?? 0), start)
      const error = (1 / (1 + Math.exp(-sum)) - is) / rows.length
      for (const sign of at) slope[sign] = (slope[sign] ?? 0) + error
      lift += error
    }
    slope.forEach((each, at) => {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * each
      square[at] = 0.99 * (square[at] ?? 0) + 0.01 * each * each
      worth[at] = (worth[at] ?? 0) - (0.05 * (mean[at] ?? 0)) / (Math.sqrt(square[at] ?? 0) + 1e-7)
    })
    start -= lift / 2
  }
  return {
    worth: new Map(names.map((sign, at) => [sign, Math.round((worth[at] ?? 0) * 4)] as const).filter(([, q]) => q)),
    start: Math.round(start * 4),
  }
}

const weigh = ({ worth, start }: Told, { signs }: Line): number =>
  signs.reduce((sum, sign) => sum + (worth.get(sign) ?? 0), start)

function threshold(mark: Mark, share: number): number {
  const innocent = [0, 1, 2, 3].flatMap(part => {
    const told = learn(
      lines.filter((_, at) => at % 4 !== part),
      mark,
    )
    return lines.filter(({ marks }, at) => at % 4 === part && !marks.length).map(line => weigh(told, line))
  })
  return innocent.sort((a, b) => b - a)[Math.floor(share * innocent.length)] ?? Infinity
}

function tableOf(mark: Mark, share: number): WordTable {
  const { worth, start } = learn(lines, mark)
  const byWorth = Map.groupBy(
    [...worth].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([, points]) => points,
  )
  const rows = [...byWorth].sort(([a], [b]) => b - a)
  return {
    start,
    from: threshold(mark, share),
    worth: rows.flatMap(([points, signs]) => chunks(signs.map(([sign]) => sign)).map(row => [points, row] as const)),
  }
}

/** Rows that fit a screen. */
const chunks = (signs: readonly string[]): readonly string[] =>
  signs.reduce<string[]>((rows, sign) => {
    const last = rows.at(-1)
    return last !== undefined && last.length + sign.length < 100
      ? [...rows.slice(0, -1), `${last}|${sign}`]
      : [...rows, sign]
  }, [])

for (const [mark, share] of tables) {
  const { start, from, worth } = tableOf(mark, share)
  const name = `${mark.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())}Words`
  const rows = worth.map(([points, signs]) => `    [${points}, '${signs}'],\n`).join('')
  writeFileSync(
    `src/chat/words/${mark}.ts`,
    `import type { WordTable } from '../words.ts'\n\n/** Written by bench/chat-words.ts. Quarters of a natural logarithm of odds. */\nexport const ${name}: WordTable = {\n  start: ${start},\n  from: ${from},\n  worth: [\n${rows}  ],\n}\n`,
  )
}
