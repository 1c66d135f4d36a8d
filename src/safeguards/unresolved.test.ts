import { describe, test } from '@jest/globals'
import { given, givenUnready } from '../../test/support/given.ts'
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
  unanswered,
  unknown,
  unresolvedPerson as uri,
  visitor,
  waits,
  zoe,
} from '../../test/support/people.ts'
import { unresolved } from './unresolved.ts'

const well: string[] = []

describe('people of whom the directory has not answered are found, all as one matter', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['the class and two staff', lesson('under way', hall, osei, ana, ben), well],
    ['one person', lesson('under way', hall, uri), ['lesson: uri']],
    ['one person on two devices', lesson('under way', hall, uri, onPhone(uri)), ['lesson: uri']],
    ['one person in the lobby', lesson('under way', hall, waits(uri)), well],
    ['a person whom staff know', lesson('under way', hall, knownToStaff(uri)), well],
    ['a pupil on the list, of whom it has not answered', lesson('under way', hall, unanswered(ana)), well],
    ['a person whom it does not place', lesson('under way', hall, unknown), well],
    [
      'a bot, a guest, a stranger, a telephone, somebody of another school, another class’s pupil',
      lesson('under way', bot, guest, stranger, caller, visitor, zoe),
      well,
    ],
    ['two people', lesson('under way', uri, unanswered(zoe)), ['lesson: uri zoe']],
    ['a class of which it has said nothing', lessonWithoutRoster('under way', hall, ana, ben), ['lesson: ana ben']],
    ['gathering', lesson('gathering', uri), ['lesson: uri']],
    ['closing', lesson('closing', uri), ['lesson: uri']],
    ['closed', lesson('closed', uri), ['lesson: uri']],
    ['ended', lesson('ended', uri), well],
  ])('%s', (_, known, expected) => expectFound(unresolved, known, expected))
})

const seen = given(unresolved).at('9:10').sees(hall, ana, ben, uri)

describe('what follows while people are not resolved', () => {
  test('staff are asked to look after a minute, the leads hear of it after five', () => {
    seen
      .until('9:30')
      .orders('9:11 tell-staff', '9:15 alert amber')
      .course('9:10 unresolved/lesson begins', '9:15 unresolved/lesson is amber')
  })

  test('an answer within the minute is no matter', () => {
    seen
      .at('9:10:59')
      .observes({ type: 'PersonPlaced', person: uri.person, place: 'staff' })
      .until('9:30')
      .expect()
      .course('9:10 unresolved/lesson begins', '9:10:59 unresolved/lesson eases', '9:11:29 unresolved/lesson ends')
  })

  test('leaving and returning within half a minute does not start the clock again', () => {
    seen.at('9:10:40').sees(hall, ana).at('9:11:09').sees(hall, ana, uri).expect('9:11 unresolved tell')
    seen.at('9:10:40').sees(hall, ana).at('9:11:10').sees(hall, ana, uri).until('9:12:09').expect()
  })

  test('a class that nobody has made known is one matter, not thirty', () => {
    givenUnready(unresolved)
      .at('9:10')
      .sees(unanswered(ana), unanswered(ben), uri)
      .until('9:11')
      .orders('9:11 tell-staff')
  })
})
