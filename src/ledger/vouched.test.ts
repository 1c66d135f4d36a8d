import { describe, expect, test } from '@jest/globals'
import { unvouched, vouchedFrom, type Taking } from './vouched.ts'

const line = (index: number, verifier: unknown, change: Partial<Taking> = {}): Taking => ({
  index,
  row: {
    ...{ source: 'acts', stream: '', asOf: 1, recordedAt: 1 },
    entry: { type: 'KeyTaken', ...(typeof verifier === 'string' ? { verifier } : {}) },
  },
  erased: [],
  ...change,
})
/** `a` signed ten leaves, `b` twenty, `c` thirty. */
const heads = ['a', 'b', 'c'].map((by, at) => ({ by, size: 10 * (at + 1) }))

describe('whoever trusts the first key', () => {
  test.each<[string, readonly Taking[], string]>([
    ['trusts the next, whose line the first signed for, and the one after it', [line(15, 'c'), line(5, 'b')], 'abc'],
    ['trusts no key whose line comes after all that the first signed', [line(10, 'b'), line(15, 'c')], 'a'],
    ['trusts none of which there is no line', [line(15, 'c')], 'a'],
    ['does not read a key out of what was erased', [line(5, 'b', { erased: ['verifier'] })], 'a'],
    ['nor out of a line without one', [line(5, undefined)], 'a'],
    ['nor of a row that is gone', [line(5, 'b', { row: undefined })], 'a'],
  ])('%s', (_, lines, trusted) => expect([...vouchedFrom('a', heads, lines)].join('')).toBe(trusted))

  test('nor out of a lesson’s journal, or another act', () => {
    const { row } = line(5, 'b')
    const others = row && [
      { ...row, source: 'journal' },
      { ...row, entry: { ...row.entry, type: 'Exported' } },
    ]
    expect(others?.map(other => [...vouchedFrom('a', heads, [line(5, 'b', { row: other })])])).toEqual([['a'], ['a']])
  })
})

test('keys for which none before vouches are named; the first needs none', () => {
  expect(unvouched(heads, [line(5, 'b')])).toEqual(['c'])
  expect(unvouched(heads, [line(5, 'b'), line(15, 'c')])).toEqual([])
  expect(unvouched([], [])).toEqual([])
})
