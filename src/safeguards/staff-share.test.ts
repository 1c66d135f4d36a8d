import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
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
} from '../../test/support/people.ts'
import { staffShare } from './staff-share.ts'

const nobody: string[] = []

describe('whoever of the staff shares a screen is found, each by themselves', () => {
  test.each([
    ['nobody is there', lesson('under way'), nobody],
    ['nobody shares', lesson('under way', hall, osei, ana, ben), nobody],
    ['the teacher', lesson('under way', shares(hall), ana, ben), ['hall:']],
    ['both members of staff', lesson('under way', shares(osei), shares(hall), ana), ['hall:', 'osei:']],
    ['staff of the school who are not of this class', lesson('under way', hall, shares(supply), ana), ['supply:']],
    ['the teacher, on the other device', lesson('under way', hall, shares(onPhone(hall)), ana), ['hall:']],
    ['the teacher, on both', lesson('under way', shares(hall), shares(onPhone(hall)), ana), ['hall:']],
    ['the teacher, and a pupil too', lesson('under way', shares(hall), shares(ana)), ['hall:']],
    ['a pupil', lesson('under way', hall, shares(ana), ben), nobody],
    ['staff at the door', lesson('under way', hall, waits(shares(osei)), ana), nobody],
    ['a stranger', lesson('under way', hall, shares(stranger)), nobody],
    ['a guest whom staff know', lesson('under way', hall, shares(knownToStaff(stranger))), nobody],
    ['somebody of whom nothing is known', lesson('under way', hall, shares(unresolvedPerson)), nobody],
    ['applications', lesson('under way', hall, ana, shares(bot), shares(noteTaker)), nobody],
    [
      'whom the directory knows as staff, of an unknown class',
      lessonWithoutRoster('under way', shares(hall)),
      ['hall:'],
    ],
    ['nobody else has come', lesson('gathering', shares(hall)), ['hall:']],
    ['the class is to leave', lesson('closing', shares(hall), ana), ['hall:']],
    ['the lesson is closed', lesson('closed', shares(hall), ana), ['hall:']],
    ['the lesson is over', lesson('ended', shares(hall), ana), nobody],
  ])('%s', (_, known, expected) => expectFound(staffShare, known, expected))
})

const sharing = given(staffShare).at('9:10').sees(shares(hall), osei, ana, ben)

describe('what follows when staff share a screen', () => {
  test('they are reminded at once, it is no incident, and nothing else comes of it', () => {
    sharing.until('9:59').orders('9:10 tell-staff aside').course('9:10 staff-share/hall begins')
  })

  test('sharing that stops and begins again reminds nobody anew, however late in the lesson', () => {
    sharing
      .at('9:11')
      .sees(hall, osei, ana, ben)
      .at('9:58')
      .sees(shares(hall), osei, ana, ben)
      .until('10:00')
      .orders('9:10 tell-staff aside')
      .course('9:10 staff-share/hall begins', '9:11 staff-share/hall eases', '9:58 staff-share/hall resumes')
  })

  test('a colleague who takes over is reminded, too', () => {
    sharing
      .at('9:30')
      .sees(hall, shares(osei), ana, ben)
      .until('9:40')
      .expect('9:10 staff-share tell', '9:30 staff-share tell')
  })
})
