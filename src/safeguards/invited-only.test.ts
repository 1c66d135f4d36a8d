import { describe, test } from '@jest/globals'
import { given, givenUnready } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  caller,
  guest,
  hall,
  knownToStaff,
  onPhone,
  osei,
  stranger,
  supply,
  unanswered,
  unknown,
  unresolvedPerson,
  visitor,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { invitedOnly } from './invited-only.ts'

const well: string[] = []

describe('only somebody positively judged to be no part of the lesson is found', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['the class and two staff', lesson('under way', hall, osei, ana, ben), well],
    ['staff of the school who are not of this class', lesson('under way', supply, ana, ben), well],
    ['a bot', lesson('under way', hall, ana, bot), well],
    ['a pupil of another class', lesson('under way', hall, ana, zoe), ['zoe: zoe']],
    ['a guest of the school', lesson('under way', hall, ana, guest), ['guest: guest']],
    ['a stranger', lesson('under way', hall, ana, stranger), ['anonymous:7: anonymous:7']],
    ['somebody of another school', lesson('under way', hall, ana, visitor), ['visitor: visitor']],
    ['a telephone', lesson('under way', hall, ana, caller), ['telephone:8: telephone:8']],
    ['a person whom the directory does not place', lesson('under way', hall, ana, unknown), ['una: una']],
    ['a person of whom it has not answered', lesson('under way', hall, ana, unresolvedPerson), well],
    ['a pupil of the class of whom it has not answered', lesson('under way', hall, unanswered(ana)), well],
    ['a stranger whom staff know', lesson('under way', hall, ana, knownToStaff(stranger)), well],
    ['a pupil of another class whom staff know', lesson('under way', hall, ana, knownToStaff(zoe)), well],
    ['a stranger in the lobby', lesson('under way', hall, ana, waits(stranger)), well],
    ['one uninvited person on two devices', lesson('under way', hall, zoe, onPhone(zoe)), ['zoe: zoe']],
    ['two uninvited people', lesson('under way', hall, zoe, stranger), ['anonymous:7: anonymous:7', 'zoe: zoe']],
    [
      'a stranger while nothing is known of the class',
      lessonWithoutRoster('under way', stranger),
      ['anonymous:7: anonymous:7'],
    ],
    ['a guest while nothing is known of the class', lessonWithoutRoster('under way', guest), ['guest: guest']],
    ['a pupil while nothing is known of the class', lessonWithoutRoster('under way', hall, ana, zoe, unknown), well],
    ['gathering', lesson('gathering', zoe), ['zoe: zoe']],
    ['closing', lesson('closing', zoe), ['zoe: zoe']],
    ['closed', lesson('closed', zoe), ['zoe: zoe']],
    ['ended', lesson('ended', zoe), well],
  ])('%s', (_, known, expected) => expectFound(invitedOnly, known, expected))
})

const flagged = given(invitedOnly).at('9:10').sees(hall, ana, ben, zoe)

describe('what follows for somebody uninvited', () => {
  test('staff are asked at once, the leads hear of it, and after a minute the person is taken out', () => {
    flagged
      .until('9:20')
      .orders('9:10 tell-staff remove vouch add-account', '9:10 alert amber', '9:11 hold door', '9:11 remove about')
      .course('9:10 invited-only/zoe begins', '9:10 invited-only/zoe is amber')
  })

  test('whom staff know may stay', () => {
    flagged
      .at('9:10:59')
      .observes({ type: 'PersonVouched', person: zoe.person, by: hall.person })
      .until('9:20')
      .expect('9:10 invited-only flag')
      .course('9:10 invited-only/zoe begins', '9:10 invited-only/zoe is amber', '9:10:59 invited-only/zoe ends')
  })

  test('staff who press “Remove them” need not wait', () => {
    flagged.at('9:10:05').staffPress('remove').expect('9:10 invited-only flag', '9:10:05 invited-only remove')
  })

  test('where no staff are present nobody can be asked', () => {
    given(invitedOnly).at('9:10').sees(ana, zoe).expect('9:10 invited-only flag', '9:10 invited-only remove')
  })

  test('once the last of the staff has left nobody can answer', () => {
    flagged.at('9:10:20').sees(ana, zoe).expect('9:10 invited-only flag', '9:10:20 invited-only remove')
  })

  test('each person has a clock of their own', () => {
    flagged
      .at('9:10:30')
      .sees(hall, ana, ben, zoe, stranger)
      .until('9:11:29')
      .expect('9:10 invited-only flag', '9:10:30 invited-only flag', '9:11 invited-only remove')
      .until('9:11:30')
      .course(
        '9:10 invited-only/zoe begins',
        '9:10 invited-only/zoe is amber',
        '9:10:30 invited-only/anonymous:7 begins',
        '9:10:30 invited-only/anonymous:7 is amber',
      )
  })

  test('who leaves by themselves is not taken out, and who returns is asked about again', () => {
    flagged
      .at('9:10:30')
      .sees(hall, ana, ben)
      .at('9:12')
      .sees(hall, ana, ben, zoe)
      .until('9:12:59')
      .expect('9:10 invited-only flag', '9:12 invited-only flag')
  })

  test('whom the directory had not placed is found once it answers', () => {
    givenUnready(invitedOnly)
      .at('9:10')
      .sees(hall, unanswered(zoe))
      .until('9:20')
      .expect()
      .observes({ type: 'PersonPlaced', person: zoe.person, place: 'pupil' })
      .expect()
      .observes({ type: 'RosterResolved', pupils: [ana.person], staff: [hall.person], organisers: [] })
      .expect('9:20 invited-only flag')
  })
})
