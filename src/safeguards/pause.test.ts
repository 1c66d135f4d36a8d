import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { pause } from './pause.ts'

const paused = (known: Lesson): Lesson => ({ ...known, conduct: { ...known.conduct, paused: true } })

describe('a pause is found until staff go on', () => {
  test.each([
    ['nobody has paused', lesson('under way', hall, ana, ben), []],
    ['paused', paused(lesson('under way', hall, ana, ben)), ['lesson:']],
    ['paused, with two staff', paused(lesson('under way', hall, osei, ana)), ['lesson:']],
    ['paused, with somebody unknown', paused(lesson('under way', hall, unknown)), ['lesson:']],
    ['paused, and staff have left', paused(lesson('under way', ana, ben)), ['lesson:']],
    ['paused, and nobody is there', paused(lesson('under way')), ['lesson:']],
    ['paused while they gather', paused(lesson('gathering', hall, ana)), ['lesson:']],
    ['paused, and it is over', paused(lesson('ended', hall, ana)), []],
  ])('%s', (_, known, expected) => expectFound(pause, known, expected))
})

const by = hall.person
const begun = given(pause).at('9:10').sees(hall, ana, ben).observes({ type: 'PauseSet', paused: true, by })

describe('what follows when staff pause', () => {
  test('the class is told, staff have the button to go on, and pupils are quiet at once', () => {
    begun
      .orders('9:10 tell-class wait-a-moment', '9:10 tell-staff go-on', '9:10 hold quiet')
      .until('9:50')
      .expect('9:10 pause hold')
  })

  test('it ends as soon as they go on, and stands on no record', () => {
    begun
      .at('9:12')
      .observes({ type: 'PauseSet', paused: false, by })
      .course('9:10 pause/lesson begins', '9:12 pause/lesson ends')
  })
})
