import { expect, test } from '@jest/globals'
import { seconds } from '../lesson/time.ts'
import { sealAt } from './gather.ts'

test('lines of one second are sealed in one, about four seconds later and between two whole ones', () => {
  const second = seconds(1_700_000_007)
  expect([0, 1, 999].map(later => sealAt(second + later))).toEqual([second + 4500, second + 4500, second + 4500])
  expect(sealAt(second + 1000)).toBe(second + 5500)
})
