import { describe, expect, test } from '@jest/globals'
import { lesson } from '../../test/support/lesson.ts'
import { given } from '../../test/support/given.ts'
import { ana, ben, hall, osei } from '../../test/support/people.ts'
import { lonePupil } from '../safeguards/lone-pupil.ts'
import { close, hold, tellStaff } from '../actions/say.ts'
import type { HoldPart } from '../lesson/observation.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { foldLapses, type Decision, type Lapse, type Lapses } from './lapse.ts'
import { isDecision, wantedHolds } from './supervised.ts'

const lapse = (key: string, holds: readonly HoldPart[], easedAt?: number): Lapse => ({
  ...{ key, safeguard: 'some', about: 'lesson', since: 0, evidence: [], taken: new Map(), closed: false },
  holds,
  easedAt,
})
const open = (...lapses: readonly Lapse[]): Lapses => new Map(lapses.map(each => [each.key, each]))
const wanted = (known: Lesson, ...lapses: readonly Lapse[]): readonly HoldPart[] =>
  [...wantedHolds({ lesson: known, lapses: open(...lapses) })].sort()

describe('the holds that are wanted', () => {
  test.each([
    ['nothing is wrong', wanted(lesson('under way', hall)), []],
    ['one lapse holds', wanted(lesson('under way', hall), lapse('a', ['quiet', 'share'])), ['quiet', 'share']],
    [
      'two lapses hold',
      wanted(lesson('under way', hall), lapse('a', ['quiet']), lapse('b', ['share', 'quiet'])),
      ['quiet', 'share'],
    ],
    [
      'the finding of one is gone',
      wanted(lesson('under way', hall), lapse('a', ['quiet'], 1), lapse('b', ['share'])),
      ['share'],
    ],
    ['the door is held and an organiser is there', wanted(lesson('under way', hall), lapse('a', ['door'])), ['door']],
    [
      'the door is held and only other staff are there',
      wanted(lesson('under way', osei), lapse('a', ['door', 'quiet'])),
      ['quiet'],
    ],
    ['the door is held and no staff are there', wanted(lesson('under way', ana), lapse('a', ['door'])), []],
    ['the lesson is closed', wanted(lesson('closed', hall), lapse('a', ['quiet'])), ['door', 'quiet']],
    ['the lesson is closed and no organiser is there', wanted(lesson('closed', ana)), []],
    ['the lesson has ended', wanted(lesson('ended', hall), lapse('a', ['quiet', 'door'])), []],
  ])('%s', (_, parts, expected) => expect(parts).toEqual(expected))

  test('are those of the lesson as it goes on', () => {
    const alone = given(lonePupil).at('9:00').sees(hall, ana, ben).at('9:10').sees(hall, ana)
    const parts = (story: typeof alone): readonly string[] => [...wantedHolds(story.state)].sort()
    expect(parts(alone)).toEqual([])
    expect(parts(alone.until('9:11'))).toEqual(['quiet', 'share'])
    expect(parts(alone.until('9:15'))).toEqual(['door', 'quiet', 'share'])
    expect(parts(alone.until('9:15').at('9:16').sees(hall, ana, ben))).toEqual([])
    expect(parts(alone.until('9:15').at('9:16').sees(hall, ana, ben).at('9:16:30').sees(hall, ana))).toEqual([
      'quiet',
      'share',
    ])
  })
})

describe('what was decided', () => {
  const key = 'some/lesson'
  const about = { key, about: 'lesson', step: 'x', due: 1 }
  const known = open(lapse(key, ['share']))
  const decided: readonly [Decision, Partial<Lapse> | undefined][] = [
    [
      { type: 'LapseBegan', key, safeguard: 'some', about: 'lesson', clauses: ['C1'], since: 5, evidence: [] },
      { since: 5, holds: [] },
    ],
    [{ type: 'LapseEased', key, at: 3 }, { easedAt: 3 }],
    [{ type: 'LapseResumed', key, at: 3 }, { easedAt: undefined }],
    [{ type: 'LapseEnded', key, at: 3 }, undefined],
    [{ type: 'LapseWithdrawn', key, at: 3 }, undefined],
    [{ type: 'StepTaken', key, step: 'x', due: 1 }, { taken: new Map([['x', 1]]) }],
    [{ type: 'ActionOrdered', id: 'a', ...about, action: hold('quiet') }, { holds: ['share', 'quiet'] }],
    [{ type: 'ActionOrdered', id: 'a', ...about, action: tellStaff('A', 'B.') }, {}],
    [{ type: 'ActionOrdered', id: 'a', ...about, action: close }, { closed: true }],
    [{ type: 'IncidentOpened', id: 'a', key, clauses: ['C1'], band: 'red', at: 3 }, {}],
  ]

  test.each(decided)('%j is folded into its lapse', (decision, change) => {
    expect(isDecision(decision)).toBe(true)
    expect(foldLapses(known, decision).get(key)).toEqual(change && { ...lapse(key, ['share']), ...change })
    expect(known).toEqual(open(lapse(key, ['share'])))
  })

  test.each(decided.slice(1))('%j of a lapse that is not open changes nothing', decision => {
    expect(foldLapses(new Map(), decision)).toEqual(new Map())
  })

  test.each(decided)('%j leaves other lapses alone', decision => {
    const other = lapse('other/lesson', ['door'], 7)
    expect(foldLapses(open(lapse(key, []), other), decision).get(other.key)).toEqual(other)
  })
})
