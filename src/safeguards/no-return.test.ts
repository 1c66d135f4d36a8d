import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, visitor, waits } from '../../test/support/people.ts'
import type { SentOut } from '../lesson/conduct.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { noReturn } from './no-return.ts'

const out = (known: Lesson, who = ana, why: SentOut = 'conduct'): Lesson => ({
  ...known,
  conduct: { ...known.conduct, sentOut: new Map([[who.person, why]]) },
})

describe('who was taken out is found once they are back', () => {
  test.each([
    ['nobody is back', out(lesson('under way', hall, ben)), []],
    ['a pupil is back', out(lesson('under way', hall, ana, ben)), ['ana: ana']],
    ['a pupil at the door', out(lesson('under way', hall, waits(ana))), []],
    ['a stranger is back', out(lesson('under way', hall, visitor), visitor, 'uninvited'), ['visitor: visitor']],
    ['a pupil whom a ladder sent away', lesson('under way', hall, ana), []],
    ['it is over', out(lesson('ended', hall, ana)), []],
  ])('%s', (_, known, expected) => expectFound(noReturn, known, expected))
})

const back = given(noReturn)
  .at('9:10')
  .observes({ type: 'PersonRemoved', person: ana.person, why: 'conduct' })
  .at('9:11')
  .sees(hall, ana, ben)

describe('what follows', () => {
  test('they are told, staff may let them in, the lead hears of it, and they are taken out again', () => {
    back.orders(
      '9:11 tell-one not-now',
      '9:11 tell-staff remove let-back-in',
      '9:11 alert amber',
      '9:11 remove returner',
    )
  })

  test('nothing once staff have let them in', () => {
    given(noReturn)
      .at('9:10')
      .observes({ type: 'PersonRemoved', person: ana.person, why: 'conduct' })
      .observes({ type: 'LetBackIn', person: ana.person, by: hall.person })
      .sees(hall, ana)
      .orders()
  })
})
