import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
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
  unknown,
  unresolvedPerson,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { lonePupil } from './lone-pupil.ts'

const anaAlone = ['lesson: ana']
const well: string[] = []

describe('one pupil alone is found, and nobody else makes a second one', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['staff and one pupil', lesson('under way', hall, ana), anaAlone],
    ['staff and two pupils', lesson('under way', hall, ana, ben), well],
    ['two staff and one pupil', lesson('under way', hall, osei, ana), anaAlone],
    ['two staff and no pupil', lesson('under way', hall, osei), well],
    ['one pupil without staff', lesson('under way', ana), anaAlone],
    ['one pupil on two devices', lesson('under way', hall, ana, onPhone(ana)), anaAlone],
    ['a second pupil who waits in the lobby', lesson('under way', hall, ana, waits(ben)), anaAlone],
    ['a pupil whose second device waits', lesson('under way', hall, ana, waits(onPhone(ana))), anaAlone],
    ['only a pupil in the lobby', lesson('under way', hall, waits(ana)), well],
    ['a bot', lesson('under way', hall, ana, bot), anaAlone],
    ['a pupil of another class', lesson('under way', hall, ana, zoe), anaAlone],
    ['only a pupil of another class', lesson('under way', hall, zoe), well],
    ['a guest', lesson('under way', hall, ana, guest), anaAlone],
    ['a stranger', lesson('under way', hall, ana, stranger), anaAlone],
    ['a telephone', lesson('under way', hall, ana, caller), anaAlone],
    ['a person whom the directory does not place', lesson('under way', hall, ana, unknown), anaAlone],
    ['a person of whom it has not answered', lesson('under way', hall, ana, unresolvedPerson), anaAlone],
    ['a person whom staff know', lesson('under way', hall, ana, knownToStaff(stranger)), anaAlone],
    ['a class of which the directory has said nothing', lessonWithoutRoster('under way', hall, ana), well],
  ])('%s', (_, known, expected) => expectFound(lonePupil, known, expected))

  test.each([
    ['gathering is the matter of first-pupil', lesson('gathering', hall, ana), well],
    ['closing', lesson('closing', hall, ana), anaAlone],
    ['closed after it had begun', lesson('closed', hall, ana), anaAlone],
    ['closed before it began', { ...lesson('closed', hall, ana), underWayAt: undefined }, well],
    ['closing before it was under way', { ...lesson('closing', hall, ana), underWayAt: undefined }, anaAlone],
    ['ended', lesson('ended', hall, ana), well],
    ['due', lesson('due', waits(ana)), well],
  ])('%s', (_, known, expected) => expectFound(lonePupil, known, expected))
})

const alone = given(lonePupil).at('9:00').sees(hall, ana, ben).at('9:10').sees(hall, ana)

