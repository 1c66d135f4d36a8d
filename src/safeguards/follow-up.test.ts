import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import { registersSay, withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { followUp } from './follow-up.ts'

const toFollowUp = [ana.person]
const open = (known: Lesson): Lesson => withRegisters(known, { toFollowUp })
const sentOutToday = (known: Lesson): Lesson => ({
  ...known,
  conduct: { ...known.conduct, sentOut: new Map([[ana.person, 'conduct']]) },
})

describe('a pupil about whom nobody has recorded a talk with the parents is found', () => {
  test.each([
    ['nobody', open(lesson('under way')), []],
    ['the pupil', open(lesson('under way', hall, ana, ben)), ['ana: ana']],
    ['the pupil without staff', open(lesson('under way', ana)), ['ana: ana']],
    ['the pupil at the door', open(lesson('under way', hall, waits(ana))), []],
    ['others', open(lesson('under way', hall, osei, ben, stranger, unknown)), []],
    ['while they gather', open(lesson('gathering', hall, ana)), ['ana: ana']],
    ['taken out of this very lesson', sentOutToday(open(lesson('under way', hall, ana))), []],
    ['when it is over', open(lesson('ended', hall, ana)), []],
    ['it is recorded', lesson('under way', hall, ana), []],
  ])('%s', (_, known, expected) => expectFound(followUp, known, expected))
})

const joined = given(followUp).observes(registersSay({ toFollowUp })).at('9:10').sees(hall, ana, ben)

describe('what follows', () => {
  test('staff and leads are asked, and time alone takes nobody out', () => {
    joined.until('9:59').orders('9:10 tell-staff remove', '9:10 alert amber')
  })

  test('staff who decide so take them out, told kindly first', () => {
    joined
      .at('9:10:30')
      .staffPress('remove')
      .orders('9:10 tell-staff remove', '9:10 alert amber', '9:10:30 tell-one not-today', '9:10:30 remove pupil')
  })

  test('whom staff let in again in this lesson is not asked about', () => {
    given(followUp)
      .at('9:10')
      .observes({ type: 'PersonRemoved', person: ana.person, why: 'conduct' })
      .observes(registersSay({ toFollowUp }))
      .observes({ type: 'LetBackIn', person: ana.person, by: hall.person })
      .sees(hall, ana, ben)
      .until('9:50')
      .orders()
  })

  test('it ends as soon as a lead has recorded the talk', () => {
    joined.at('9:12').observes(registersSay()).course('9:10 follow-up/ana begins', '9:12 follow-up/ana ends')
  })
})
