import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown, waits } from '../../test/support/people.ts'
import { registersSay, withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { trainingCurrent } from './training-current.ts'

const lapsed = (known: Lesson, ...people: readonly (typeof hall)[]): Lesson =>
  withRegisters(known, { untrained: people.map(({ person }) => person) })

describe('a host whose training has lapsed is found, each by themselves', () => {
  test.each([
    ['nobody’s has', lesson('under way', hall, osei, ana), []],
    ['the organiser’s, before anybody came', lapsed(lesson('due'), hall), ['hall:']],
    ['the organiser’s, and they are in it', lapsed(lesson('under way', hall, ana), hall), ['hall:']],
    ['that of staff who are in it', lapsed(lesson('under way', hall, osei, ana), osei), ['osei:']],
    ['that of both', lapsed(lesson('under way', osei, hall, ana), osei, hall), ['hall:', 'osei:']],
    ['that of staff who are not in it', lapsed(lesson('under way', hall, ana), osei), []],
    ['that of staff at the door', lapsed(lesson('under way', hall, waits(osei)), osei), []],
    ['that of somebody who is not staff', lapsed(lesson('under way', hall, ana, unknown), ana, unknown), []],
    ['when it is over', lapsed(lesson('ended', hall, ana), hall), []],
    ['the class is not known, and nobody is there', lapsed(lessonWithoutRoster('due'), hall), []],
  ])('%s', (_, known, expected) => expectFound(trainingCurrent, known, expected))
})

test('it is told to the leads before the lesson, stands in the record, and nobody in the lesson hears of it', () => {
  given(trainingCurrent)
    .at('8:50')
    .observes(registersSay({ untrained: [hall.person] }))
    .at('9:05')
    .sees(hall, ana, ben)
    .until('9:50')
    .orders('8:50 alert yellow')
    .course('8:50 training-current/hall begins', '8:50 training-current/hall is yellow')
})
