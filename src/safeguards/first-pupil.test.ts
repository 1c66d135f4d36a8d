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
  onPhone,
  osei,
  stranger,
  supply,
  unknown,
  unresolvedPerson,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { firstPupil } from './first-pupil.ts'
import { lonePupil } from './lone-pupil.ts'

const anaFirst = ['lesson: ana']
const well: string[] = []

describe('the first pupil with staff is found while the class gathers', () => {
  test.each([
    ['nobody', lesson('due'), well],
    ['staff alone', lesson('gathering', hall), well],
    ['two staff alone', lesson('gathering', hall, osei), well],
    ['a pupil without staff is the matter of staff-present', lesson('gathering', ana), well],
    ['staff and one pupil', lesson('gathering', hall, ana), anaFirst],
    ['staff of the school who are not of this class', lesson('gathering', supply, ana), anaFirst],
    ['two staff and one pupil', lesson('gathering', hall, osei, ana), anaFirst],
    ['two pupils', lesson('gathering', hall, ana, ben), well],
    ['one pupil on two devices', lesson('gathering', hall, ana, onPhone(ana)), anaFirst],
    ['a second pupil in the lobby', lesson('gathering', hall, ana, waits(ben)), anaFirst],
    ['staff in the lobby', lesson('gathering', waits(hall), ana), well],
    ['a bot', lesson('gathering', bot, hall, ana), anaFirst],
    ['a bot is no member of staff', lesson('gathering', bot, ana), well],
    ['a pupil of another class', lesson('gathering', hall, ana, zoe), anaFirst],
    ['only a pupil of another class', lesson('gathering', hall, zoe), well],
    ['a guest', lesson('gathering', hall, ana, guest), anaFirst],
    ['a person whom the directory does not place', lesson('gathering', hall, ana, unknown), anaFirst],
    ['a person of whom it has not answered', lesson('gathering', hall, ana, unresolvedPerson), anaFirst],
    ['such a person is no member of staff', lesson('gathering', unresolvedPerson, ana), well],
    ['a person whom staff know', lesson('gathering', hall, ana, knownToStaff(stranger)), anaFirst],
    ['a class of which the directory has said nothing', lessonWithoutRoster('gathering', hall, ana), well],
    ['under way', lesson('under way', hall, ana), well],
    ['closing', lesson('closing', hall, ana), well],
    ['closed before it began', { ...lesson('closed', hall, ana), underWayAt: undefined }, anaFirst],
    [
      'closed before it began, and closing was said',
      { ...lesson('closed', hall, ana), underWayAt: undefined, closingAt: 1 },
      well,
    ],
    ['closed after it had begun', lesson('closed', hall, ana), well],
    ['ended', lesson('ended', hall, ana), well],
  ])('%s', (_, known, expected) => expectFound(firstPupil, known, expected))
})

const first = given(firstPupil, lonePupil).at('8:50').sees(hall, ana)

describe('what follows for the first pupil', () => {
  test('staff are told, the leads hear of it, the lesson closes, and the pupil is sent away', () => {
    first
      .until('9:30')
      .orders(
        '8:50:15 tell-staff end',
        '8:55 alert amber',
        '8:58 tell-pupils stopping',
        '8:58 tell-class stopping',
        '8:58 tell-staff reopen',
        '8:58 alert red',
        '8:58 close',
        '9:00 remove pupils',
      )
      .course('8:50 first-pupil/lesson begins', '8:55 first-pupil/lesson is amber')
  })

  test('the next pupil within a quarter of a minute is an ordinary arrival', () => {
    first
      .at('8:50:14')
      .sees(hall, ana, ben)
      .until('9:00')
      .expect()
      .course('8:50 first-pupil/lesson begins', '8:50:14 first-pupil/lesson eases', '8:52:14 first-pupil/lesson ends')
  })

  test('leaving and returning does not start the clock again', () => {
    first.at('8:50:10').sees(hall).at('8:52:09').sees(hall, ana).expect('8:50:15 first-pupil tell')
    first.at('8:50:10').sees(hall).at('8:52:10').sees(hall, ana).until('8:52:24').expect()
  })

  test('with the time for gathering over it is an ordinary lesson with one pupil', () => {
    given(firstPupil, lonePupil)
      .at('9:03')
      .sees(hall, ana)
      .until('9:05:30')
      .expect('9:03:15 first-pupil tell', '9:05:30 lone-pupil tell')
      .course('9:03 first-pupil/lesson begins', '9:05 first-pupil/lesson eases', '9:05 lone-pupil/lesson begins')
  })

  test('a pupil is sent away as soon as somebody has undertaken to reach home, though gathering is over by then', () => {
    given(firstPupil, lonePupil)
      .at('8:56:30')
      .sees(hall, ana)
      .until('9:04:30')
      .at('9:05:10')
      .acknowledged('end')
      .until('9:05:10')
      .expect(
        '8:56:45 first-pupil tell',
        '9:01:30 first-pupil alert',
        '9:04:30 first-pupil end',
        '9:05:10 first-pupil send-away',
      )
  })

  test('staff who press “End it now” have it at once', () => {
    first
      .at('8:51')
      .staffPress('end')
      .until('8:52:59')
      .expect('8:50:15 first-pupil tell', '8:51 first-pupil end')
      .until('8:53')
      .expect('8:50:15 first-pupil tell', '8:51 first-pupil end', '8:53 first-pupil send-away')
  })

  test('a second pupil cures a lesson that was closed', () => {
    first
      .until('8:58')
      .at('8:59')
      .sees(hall, ana, ben)
      .until('9:02')
      .course(
        '8:50 first-pupil/lesson begins',
        '8:55 first-pupil/lesson is amber',
        '8:59 first-pupil/lesson eases',
        '9:01 first-pupil/lesson ends',
      )
  })
})
