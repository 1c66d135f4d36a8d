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
  noteTaker,
  onPhone,
  osei,
  shares,
  stranger,
  supply,
  unresolvedPerson,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { screenShare } from './screen-share.ts'

const well: string[] = []

describe('whoever shares a screen and is not staff is found', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['nobody shares', lesson('under way', hall, osei, ana, ben, zoe, stranger), well],
    ['the teacher', lesson('under way', shares(hall), ana, ben), well],
    ['both members of staff', lesson('under way', shares(hall), shares(osei), ana), well],
    ['staff of the school who are not of this class', lesson('under way', hall, shares(supply), ana), well],
    ['a pupil', lesson('under way', hall, shares(ana), ben), ['lesson: ana']],
    ['a pupil and the teacher', lesson('under way', shares(hall), shares(ana), ben), ['lesson: ana']],
    ['two pupils', lesson('under way', hall, shares(ben), shares(ana)), ['lesson: ana ben']],
    ['one pupil on two devices', lesson('under way', hall, shares(ana), shares(onPhone(ana))), ['lesson: ana']],
    ['a pupil whose other device shares', lesson('under way', hall, ana, shares(onPhone(ana))), ['lesson: ana']],
    ['a pupil in the lobby', lesson('under way', hall, waits(shares(ana))), well],
    ['a pupil of another class', lesson('under way', hall, shares(zoe)), ['lesson: zoe']],
    ['a stranger', lesson('under way', hall, shares(stranger)), ['lesson: anonymous:7']],
    ['a guest of the school', lesson('under way', hall, shares(guest)), ['lesson: guest']],
    ['a guest whom staff know', lesson('under way', hall, shares(knownToStaff(guest))), well],
    ['somebody of whom nothing is known', lesson('under way', hall, shares(unresolvedPerson)), well],
    ['our own application', lesson('under way', hall, ana, shares(bot)), well],
    ['another application', lesson('under way', hall, ana, shares(noteTaker)), ['lesson: note-taker']],
    ['before nothing is known of the class', lessonWithoutRoster('under way', hall, shares(ana)), well],
    ['gathering', lesson('gathering', hall, shares(ana)), ['lesson: ana']],
    ['closing', lesson('closing', hall, shares(ana)), ['lesson: ana']],
    ['ended', lesson('ended', hall, shares(ana)), well],
  ])('%s', (_, known, expected) => expectFound(screenShare, known, expected))
})

const sharing = given(screenShare).at('9:10').sees(hall, shares(ana), ben)

describe('what follows when a pupil shares a screen', () => {
  test('staff are told, then sharing is held; nobody is removed', () => {
    sharing
      .until('9:30')
      .orders('9:10:05 tell-staff hold', '9:11 hold share')
      .course('9:10 screen-share/lesson begins', '9:11 screen-share/lesson is yellow')
  })

  test('it is held at once where staff ask for it', () => {
    sharing.until('9:10:10').staffPress('hold').orders('9:10:05 tell-staff hold', '9:10:10 hold share')
  })

  test('a share of a moment is no matter', () => {
    sharing.at('9:10:04').sees(hall, ana, ben).until('9:30').expect()
  })

  test('sharing again within half a minute does not start the clock anew', () => {
    sharing
      .at('9:10:30')
      .sees(hall, ana, ben)
      .at('9:10:50')
      .sees(hall, ana, shares(ben))
      .until('9:12')
      .expect('9:10:05 screen-share tell', '9:11 screen-share hold')
  })
})
