import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import {
  ana,
  ben,
  bot,
  hall,
  knownToStaff,
  onPhone,
  osei,
  stranger,
  unknown,
  waits,
  zoe,
} from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { watchLost } from './watch-lost.ts'

const well: string[] = []
const blind = (known: Lesson): Lesson => ({ ...known, sight: { lostSince: known.asOf, reason: 'call lost' } })
const started = (known: Lesson): Lesson => ({ ...known, passed: new Set(['started']) })
const notSeen = ['lesson:']

describe('a lesson that cannot be seen is found, whoever is thought to be in it', () => {
  test.each([
    ['seen, with nobody in it', lesson('under way'), well],
    [
      'seen, with all sorts of people',
      lesson('under way', hall, ana, onPhone(ana), bot, zoe, unknown, knownToStaff(stranger)),
      well,
    ],
    ['not seen, with nobody in it', blind(lesson('under way')), notSeen],
    ['not seen, with two staff and two pupils', blind(lesson('under way', hall, osei, ana, ben)), notSeen],
    ['not seen, and nothing known of the class', blind(lessonWithoutRoster('under way', hall)), notSeen],
    ['not looked at yet, though it should have started', { ...started(lesson('due')), sight: 'none yet' }, well],
    ['not seen before anybody came and before it should start', blind(lesson('due', waits(ana))), well],
    ['not seen when it should have started', started(blind(lesson('due'))), notSeen],
    ['not seen while the class gathers', blind(lesson('gathering', hall)), notSeen],
    ['not seen while closing', blind(lesson('closing', hall)), notSeen],
    ['not seen when closed', blind(lesson('closed', hall)), notSeen],
    ['not seen after it ended', blind(lesson('ended', hall)), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(watchLost, known, expected))
})

const lost = given(watchLost)
  .at('9:00')
  .sees(hall, ana, ben)
  .at('9:10')
  .observes({ type: 'SightLost', reason: 'call lost' })

describe('what follows when a lesson cannot be seen', () => {
  test('staff are asked to watch it themselves after half a minute, the leads to look in after two', () => {
    lost
      .until('9:30')
      .orders('9:10:30 tell-staff', '9:12 alert red')
      .course('9:10 watch-lost/lesson begins', '9:12 watch-lost/lesson is amber')
  })

  test('sight regained within half a minute is no matter', () => {
    lost
      .at('9:10:29')
      .observes({ type: 'SightRegained' })
      .until('9:30')
      .expect()
      .course('9:10 watch-lost/lesson begins', '9:10:29 watch-lost/lesson eases', '9:10:59 watch-lost/lesson ends')
  })

  test('a roster that was read is sight regained', () => {
    lost.at('9:10:29').sees(hall, ana, ben).until('9:30').expect()
  })

  test('sight that comes and goes does not start the clock again', () => {
    lost
      .at('9:10:20')
      .observes({ type: 'SightRegained' })
      .at('9:10:49')
      .observes({ type: 'SightLost', reason: 'call lost' })
      .expect('9:10:30 watch-lost tell')
    lost
      .at('9:10:20')
      .observes({ type: 'SightRegained' })
      .at('9:10:50')
      .observes({ type: 'SightLost', reason: 'call lost' })
      .until('9:11:19')
      .expect()
  })

  test('blind before the lesson, it matters from the timetabled start', () => {
    given(watchLost)
      .at('8:50')
      .observes({ type: 'SightLost', reason: 'no call' })
      .until('9:00:30')
      .expect('9:00:30 watch-lost tell')
      .course('9:00 watch-lost/lesson begins')
  })
})
