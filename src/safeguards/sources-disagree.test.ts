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
  unresolvedPerson,
  waits,
  zoe,
} from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { sourcesDisagree } from './sources-disagree.ts'

const well: string[] = []
const differ = (known: Lesson): Lesson => ({ ...known, disagreeSince: known.asOf })
const uncertain = ['lesson:']

describe('a lesson of which two sources say different things is found, whoever is thought to be in it', () => {
  test.each([
    ['they agree, with nobody in it', lesson('under way'), well],
    [
      'they agree, with all sorts of people',
      lesson('under way', hall, ana, onPhone(ana), bot, zoe, unresolvedPerson, knownToStaff(stranger)),
      well,
    ],
    ['they differ, with nobody in it', differ(lesson('under way')), uncertain],
    ['they differ, with two staff and two pupils', differ(lesson('under way', hall, osei, ana, ben)), uncertain],
    ['they differ, and nothing is known of the class', differ(lessonWithoutRoster('under way', hall)), uncertain],
    ['they differ before anybody came', differ(lesson('due', waits(ana))), uncertain],
    ['gathering', differ(lesson('gathering', hall)), uncertain],
    ['closing', differ(lesson('closing', hall)), uncertain],
    ['closed', differ(lesson('closed', hall)), uncertain],
    ['ended', differ(lesson('ended', hall)), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(sourcesDisagree, known, expected))
})

const uncertainSince = given(sourcesDisagree)
  .at('9:00')
  .sees(hall, ana, ben)
  .at('9:10')
  .observes({ type: 'SourcesDisagree' })

describe('what follows when sources disagree', () => {
  test('staff are asked to look after half a minute, the leads hear of it after five', () => {
    uncertainSince
      .until('9:30')
      .orders('9:10:30 tell-staff', '9:15 alert amber')
      .course('9:10 sources-disagree/lesson begins', '9:15 sources-disagree/lesson is yellow')
  })

  test('within half a minute it is no matter, and a second disagreement right after it keeps the clock', () => {
    uncertainSince
      .at('9:10:29')
      .observes({ type: 'SourcesAgree' })
      .until('9:30')
      .expect()
      .course(
        '9:10 sources-disagree/lesson begins',
        '9:10:29 sources-disagree/lesson eases',
        '9:10:59 sources-disagree/lesson ends',
      )
    uncertainSince
      .at('9:10:20')
      .observes({ type: 'SourcesAgree' })
      .at('9:10:49')
      .observes({ type: 'SourcesDisagree' })
      .expect('9:10:30 sources-disagree tell')
  })
})
