import { expect, test } from '@jest/globals'
import { minutes } from '../../lesson/time.ts'
import type { Scheduled, Store } from '../needs.ts'
import { noticePlatform } from './stopped.ts'

const nine = Date.UTC(2026, 10, 24, 9)

/** What became due of a part that failed (true) or answered in each minute since nine. */
async function told(course: readonly (readonly [minute: number, fails: boolean])[]) {
  const due: Scheduled[] = []
  let [now, fails] = [nine, false]
  const store = { schedule: (row: Scheduled) => Promise.resolve(void due.push(row)) } as Pick<
    Store,
    'schedule'
  > as Store
  const notice = noticePlatform({ store, clock: { now: () => now }, stopped: () => (fails ? ['feed'] : []) })
  for (const [minute, failing] of course) {
    ;[now, fails] = [nine + minutes(minute), failing]
    await notice()
  }
  return due.map(({ key, at }) => `${key.split('/')[0] ?? ''} ${String((at - nine) / minutes(1))}`)
}

test.each([
  ['nothing failed', [[0, false]], []],
  ['one stop, however long, is told once', [0, 1, 90, 200].map(minute => [minute, true] as const), ['stopped 0']],
  [
    'that it answers again is told once',
    [
      [0, true],
      [5, false],
      [6, false],
      [90, false],
    ],
    ['stopped 0', 'answers 5'],
  ],
  [
    'what goes on and stops within the hour is told after it, if it still fails',
    [
      [0, true],
      [5, false],
      [7, true],
      [59, true],
      [60, true],
      [61, true],
    ],
    ['stopped 0', 'answers 5', 'stopped 60'],
  ],
  [
    'what flaps and then holds is not told again',
    [
      [0, true],
      [5, false],
      [7, true],
      [9, false],
      [60, false],
    ],
    ['stopped 0', 'answers 5'],
  ],
] satisfies [string, (readonly [number, boolean])[], string[]][])('%s', async (_, course, expected) => {
  expect(await told(course)).toEqual(expected)
})
