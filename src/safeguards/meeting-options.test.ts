import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { MeetingOption } from '../lesson/observation.ts'
import { readinessOf } from '../lesson/readiness.ts'
import { meetingOptions } from './meeting-options.ts'

const astray = (known: Lesson, ...drift: readonly MeetingOption[]): Lesson => ({ ...known, drift })
const neverSet = (known: Lesson): Lesson => ({ ...known, readiness: readinessOf(['lobby']) })
const underWay = lesson('under way', hall, osei, ana, ben, unknown)

describe('an option that is not as it was set is found', () => {
  test.each([
    ['none', underWay, []],
    ['one', astray(underWay, 'lobby'), ['lesson:']],
    ['two', astray(underWay, 'presenters', 'lobby'), ['lesson:']],
    ['one that never took', neverSet(astray(underWay, 'lobby')), []],
    ['another besides one that never took', neverSet(astray(underWay, 'lobby', 'presenters')), ['lesson:']],
    ['before anybody comes', astray(lesson('due'), 'microphones'), ['lesson:']],
    ['while nobody is there', astray(lesson('gathering'), 'recording'), ['lesson:']],
    ['while it is closed', astray(lesson('closed', hall, ana), 'lobby'), ['lesson:']],
    ['once it has ended', astray(lesson('ended'), 'lobby'), []],
  ] as const)('%s', (_, known, expected) => expectFound(meetingOptions, known, expected))
})

describe('what follows', () => {
  const changed = given(meetingOptions)
    .at('9:10')
    .sees(hall, ana, ben)
    .observes({ type: 'SettingsObserved', held: [], drift: ['lobby'] })

  test('what is put back within a minute is told to nobody', () => {
    changed.at('9:10:04').held().until('9:30').orders()
  })

  test('what does not go back is told to staff, then to the leads', () => {
    changed.until('9:30').orders('9:11 tell-staff', '9:15 alert amber')
  })

  test('what is changed again and again is one matter', () => {
    changed
      .at('9:10:04')
      .held()
      .at('9:10:30')
      .observes({ type: 'SettingsObserved', held: [], drift: ['lobby'] })
      .until('9:12')
      .orders('9:11 tell-staff')
      .course(
        '9:10 meeting-options/lesson begins',
        '9:10:04 meeting-options/lesson eases',
        '9:10:30 meeting-options/lesson resumes',
      )
  })
})
