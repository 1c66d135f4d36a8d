import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import { ana, ben, hall, onPhone, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { lessonLength } from './lesson-length.ts'

const long = (known: Lesson): Lesson => ({ ...known, passed: new Set(['started', 'gathered', 'long']) })

describe('pupils in a lesson that is long for their age are found', () => {
  test.each([
    ['before that', lesson('under way', hall, ana, ben), []],
    ['after that', long(lesson('under way', hall, ana, ben)), ['lesson:']],
    ['one pupil on two devices', long(lesson('under way', hall, ana, onPhone(ana))), ['lesson:']],
    ['staff alone', long(lesson('under way', hall, osei)), []],
    ['pupils without staff', long(lesson('under way', ana, ben)), ['lesson:']],
    ['pupils who wait', long(lesson('under way', hall, waits(ana))), []],
    ['nobody', long(lesson('under way')), []],
    ['somebody unknown, and a stranger', long(lesson('under way', hall, unknown, stranger)), []],
    ['a class that is not known', long(lessonWithoutRoster('under way', hall, ana)), []],
    ['while it is closing', long(lesson('closing', hall, ana)), ['lesson:']],
    ['once it has ended', long(lesson('ended')), []],
  ] as const)('%s', (_, known, expected) => expectFound(lessonLength, known, expected))
})

describe('what follows', () => {
  const longAt = given(lessonLength)
    .at('9:00')
    .sees(hall, ana, ben)
    .at('9:45')
    .observes({ type: 'TimeReached', mark: 'long' })

  test('staff are reminded at once, and after twenty minutes more the leads are told', () => {
    longAt.until('10:10').orders('9:45 tell-staff', '10:05 alert yellow')
  })

  test('a break of a few minutes does not begin it anew', () => {
    longAt.at('9:50').sees(hall).at('9:53').sees(hall, ana, ben).until('10:04').orders('9:45 tell-staff')
  })

  test('ending it in time tells nobody else', () => {
    longAt.at('9:55').sees(hall).until('10:30').orders('9:45 tell-staff')
  })
})
