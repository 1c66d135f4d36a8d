import { describe, expect, test } from '@jest/globals'
import { at } from '../../test/support/lesson.ts'
import { ahead } from './ahead.ts'
import { born } from './lapse.ts'
import type { Safeguard, Step } from './safeguard.ts'

const step = (name: string, after: number, following?: string): Step => ({
  ...{ name, after, actions: [] },
  ...(following === undefined ? {} : { following }),
})
const rule: Safeguard = {
  id: 'rule',
  clauses: ['V27'],
  find: () => [],
  ladder: [step('asked', Infinity), step('tell', 10), step('hold', 20), step('also', 20), step('away', 5, 'hold')],
}
const lapse = born({ key: 'rule/lesson', safeguard: 'rule', about: 'lesson', since: at('9:00'), evidence: [] })
const names = (taken: readonly string[]) =>
  ahead(rule, { ...lapse, taken: new Map(taken.map(name => [name, at('9:01')])) }).map(
    ({ step: { name }, at: when }) => (when === undefined ? name : `${name} ${when - at('9:00')}`),
  )

describe('what comes next in a lesson', () => {
  test.each([
    [
      'at first, every step by its time, then what waits for a press',
      [],
      ['tell 10', 'hold 20', 'also 20', 'asked', 'away'],
    ],
    ['once held, what follows the hold counts from it', ['tell', 'hold'], ['also 20', 'away 60005', 'asked']],
    ['nothing, once all is done', ['tell', 'hold', 'also', 'away', 'asked'], []],
  ])('%s', (_, taken, expected) => expect(names(taken)).toEqual(expected))
})
