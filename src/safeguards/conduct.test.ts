import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { conduct } from './conduct.ts'

const leaving = (known: Lesson, ...people: readonly (typeof ana)[]): Lesson => ({
  ...known,
  conduct: { ...known.conduct, leaving: new Set(people.map(({ person }) => person)) },
})

describe('a pupil whom staff want out is found while they are in the lesson', () => {
  test.each([
    ['nobody', leaving(lesson('under way'), ana), []],
    ['the pupil', leaving(lesson('under way', hall, ana, ben), ana), ['ana: ana']],
    [
      'two pupils, each by themselves',
      leaving(lesson('under way', hall, ana, ben), ben, ana),
      ['ana: ana', 'ben: ben'],
    ],
    ['the pupil when staff have left', leaving(lesson('under way', ana), ana), ['ana: ana']],
    ['the pupil at the door', leaving(lesson('under way', hall, waits(ana)), ana), []],
    ['only others', leaving(lesson('under way', hall, osei, ben, stranger, unknown), ana), []],
    ['never a member of staff', leaving(lesson('under way', hall, osei), osei), []],
    ['while they gather', leaving(lesson('gathering', hall, ana), ana), ['ana: ana']],
    ['when it is over', leaving(lesson('ended', hall, ana), ana), []],
    ['staff want nobody out', lesson('under way', hall, ana), []],
  ])('%s', (_, known, expected) => expectFound(conduct, known, expected))
})

const asked = given(conduct)
  .at('9:10')
  .sees(hall, ana, ben)
  .observes({ type: 'ConductRemovalAsked', person: ana.person, by: hall.person })

describe('what follows when staff take a pupil out for conduct', () => {
  test('told first, home is reached, then out', () => {
    const said = ['9:10 tell-one break-now', '9:10 tell-staff let-back-in add-account', '9:10 alert red']
    asked
      .until('9:10:04')
      .orders(...said)
      .until('9:11')
      .orders(...said, '9:10:05 remove pupil')
      .course('9:10 conduct/ana begins', '9:10 conduct/ana is amber')
  })

  test('what staff take back in time is not done', () => {
    asked
      .at('9:10:03')
      .observes({ type: 'LetBackIn', person: ana.person, by: hall.person })
      .until('9:20')
      .expect('9:10 conduct say')
      .course(
        '9:10 conduct/ana begins',
        '9:10 conduct/ana is amber',
        '9:10:03 conduct/ana eases',
        '9:10:33 conduct/ana ends',
      )
  })

  test('who drops out and is back within half a minute is still taken out, and told once', () => {
    asked
      .at('9:10:02')
      .sees(hall, ben)
      .at('9:10:31')
      .sees(hall, ana, ben)
      .until('9:11')
      .expect('9:10 conduct say', '9:10:05 conduct remove')
  })
})