describe('what follows for one pupil alone', () => {
  test('staff are told, the lesson is held, the leads hear of it, it ends, and the pupil is sent away', () => {
    alone
      .until('9:30')
      .orders(
        '9:10:30 tell-staff hold second-child',
        '9:11 tell-class paused',
        '9:11 tell-staff end',
        '9:11 hold quiet share',
        '9:11 alert red',
        '9:15 tell-pupils stopping',
        '9:15 tell-class stopping',
        '9:15 tell-staff reopen',
        '9:15 alert red',
        '9:15 close',
        '9:17 remove pupils',
      )
      .course('9:10 lone-pupil/lesson begins', '9:11 lone-pupil/lesson is red')
  })

  test('a second pupil within half a minute is no matter at all', () => {
    alone
      .at('9:10:29')
      .sees(hall, ana, ben)
      .until('9:30')
      .expect()
      .course('9:10 lone-pupil/lesson begins', '9:10:29 lone-pupil/lesson eases', '9:12:29 lone-pupil/lesson ends')
  })

  test('a second pupil who stays for two minutes ends it', () => {
    alone
      .at('9:12')
      .sees(hall, ana, ben)
      .until('9:14')
      .expect('9:10:30 lone-pupil tell', '9:11 lone-pupil hold', '9:11 lone-pupil alert')
      .course(
        '9:10 lone-pupil/lesson begins',
        '9:11 lone-pupil/lesson is red',
        '9:12 lone-pupil/lesson eases',
        '9:14 lone-pupil/lesson ends',
      )
  })

  test('leaving and returning does not start the clock again', () => {
    alone
      .at('9:10:20')
      .sees(hall, ana, ben)
      .at('9:12:19')
      .sees(hall, ben)
      .until('9:13')
      .expect('9:10:30 lone-pupil tell', '9:11 lone-pupil hold', '9:11 lone-pupil alert')
      .course(
        '9:10 lone-pupil/lesson begins',
        '9:10:20 lone-pupil/lesson eases',
        '9:12:19 lone-pupil/lesson resumes',
        '9:12:19 lone-pupil/lesson is red',
      )
  })

  test('once it has ended, it begins anew', () => {
    alone
      .at('9:10:20')
      .sees(hall, ana, ben)
      .at('9:12:20')
      .sees(hall, ana)
      .until('9:12:49')
      .expect()
      .until('9:12:50')
      .expect('9:12:50 lone-pupil tell')
  })

  test('another pupil in place of the first does not start the clock again', () => {
    alone.at('9:10:20').sees(hall, ben).until('9:10:30').expect('9:10:30 lone-pupil tell')
  })

  test('staff who press for the hold have it at once, and for the end too', () => {
    alone
      .at('9:10:40')
      .staffPress('hold')
      .until('9:10:59')
      .expect('9:10:30 lone-pupil tell', '9:10:40 lone-pupil hold')
      .staffPress('end')
      .until('9:12')
      .expect('9:10:30 lone-pupil tell', '9:10:40 lone-pupil hold', '9:10:59 lone-pupil end', '9:11 lone-pupil alert')
  })

  test('the pupil is sent away as soon as somebody has undertaken to reach home', () => {
    alone
      .until('9:15')
      .at('9:15:40')
      .acknowledged('end')
      .until('9:16')
      .orders(
        ...[
          ...[
            '9:10:30 tell-staff hold second-child',
            '9:11 tell-class paused',
            '9:11 tell-staff end',
            '9:11 hold quiet share',
          ],
          ...['9:11 alert red', '9:15 tell-pupils stopping', '9:15 tell-class stopping', '9:15 tell-staff reopen'],
          ...['9:15 alert red', '9:15 close', '9:15:40 remove pupils'],
        ],
      )
  })

  test('an answer to the first alert sends nobody away', () => {
    alone
      .until('9:12')
      .acknowledged('alert')
      .until('9:14')
      .expect(...['9:10:30 lone-pupil tell', '9:11 lone-pupil hold', '9:11 lone-pupil alert'])
  })

  const sentAway = ['9:15 lone-pupil end', '9:17 lone-pupil send-away']
  const first = ['9:10:30 lone-pupil tell', '9:11 lone-pupil hold', '9:11 lone-pupil alert', ...sentAway]

  test('who comes back alone after being sent away has a ladder of its own: the wrong is never left without an answer', () => {
    alone
      .until('9:17')
      .at('9:17:10')
      .sees(hall)
      .at('9:18')
      .sees(hall, ana)
      .until('9:19')
      .expect(...first, '9:18:30 lone-pupil tell', '9:19 lone-pupil hold', '9:19 lone-pupil alert')
  })

  test('who comes back before that goes on where it was', () => {
    alone
      .until('9:15')
      .at('9:15:10')
      .sees(hall)
      .at('9:16')
      .sees(hall, ana)
      .until('9:17')
      .expect(...first)
  })

  test('staff who re-open the lesson with one pupil in it have the whole ladder again', () => {
    alone
      .until('9:15')
      .at('9:16')
      .observes({ type: 'LessonReopened', by: hall.person })
      .until('9:20:59')
      .expect(...first.slice(0, 4), ...['9:16:30 lone-pupil tell', '9:17 lone-pupil hold', '9:17 lone-pupil alert'])
      .until('9:21')
      .course(
        ...['9:10 lone-pupil/lesson begins', '9:11 lone-pupil/lesson is red', '9:16 lone-pupil/lesson ends'],
        ...['9:16 lone-pupil/lesson begins', '9:17 lone-pupil/lesson is red'],
      )
  })
})
