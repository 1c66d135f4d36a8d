import { expect, test } from '@jest/globals'
import type { Numbered } from '../../ledger/leaf.ts'
import { emptyRange } from '../../ledger/tree.ts'
import { sealRows } from './seal.ts'

const rowsOf = (source: string): readonly Numbered[] =>
  Array.from({ length: 4000 }, (_, at) => ({
    ...{ source, stream: 'maths', seq: at + 1, asOf: 1, recordedAt: 1 },
    entry: { type: 'x', at },
  }))

/** How many leaves stand between each line of a lesson and the next. */
function gaps(source: string): readonly number[] {
  const { sealed, head } = sealRows(rowsOf(source), emptyRange)
  expect(head.size).toBe(sealed.length)
  const places = sealed.flatMap(({ row }, at) => (row.source === source ? [at] : []))
  expect(sealed.filter(({ row }) => row.source === source).map(({ row }) => row.seq)).toEqual(
    rowsOf(source).map(({ seq }) => seq),
  )
  return places.slice(1).map((place, at) => place - (places[at] ?? 0) - 1)
}

test.each(['journal', 'texts'])(
  'between the lines of a lesson (%s) there are leaves of nothing, so that a gap tells nothing',
  source => {
    const found = gaps(source)
    const share = (is: (gap: number) => boolean): number => found.filter(is).length / found.length
    expect(share(gap => gap === 0)).toBeCloseTo(3 / 4, 1)
    expect(share(gap => gap > 4)).toBeGreaterThan(0.05)
    expect(Math.max(...found)).toBeGreaterThan(12)
  },
)

test('what people said of a matter goes out whole or not at all, and needs none', () => {
  expect(new Set(gaps('matters'))).toEqual(new Set([0]))
})
