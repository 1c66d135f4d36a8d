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
  osei,
  stranger,
  unknown,
  waits,
} from '../../test/support/people.ts'
import { outsideBot } from './outside-bot.ts'

const well: string[] = []
const found = ['note-taker: note-taker']

describe('another application in a lesson is found', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    [
      'people of all sorts, and our own application',
      lesson('under way', hall, osei, ana, bot, stranger, unknown),
      well,
    ],
    ['another application', lesson('under way', hall, ana, ben, noteTaker), found],
    ['ours and another', lesson('under way', hall, ana, bot, noteTaker), found],
    ['another that staff know', lesson('under way', hall, ana, knownToStaff(noteTaker)), well],
    ['another in the lobby', lesson('under way', hall, ana, waits(noteTaker)), well],
    ['another, alone', lesson('due', noteTaker), found],
    ['another, while nothing is known of the class', lessonWithoutRoster('under way', hall, noteTaker), found],
    ['gathering', lesson('gathering', hall, noteTaker), found],
    ['closing', lesson('closing', hall, noteTaker), found],
    ['ended', lesson('ended', hall, noteTaker), well],
  ])('%s', (_, known, expected) => expectFound(outsideBot, known, expected))
})

const flagged = given(outsideBot).at('9:10').sees(hall, ana, ben, noteTaker)

describe('what follows when another application is in the lesson', () => {
  test('staff are asked, leads are told, and it is removed after a minute without an answer', () => {
    flagged
      .until('9:30')
      .orders('9:10 tell-staff remove vouch', '9:10 alert amber', '9:11 remove about')
      .course('9:10 outside-bot/note-taker begins', '9:10 outside-bot/note-taker is amber')
  })

  test('it goes at once where no staff are there to answer', () => {
    flagged
      .at('9:10:20')
      .sees(ana, ben, noteTaker)
      .until('9:10:20')
      .expect('9:10 outside-bot flag', '9:10:20 outside-bot remove')
  })

  test('it stays where staff know it', () => {
    flagged
      .at('9:10:20')
      .observes({ type: 'PersonVouched', person: noteTaker.person, by: hall.person })
      .until('9:30')
      .expect('9:10 outside-bot flag')
  })
})
