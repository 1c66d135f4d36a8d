import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  cai,
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
  waits,
  zoe,
} from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { knock } from './knock.ts'

const well: string[] = []
const benKnocks = ['lesson: ben']
const held = (known: Lesson): Lesson => ({ ...known, held: ['quiet'] })

describe('a pupil of the class who waits while the lesson is held or closed is found', () => {
  test.each([
    ['nobody', held(lesson('under way')), well],
    ['nobody waits', held(lesson('under way', hall, ana)), well],
    ['held, and one waits', held(lesson('under way', hall, ana, waits(ben))), benKnocks],
    ['not held, and one waits', lesson('under way', hall, ana, waits(ben)), well],
    ['held, and two wait', held(lesson('under way', hall, waits(ben), waits(cai))), ['lesson: ben cai']],
    ['one waits on two devices', held(lesson('under way', hall, waits(ben), waits(onPhone(ben)))), benKnocks],
    ['the second device of a pupil who is inside', held(lesson('under way', hall, ana, waits(onPhone(ana)))), well],
    ['two staff', held(lesson('under way', hall, osei, waits(ben))), benKnocks],
    ['staff of another class', held(lesson('under way', supply, waits(ben))), benKnocks],
    ['no staff', held(lesson('under way', ana, bot, waits(ben))), well],
    ['staff wait too', held(lesson('under way', ana, waits(hall), waits(ben))), well],
    ['only staff wait', held(lesson('under way', hall, ana, waits(osei))), well],
    [
      'nobody of this class waits',
      held(lesson('under way', hall, ...[zoe, guest, stranger, unknown, unresolvedPerson, bot].map(waits))),
      well,
    ],
    ['a person whom staff know waits', held(lesson('under way', hall, waits(knownToStaff(stranger)))), well],
    [
      'a pupil of whom the directory has not answered',
      held(lesson('under way', hall, waits(unanswered(ben)))),
      benKnocks,
    ],
    ['a class of which it has said nothing', held(lessonWithoutRoster('under way', hall, waits(ben))), well],
    ['closed', lesson('closed', hall, ana, waits(ben)), benKnocks],
    ['held while gathering', held(lesson('gathering', hall, waits(ben))), benKnocks],
    ['held while closing', held(lesson('closing', hall, waits(ben))), benKnocks],
    ['held and ended', held(lesson('ended', hall, waits(ben))), well],
  ])('%s', (_, known, expected) => expectFound(knock, known, expected))
})

const waiting = given(knock)
  .at('9:00')
  .sees(hall, ana, ben)
  .at('9:11')
  .held('quiet', 'share')
  .at('9:12')
  .sees(hall, ana, waits(ben))

describe('what follows when somebody knocks', () => {
  test('staff are told at once, in one line, and it is no incident', () => {
    waiting.until('9:30').orders('9:12 tell-staff').course('9:12 knock/lesson begins')
  })

  test('a second who waits with the first is not told again', () => {
    waiting.at('9:13').sees(hall, ana, waits(ben), waits(cai)).orders('9:12 tell-staff')
  })

  test('admitting them ends it, and another knock is told again', () => {
    waiting
      .at('9:13')
      .sees(hall, ana, ben)
      .at('9:14')
      .sees(hall, ana, waits(ben))
      .orders('9:12 tell-staff', '9:14 tell-staff')
      .course('9:12 knock/lesson begins', '9:13 knock/lesson ends', '9:14 knock/lesson begins')
  })

  test('the hold being lifted ends it', () => {
    waiting.at('9:13').held().course('9:12 knock/lesson begins', '9:13 knock/lesson ends')
  })
})
