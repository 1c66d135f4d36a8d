import { expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { leafFault, seal, type Row } from './leaf.ts'

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()
const salt = (): string => '00'.repeat(16)
const row: Row = { source: 'journal', stream: 'maths', asOf: 1, recordedAt: 2, entry: { type: 'x', at: 1 } }
const numbered = { ...row, seq: 7 }

test('no leaf says the number of its row: one that is missing would tell of a row that is not shown', () => {
  const made = seal(sha256, numbered, salt)
  expect(made).toEqual(seal(sha256, { ...numbered, seq: 8 } as Row, salt))
  expect(leafFault(sha256, { ...made, row, erased: [] })).toBeUndefined()
})

test('of the words of a decision, which may name anybody, no leaf says any; of what kind a task is, it does', () => {
  const of = (type: string): string => seal(sha256, { ...row, entry: { type, at: 1, what: 'ask Ana' } }, salt).leaf
  expect([of('DecisionTaken').includes('Ana'), of('TaskSet').includes('Ana')]).toEqual([false, true])
})

test('a leaf of an older version says it, and is proved with it', () => {
  const { leaf, salts } = seal(sha256, row, salt)
  const older = { leaf: leaf.replace('"source"', '"seq":7,"source"'), salts, erased: [] }
  expect(leafFault(sha256, { ...older, row: numbered })).toBeUndefined()
  expect(leafFault(sha256, { ...older, row })).toBe('the row is not the one that the leaf speaks of')
})
