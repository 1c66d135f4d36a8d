import { describe, expect, test } from '@jest/globals'
import type { Entry } from '../engine/supervised.ts'
import { at } from '../../test/support/lesson.ts'
import { differences } from './differences.ts'

const step = (time: string, name: string, ...actions: readonly ('hold' | 'close' | 'alert')[]): Entry[] => {
  const key = 'lone-pupil/lesson'
  const asOf = at(time)
  return [
    { asOf, entry: { type: 'StepTaken', key, step: name, due: asOf } },
    ...actions.map((kind): Entry => {
      const words = { title: 'One pupil alone', text: '.' }
      const action =
        kind === 'hold'
          ? { kind, parts: ['quiet' as const] }
          : kind === 'alert'
            ? { kind, band: 'red' as const, words }
            : { kind }
      return { asOf, entry: { type: 'ActionOrdered', id: name, key, about: 'lesson', step: name, due: asOf, action } }
    }),
  ]
}
const recorded = (time: string): Entry => ({
  asOf: at(time),
  entry: {
    ...{ type: 'IncidentOpened', clauses: ['V27'], id: 'i', key: 'lone-pupil/lesson', band: 'red', at: at(time) },
  },
})
const lines = (was: readonly Entry[], would: readonly Entry[]) =>
  differences(was, would).map(({ at: when, is, text }) => [when, is, text])

describe('a lesson judged by another policy', () => {
  test.each<[string, readonly Entry[], readonly Entry[], ReturnType<typeof lines>]>([
    ['is the same where the same was done', step('9:10', 'hold', 'hold'), step('9:10', 'hold', 'hold'), []],
    [
      'lacks a step',
      step('9:10', 'end', 'close'),
      [],
      [[at('9:10'), 'gone', 'lone-pupil/lesson: end would not have been (close)']],
    ],
    [
      'has one more, on the record',
      [],
      [...step('9:10', 'alert').slice(0, 1), recorded('9:10'), ...step('9:10', 'alert', 'alert').slice(1)],
      [[at('9:10'), 'new', 'lone-pupil/lesson: alert would have been: red on the record, red alert']],
    ],
    [
      'has it earlier',
      step('9:10', 'hold', 'hold'),
      step('9:09:30', 'hold', 'hold'),
      [[at('9:10'), 'earlier', 'lone-pupil/lesson: hold: hold, 30 s earlier']],
    ],
    [
      'has it later, and does less',
      step('9:10', 'hold', 'hold', 'alert'),
      step('9:11', 'hold', 'alert'),
      [[at('9:10'), 'later', 'lone-pupil/lesson: hold: red alert instead of hold, red alert, 60 s later']],
    ],
    [
      'does nothing at the same step',
      step('9:10', 'hold', 'hold'),
      step('9:10', 'hold'),
      [[at('9:10'), 'other', 'lone-pupil/lesson: hold: nothing instead of hold, at the same time']],
    ],
    [
      'lacks the second time of the same step only',
      [...step('9:10', 'hold', 'hold'), ...step('9:20', 'hold', 'hold')],
      step('9:10', 'hold', 'hold'),
      [[at('9:20'), 'gone', 'lone-pupil/lesson: hold would not have been (hold)']],
    ],
  ])('%s', (_, was, would, expected) => {
    expect(lines(was, would)).toEqual(expected)
  })

  test('is told in order of time', () => {
    const was = step('9:20', 'end', 'close')
    const would = [...step('9:10', 'hold', 'hold'), ...step('9:30', 'send', 'close')]
    expect(differences(was, would).map(({ at: when }) => when)).toEqual([at('9:10'), at('9:20'), at('9:30')])
  })
})
