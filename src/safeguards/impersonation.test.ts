import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  guest,
  hall,
  knownToStaff,
  osei,
  stranger,
  unknown,
  visitor,
  waits,
  type Someone,
} from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { impersonation } from './impersonation.ts'

const well: string[] = []
const found = ['anonymous:7: anonymous:7']
const asHall = (known: Lesson, ...who: readonly Someone[]): Lesson => ({
  ...known,
  alike: new Map(who.map(({ person }) => [person, hall.person])),
})

describe('somebody without an account of the school who uses a name of the class is found', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['nobody with such a name', lesson('under way', hall, osei, ana, ben, stranger, unknown, bot), well],
    ['a stranger', asHall(lesson('under way', hall, ana, stranger), stranger), found],
    ['a stranger in the lobby', asHall(lesson('under way', hall, ana, waits(stranger)), stranger), found],
    ['a stranger whom staff know', asHall(lesson('under way', hall, knownToStaff(stranger)), stranger), well],
    ['a guest of the school', asHall(lesson('under way', ana, guest), guest), ['guest: guest']],
    ['somebody of another school', asHall(lesson('under way', ana, visitor), visitor), ['visitor: visitor']],
    ['a pupil of the class', asHall(lesson('under way', hall, ana), ana), well],
    ['somebody who has left', asHall(lesson('under way', hall, ana), stranger), well],
    ['nothing known of the class', asHall(lessonWithoutRoster('under way', stranger), stranger), found],
    ['before anybody came', asHall(lesson('due', waits(stranger)), stranger), found],
    ['ended', asHall(lesson('ended', stranger), stranger), well],
  ])('%s', (_, known, expected) => expectFound(impersonation, known, expected))
})

const taken = given(impersonation)
  .at('9:10')
  .sees(hall, ana, ben, waits(stranger))
  .observes({ type: 'NameAlike', person: stranger.person, like: hall.person })

describe('what follows when somebody uses a name of the class', () => {
  test('staff are asked at once, while they can still leave them in the lobby; the leads hear after two minutes', () => {
    taken
      .until('9:30')
      .orders('9:10 tell-staff vouch', '9:12 alert amber')
      .course('9:10 impersonation/anonymous:7 begins', '9:12 impersonation/anonymous:7 is amber')
  })

  test('the leads hear at once where no staff are there', () => {
    taken
      .at('9:10:30')
      .sees(ana, ben, stranger)
      .until('9:10:30')
      .expect('9:10 impersonation tell', '9:10:30 impersonation alert')
  })

  test('nobody hears more once staff know who it is', () => {
    taken
      .at('9:10:30')
      .observes({ type: 'PersonVouched', person: stranger.person, by: hall.person })
      .until('9:30')
      .expect('9:10 impersonation tell')
  })
})
