import { describe, expect, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
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
import type { Lesson } from '../lesson/lesson.ts'
import { staffIsPresent } from './staff-present.ts'

const well: string[] = []
const started = (known: Lesson): Lesson => ({ ...known, passed: new Set(['started']) })

describe('pupils without a member of staff are found', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['one pupil', lesson('under way', ana), ['absence-0: ana']],
    ['two pupils', lesson('under way', ana, ben), ['absence-0: ana ben']],
    ['one pupil on two devices', lesson('under way', ana, onPhone(ana)), ['absence-0: ana']],
    ['a pupil with staff', lesson('under way', hall, ana), well],
    ['a pupil with two staff', lesson('under way', hall, osei, ana), well],
    ['a pupil with staff of another class', lesson('under way', supply, ana), well],
    ['staff who wait in the lobby', lesson('under way', waits(hall), ana), ['absence-0: ana']],
    ['a bot is no member of staff', lesson('under way', bot, ana), ['absence-0: ana']],
    ['a person whom the directory does not place', lesson('under way', unknown, ana), ['absence-0: ana']],
    ['a person of whom it has not answered', lesson('under way', unresolvedPerson, ana), ['absence-0: ana']],
    ['a person whom staff know', lesson('under way', knownToStaff(stranger), ana), ['absence-0: ana']],
    ['a guest', lesson('under way', guest, ana), ['absence-0: ana']],
    ['only a pupil of another class', lesson('under way', zoe), well],
    ['a pupil in the lobby before the lesson should start', lesson('due', waits(ana)), well],
    ['a pupil in the lobby after it should have started', started(lesson('due', waits(ana))), ['absence-0: ana']],
    ['a pupil in the lobby, with staff in the lesson', started(lesson('under way', hall, waits(ana))), well],
    ['one in the lesson and one in the lobby', started(lesson('gathering', ana, waits(ben))), ['absence-0: ana ben']],
    ['gathering', lesson('gathering', ana), ['absence-0: ana']],
    ['closing', lesson('closing', ana), ['absence-0: ana']],
    ['closed', lesson('closed', ana), ['absence-0: ana']],
    ['ended', lesson('ended', ana), well],
  ])('%s', (_, known, expected) => expectFound(staffIsPresent, known, expected))
})

const left = given(staffIsPresent).at('9:00').sees(hall, ana, ben).at('9:10').sees(ana, ben)

describe('what follows when pupils are without staff', () => {
  test('staff are called, the lesson is held, the leads hear of it, it closes, and the pupils are sent away', () => {
    left
      .until('9:30')
      .orders(
        '9:12:30 tell-staff',
        '9:12:30 tell-class wait-for-staff',
        '9:13 hold quiet share',
        '9:13 alert red',
        '9:20 tell-pupils stopping',
        '9:20 tell-class stopping',
        '9:20 alert red',
        '9:20 close',
        '9:22 remove pupils',
      )
      .course('9:10 staff-present/absence-1 begins', '9:13 staff-present/absence-1 is amber')
  })

  test('staff who are back in two minutes and a half are not called', () => {
    left
      .at('9:12:29')
      .sees(hall, ana, ben)
      .until('9:30')
      .expect()
      .course('9:10 staff-present/absence-1 begins', '9:12:29 staff-present/absence-1 eases')
  })

  test('it ends a day after staff came back', () => {
    left
      .at('9:11')
      .sees(hall, ana, ben)
      .until('33:10:59')
      .course('9:10 staff-present/absence-1 begins', '9:11 staff-present/absence-1 eases')
      .until('33:11')
      .course(
        '9:10 staff-present/absence-1 begins',
        '9:11 staff-present/absence-1 eases',
        '33:11 staff-present/absence-1 ends',
      )
  })

  test('pupils who all leave and return much later find the clock where it was', () => {
    left
      .at('9:11')
      .sees()
      .at('9:19')
      .sees(ana)
      .expect('9:12:30 staff-present tell', '9:13 staff-present hold', '9:13 staff-present alert')
  })

  test('only an arrival of staff sets the clock back', () => {
    left
      .at('9:12')
      .sees(hall, ana, ben)
      .at('9:12:10')
      .sees(ana, ben)
      .until('9:14:39')
      .expect()
      .until('9:14:40')
      .expect('9:14:40 staff-present tell')
  })

  test('of two staff one may go', () => {
    const story = given(staffIsPresent)
      .at('9:00')
      .sees(hall, osei, ana, ben)
      .at('9:10')
      .sees(osei, ana, ben)
      .until('9:40')
    expect(story.expect().course().state.lesson.staffAbsences).toBe(0)
  })

  test('pupils in the lobby are counted from the timetabled start', () => {
    given(staffIsPresent)
      .at('8:55')
      .sees(waits(ana))
      .until('9:02:30')
      .expect('9:02:30 staff-present tell')
      .course('9:00 staff-present/absence-0 begins')
  })

  test('the pupils are sent away as soon as somebody has undertaken to reach their homes', () => {
    left
      .until('9:20')
      .at('9:20:30')
      .acknowledged('end')
      .expect(
        '9:12:30 staff-present tell',
        '9:13 staff-present hold',
        '9:13 staff-present alert',
        '9:20 staff-present end',
        '9:20:30 staff-present send-away',
      )
  })

  test('an answer to the first alert sends nobody away', () => {
    left
      .until('9:14')
      .acknowledged('alert')
      .expect('9:12:30 staff-present tell', '9:13 staff-present hold', '9:13 staff-present alert')
  })
})
