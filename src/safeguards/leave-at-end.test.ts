import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { at, expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown, waits, zoe } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { leaveAtEnd } from './leave-at-end.ts'

const well: string[] = []
const overByTime = (known: Lesson): Lesson => ({ ...known, closingAt: undefined, passed: new Set(['time-up']) })
const saidToBeOver = (known: Lesson): Lesson => ({ ...known, closingAt: at('9:30') })

describe('pupils who stay after staff have said that it is over are found', () => {
  test.each([
    ['nobody', saidToBeOver(lesson('closed')), well],
    ['only staff', lesson('closing', hall, osei), well],
    ['one pupil with staff', lesson('closing', hall, ana), ['lesson: ana']],
    ['two pupils with two staff', lesson('closing', hall, osei, ben, ana), ['lesson: ana ben']],
    ['pupils without staff are the matter of staff-present', lesson('closing', ana, ben), well],
    ['a pupil at the door', lesson('closing', hall, waits(ana)), well],
    ['a pupil of another class', lesson('closing', hall, zoe), well],
    ['a stranger and somebody unknown', lesson('closing', hall, stranger, unknown), well],
    ['a lesson whose time is up, of which staff said nothing', overByTime(lesson('closing', hall, ana)), well],
    ['one that Chaperone closed', lesson('closed', hall, ana), well],
    ['one that Chaperone closed after staff said it', saidToBeOver(lesson('closed', hall, ana)), ['lesson: ana']],
    ['under way', lesson('under way', hall, ana), well],
    ['ended', saidToBeOver(lesson('ended', hall, ana)), well],
  ])('%s', (_, known, expected) => expectFound(leaveAtEnd, known, expected))
})

const said = given(leaveAtEnd)
  .at('9:10')
  .sees(hall, ana, ben)
  .at('9:40')
  .observes({ type: 'ClosingAnnounced', by: hall.person })
const asked = ['9:42:30 tell-class over', '9:43 tell-staff reopen', '9:46 alert amber']
const ended = ['9:50 tell-pupils stopping', '9:50 tell-class stopping', '9:50 alert red', '9:50 close']

describe('what follows', () => {
  test('the class is asked to go, then staff, then the leads; at last it ends, and home is reached before anybody is out', () => {
    said
      .until('9:51:59')
      .orders(...asked, ...ended)
      .until('9:52')
      .orders(...asked, ...ended, '9:52 remove pupils')
      .course('9:40 leave-at-end/lesson begins', '9:46 leave-at-end/lesson is yellow')
  })

  test('they are out as soon as somebody has undertaken to reach their homes', () => {
    said
      .until('9:50:20')
      .acknowledged('end')
      .orders(...asked, ...ended, '9:50:20 remove pupils')
  })

  test('an answer to the first alert sends nobody out', () => {
    said
      .until('9:50:20')
      .acknowledged('alert')
      .orders(...asked, ...ended)
  })

  test('once they have gone it ends, two minutes later', () => {
    said
      .until('9:47')
      .sees(hall)
      .until('9:49:30')
      .course(
        '9:40 leave-at-end/lesson begins',
        '9:46 leave-at-end/lesson is yellow',
        '9:47 leave-at-end/lesson eases',
        '9:49 leave-at-end/lesson ends',
      )
  })
})
