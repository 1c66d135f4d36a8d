import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { broken, type Engine } from '../../test/support/broken.ts'
import { fails, holds, same, seed } from '../../test/support/properties.ts'
import { begun, play, playWakefully, theEngine, timeline, type Timeline } from '../../test/support/timelines.ts'
import { replay, type Entry, type Supervised } from './supervised.ts'

describe('the timelines really hold what they are to prove', () => {
  const counted = new Map<string, number>()
  beforeAll(() => {
    for (const { heard, end } of fc.sample(timeline, { seed, numRuns: 1_000 })) {
      const { entries } = play(heard, { end })
      const met = new Set(entries.flatMap(({ entry }) => [entry.type, ...named(entry)]))
      met.forEach(each => counted.set(each, (counted.get(each) ?? 0) + 1))
    }
  })
  const named = (entry: Entry['entry']): readonly string[] => {
    if (entry.type === 'ActionOrdered') return [entry.action.kind]
    if (entry.type === 'LapseBegan') return [entry.safeguard]
    return entry.type === 'StepTaken' ? [`${entry.key.split('/')[0] ?? ''} ${entry.step}`] : []
  }
  test.each([
    [0.9, ['LapseBegan', 'StepTaken']],
    [0.5, ['LapseEased', 'LapseEnded', 'IncidentOpened', 'alert', 'hold']],
    [0.1, ['LessonClosed', 'remove', 'PupilWarned', 'LetBackIn', 'EndAsked', 'PauseSet']],
    [0.05, ['LapseResumed', 'MicrophonesAsked', 'SecondChildAttested', 'AdultConfirmed', 'PersonVouched']],
    [0.05, ['ConductRemovalAsked', 'EndWithdrawn', 'PersonRemoved', 'ClosingAnnounced', 'LessonReopened']],
    [0.05, ['RegistersRead', 'warning', 'pause', 'end-and-report', 'end-and-report end']],
    [
      0.02,
      [
        'RulesRead',
        'WarningWithdrawn',
        'warning tell',
        'conduct',
        'conduct remove',
        'end-and-report send-away',
        'no-return',
      ],
    ],
    [0.02, ['one-to-one', 'adult-at-home', 'adult-at-home hold', 'follow-up']],
  ])('in more than %d of them', (share, wanted) => {
    const seldom = wanted.filter(each => (counted.get(each) ?? 0) <= share * 1_000)
    expect(seldom.map(each => `${each}: ${counted.get(each) ?? 0}`)).toEqual([])
  })
})

describe('early, late and repeated wake-ups change nothing', () => {
  const sameWakes =
    (engine: Engine, punctual: boolean) =>
    (lesson: Timeline): boolean =>
      same(playWakefully(lesson, engine, punctual).entries, play(lesson.heard, { engine, end: lesson.end }).entries)

  test('punctual or not at all', () => holds(sameWakes(theEngine, true), 1))
  test('now and then, twice', () => holds(sameWakes(theEngine, false), 2))

  test.each([
    [
      'the past is not settled before the present is folded in',
      'supervise.ts',
      'passTime(rules, { state, entries: [] }, asOf)',
      '{ state, entries: [] }',
    ],
    [
      'a lapse begins when somebody wakes up',
      'supervise.ts',
      'const asOf = Math.max(at, work.state.lesson.asOf)',
      'const asOf = until',
    ],
  ])('a twin where %s', async (_, file, right, wrong) => {
    fails(sameWakes(await broken(file, right, wrong), true))
  })
})

describe('a restart at any point gives the same journal', () => {
  type Restart = (journal: readonly Entry[]) => Supervised
  const written = (journal: readonly Entry[]): readonly Entry[] =>
    JSON.parse(JSON.stringify(journal)) as readonly Entry[]
  const sameAfter =
    (restart: Restart) =>
    ({ heard, wakes, end }: Timeline): boolean => {
      const point = Math.floor((wakes[0] ?? 0) * heard.length)
      const before = play(heard.slice(0, point))
      const after = play(heard.slice(point), { from: restart(before.entries), end })
      return same([...before.entries, ...after.entries], play(heard, { end }).entries)
    }

  test('from what was written', () =>
    holds(
      sameAfter(journal => replay(begun, written(journal))),
      3,
    ))

  test('a twin that forgets which steps were taken', () =>
    fails(
      sameAfter(journal =>
        replay(
          begun,
          journal.filter(({ entry }) => entry.type !== 'StepTaken'),
        ),
      ),
    ))

  test('a twin that grants a fresh grace', () =>
    fails(
      sameAfter(journal => {
        const { lesson, lapses } = replay(begun, journal)
        return { lesson, lapses: new Map([...lapses].map(([key, lapse]) => [key, { ...lapse, since: lesson.asOf }])) }
      }),
    ))
})
