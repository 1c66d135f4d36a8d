import { describe, expect, test } from '@jest/globals'
import { lessonId, personId } from '../../lesson/people.ts'
import type { MarkLine } from './needs.ts'
import { precisionByWeek, proposedRules } from './precision.ts'

const week = 7 * 24 * 3_600_000
const weekOf = (at: number): number => Math.floor(at / week) * week
const of = (who: string, lesson: string, at: number) => ({ lesson: lessonId(lesson), at, author: personId(who) })
const seen = (who: string, mark: string, at: number, lesson = 'l'): MarkLine => ({
  ...of(who, lesson, at),
  ...{ type: 'seen', marks: [mark] },
})
const cleared = (who: string, mark: string, at: number, reason = 'read wrongly', lesson = 'l'): MarkLine => ({
  ...of(who, lesson, at),
  ...{ type: 'cleared', mark, reason },
})

describe('how often a rule was right, by week', () => {
  test.each<readonly [string, readonly MarkLine[], readonly string[]]>([
    ['nothing was seen', [], []],
    ['seen, and nobody says anything', [seen('ana', 'social-media', 1)], ['0 social-media 0/1']],
    [
      'one writer three times is one telling',
      [1, 2, 3].map(at => seen('ana', 'social-media', at)),
      ['0 social-media 0/1'],
    ],
    ['read wrongly', [seen('ana', 'social-media', 1), cleared('ana', 'social-media', 2)], ['0 social-media 1/1']],
    [
      'dealt with is no fault of the rule',
      [seen('ana', 'social-media', 1), cleared('ana', 'social-media', 2, 'dealt with')],
      ['0 social-media 0/1'],
    ],
    [
      'written again after it was cleared is told again',
      [seen('ana', 'social-media', 1), cleared('ana', 'social-media', 2), seen('ana', 'social-media', 3)],
      ['0 social-media 1/2'],
    ],
    [
      'two pupils and two lessons are tellings of their own, in whatever order they are read',
      [
        cleared('ben', 'social-media', 9),
        seen('ben', 'social-media', 2),
        seen('ana', 'social-media', 1),
        seen('ana', 'social-media', 3, 'm'),
      ],
      ['0 social-media 1/3'],
    ],
    [
      'it counts in the week in which people were told, not in that of their answer',
      [seen('ana', 'social-media', week - 1), cleared('ana', 'social-media', week + 1), seen('ben', 'worry', week + 2)],
      ['0 social-media 1/1', '1 worry 0/1'],
    ],
    ['cleared where nothing was told', [cleared('ana', 'social-media', 2)], []],
  ])('%s', (_, lines, expected) => {
    const weeks = precisionByWeek(lines, weekOf)
    expect(weeks.map(each => `${each.week / week} ${each.mark} ${each.nothing}/${each.told}`)).toEqual(expected)
  })
})

describe('what a digest proposes to the leads', () => {
  const counted = (mark: string, nothing: number, told: number, at = 0) => ({ mark, week: at, told, nothing })
  test.each([
    ['right in less than a fifth', [counted('social-media', 9, 10)], ['social-media']],
    ['right in a fifth exactly', [counted('social-media', 8, 10)], []],
    ['too few to say', [counted('social-media', 4, 4)], []],
    [
      'two weeks are read together',
      [counted('social-media', 3, 3), counted('social-media', 3, 3, 1)],
      ['social-media'],
    ],
    ['a worry always reaches a person', [counted('worry', 10, 10)], []],
    ['and so does a signal of grooming', [counted('grooming-signal', 10, 10)], []],
    ['the worst first', [counted('file-share', 9, 10), counted('join-link', 10, 10)], ['join-link', 'file-share']],
  ])('%s', (_, weeks, expected) => expect(proposedRules(weeks).map(({ mark }) => mark)).toEqual(expected))
})
