import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { chatWatchLost } from './chat-watch-lost.ts'

const well: string[] = []
const found = ['lesson:']
const deaf = (known: Lesson): Lesson => ({ ...known, chatSight: { lostSince: known.asOf, reason: 'gone' } })

describe('a chat that is not seen whole is found, whoever is in the lesson', () => {
  test.each([
    ['nothing known of it yet', lesson('under way', hall, ana, ben), well],
    ['seen', { ...lesson('under way', hall, ana, ben), chatSight: 'seeing' }, well],
    ['not seen, with nobody in it', deaf(lesson('under way')), found],
    ['not seen, with two staff and two pupils', deaf(lesson('under way', hall, osei, ana, ben)), found],
    ['not seen, with a stranger and somebody unknown', deaf(lesson('under way', stranger, unknown)), found],
    ['not seen before anybody came', deaf(lesson('due')), well],
    ['not seen while the class gathers', deaf(lesson('gathering', hall)), found],
    ['not seen when closed', deaf(lesson('closed', hall)), found],
    ['not seen after it ended', deaf(lesson('ended', hall)), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(chatWatchLost, known, expected))
})

const lost = given(chatWatchLost)
  .at('9:00')
  .sees(hall, ana, ben)
  .at('9:10')
  .observes({ type: 'ChatSightLost', reason: 'gone' })

describe('what follows when a chat is not seen whole', () => {
  test('staff are asked to read it after two minutes, the leads told after fifteen', () => {
    lost
      .until('9:40')
      .orders('9:12 tell-staff', '9:25 alert amber')
      .course('9:10 chat-watch-lost/lesson begins', '9:25 chat-watch-lost/lesson is yellow')
  })

  test('said again it counts from the first time; seen again in time it is no matter', () => {
    lost
      .at('9:11')
      .observes({ type: 'ChatSightLost', reason: 'still gone' })
      .at('9:11:59')
      .observes({ type: 'ChatSightRegained' })
      .until('9:40')
      .expect()
  })
})
