import { describe, expect, test } from '@jest/globals'
import { lessonId, personId } from '../../lesson/people.ts'
import type { Observation } from '../../lesson/observation.ts'
import { at, seen } from '../../../test/support/lesson.ts'
import { hall } from '../../../test/support/people.ts'
import type { OpenLesson } from '../needs.ts'
import { gapsIn } from './gaps.ts'

const nine = at('9:00')
const ten = at('10:00')
const gaps = (observed: readonly Observation[], now: number, change: Partial<OpenLesson['scheduled']> = {}) =>
  gapsIn(
    {
      scheduled: {
        ...{ id: lessonId('maths'), timetable: { startsAt: nine, endsAt: ten, gatheredAt: nine, overAt: ten } },
        ...{ meeting: { meeting: 'm', thread: 't', joinUrl: 'https://x', organiser: personId('hall') } },
        ...{ classGroup: undefined, age: 'ks2' as const, ...change },
      },
      journal: observed.map(entry => ({ asOf: entry.at, entry })),
    },
    now,
  ).map(({ of, from, to, reason }) => [of, from, to, reason])

const present = seen(nine, [hall])
const lost = (time: string): Observation => ({ type: 'SightLost', at: at(time), reason: 'no answer' })
const regained = (time: string): Observation => ({ type: 'SightRegained', at: at(time) })

describe('what was not seen', () => {
  test.each<[string, readonly Observation[], ReturnType<typeof gaps>]>([
    ['nothing, where all was seen', [present], []],
    [
      'from the loss to the regaining',
      [present, lost('9:10'), regained('9:12')],
      [['lesson', at('9:10'), at('9:12'), 'no answer']],
    ],
    [
      'from a loss that was never mended to the end',
      [present, lost('9:10')],
      [['lesson', at('9:10'), undefined, 'no answer']],
    ],
    [
      'the chat apart from the lesson',
      [present, lost('9:10'), { type: 'ChatSightLost', at: at('9:11'), reason: 'gone' }, regained('9:12')],
      [
        ['lesson', at('9:10'), at('9:12'), 'no answer'],
        ['chat', at('9:11'), undefined, 'gone'],
      ],
    ],
    [
      'what two sources say differently, apart from a loss meanwhile',
      [
        present,
        { type: 'SourcesDisagree', at: at('9:10') },
        lost('9:11'),
        regained('9:12'),
        { type: 'SourcesAgree', at: at('9:13') },
      ],
      [
        ['lesson', at('9:10'), at('9:13'), 'sources disagree'],
        ['lesson', at('9:11'), at('9:12'), 'no answer'],
      ],
    ],
    ['all of a lesson that was never seen', [], [['lesson', nine, ten, 'it was never seen']]],
  ])('is %s', (_, observed, expected) => {
    expect(gaps(observed, at('11:00'))).toEqual(expected)
  })

  test('is not yet known of a lesson that is still on, and nothing of one that was cancelled', () => {
    expect(gaps([], at('9:30'))).toEqual([])
    expect(gaps([], at('11:00'), { cancelledAt: at('8:00') })).toEqual([])
  })
})
