import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { readinessOf, type ReadyPart } from '../lesson/readiness.ts'
import { breakoutRooms } from './breakout-rooms.ts'

const well: string[] = []
const found = ['lesson:']
const missing = (known: Lesson, ...parts: readonly ReadyPart[]): Lesson => ({ ...known, readiness: readinessOf(parts) })
const open = (known: Lesson): Lesson => missing(known, 'names', 'breakout-rooms')

describe('a lesson in which breakout rooms may be opened is found while pupils are in it', () => {
  test.each([
    ['nothing known of it', lesson('under way', hall, ana, ben), well],
    ['turned off', missing(lesson('under way', hall, ana, ben)), well],
    ['turned off, and something else missing', missing(lesson('under way', hall, ana), 'names'), well],
    ['not turned off', open(lesson('under way', hall, ana, ben)), found],
    ['not turned off, with nobody there', open(lesson('under way')), well],
    ['not turned off, with two staff', open(lesson('under way', hall, osei)), well],
    ['not turned off, with a pupil at the door', open(lesson('under way', hall, waits(ana))), well],
    ['not turned off, with a stranger and somebody unknown', open(lesson('under way', stranger, unknown)), well],
    ['not turned off, and the class not known', open(lessonWithoutRoster('under way', hall, ana)), well],
    ['gathering', open(lesson('gathering', hall, ana)), well],
    ['closing', open(lesson('closing', hall, ana)), well],
    ['ended', open(lesson('ended', hall, ana)), well],
  ])('%s', (_, known, expected) => expectFound(breakoutRooms, known, expected))
})

test('staff are told once the class is together, and it stands in the record; the leads are told where it stays so', () => {
  given(breakoutRooms)
    .at('8:50')
    .observes({ type: 'ReadinessObserved', missing: ['breakout-rooms'] })
    .at('9:00')
    .sees(hall, ana)
    .at('9:01')
    .sees(hall, ana, ben)
    .until('9:30')
    .orders('9:01 tell-staff', '9:11 alert yellow')
    .course('9:01 breakout-rooms/lesson begins', '9:01 breakout-rooms/lesson is yellow')
})
