import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown } from '../../test/support/people.ts'
import { registersSay, withRegisters } from '../../test/support/registers.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { adultIsAtHome } from './adult-at-home.ts'
import { lonePupil } from './lone-pupil.ts'
import { oneToOne } from './one-to-one.ts'

const agreed = (known: Lesson): Lesson => withRegisters(known, { oneToOne: [ana.person] })

describe('one-to-one by agreement is found', () => {
  test.each([
    ['nobody', agreed(lesson('under way')), []],
    ['the agreed pupil', agreed(lesson('under way', hall, ana)), ['ana: ana']],
    ['the agreed pupil with two staff', agreed(lesson('under way', hall, osei, ana)), ['ana: ana']],
    ['another pupil', agreed(lesson('under way', hall, ben)), []],
    ['two pupils', agreed(lesson('under way', hall, ana, ben)), []],
    ['somebody whom nobody places', agreed(lesson('under way', hall, unknown)), []],
    ['without an agreement', lesson('under way', hall, ana), []],
  ])('%s', (_, known, expected) => expectFound(oneToOne, known, expected))

  test.each([
    ['the agreed pupil', agreed(lesson('under way', hall, ana)), []],
    ['another pupil', agreed(lesson('under way', hall, ben)), ['lesson: ben']],
    ['without an agreement', lesson('under way', hall, ana), ['lesson: ana']],
  ])('and lone-pupil stands down for nobody else: %s', (_, known, expected) => expectFound(lonePupil, known, expected))
})

const begun = given(lonePupil, oneToOne, adultIsAtHome)
  .at('9:00')
  .observes(registersSay({ oneToOne: [ana.person] }))
  .sees(hall, ana)
  .until('9:05')

describe('what follows', () => {
  test('leads see it, and it goes on once staff have named the adult at home', () => {
    given(lonePupil, oneToOne, adultIsAtHome)
      .at('9:00')
      .observes(registersSay({ oneToOne: [ana.person] }))
      .sees(hall, ana)
      .at('9:01')
      .observes({ type: 'AdultConfirmed', person: ana.person, by: hall.person })
      .until('9:50')
      .orders('9:00 tell-staff adult-at-home', '9:00 tell-staff', '9:00 alert yellow')
  })

  test('nobody names the adult: it is held, the lead looks in, and it ends', () => {
    begun.expect(
      '9:00 adult-at-home tell',
      '9:00 one-to-one tell',
      '9:02 adult-at-home hold',
      '9:02 adult-at-home alert',
      '9:05 adult-at-home end',
    )
  })

  test('it ends itself with the agreement: from then on one pupil is one pupil alone', () => {
    given(lonePupil, oneToOne, adultIsAtHome)
      .at('9:00')
      .observes(registersSay({ oneToOne: [ana.person] }))
      .sees(hall, ana)
      .observes({ type: 'AdultConfirmed', person: ana.person, by: hall.person })
      .at('9:30')
      .observes(registersSay())
      .until('9:31')
      .expect(
        '9:00 adult-at-home tell',
        '9:00 one-to-one tell',
        '9:30:30 lone-pupil tell',
        '9:31 lone-pupil hold',
        '9:31 lone-pupil alert',
      )
  })

  test('a second child at the same device is two pupils, by the word of staff', () => {
    given(lonePupil)
      .at('9:00')
      .sees(hall, ana, ben)
      .at('9:10')
      .sees(hall, ana)
      .at('9:10:40')
      .observes({ type: 'SecondChildAttested', person: ana.person, by: hall.person })
      .until('9:40')
      .expect('9:10:30 lone-pupil tell')
  })
})
