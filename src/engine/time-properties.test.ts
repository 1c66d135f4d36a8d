import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { broken, type Engine } from '../../test/support/broken.ts'
import { fails, holds, same, seed } from '../../test/support/properties.ts'
import { begun, play, playWakefully, theEngine, timeline, type Timeline } from '../../test/support/timelines.ts'
import { replay, type Entry, type Supervised } from './supervised.ts'

test('the timelines really hold lapses, steps, holds, incidents, returns and closed lessons', () => {
  const counted = new Map<string, number>()
  fc.sample(timeline, { seed, numRuns: 1_000 }).forEach(({ heard, end }) => {
    const { entries } = play(heard, { end })
    const types = new Set(entries.map(({ entry }) => (entry.type === 'ActionOrdered' ? entry.action.kind : entry.type)))
    types.forEach(type => counted.set(type, (counted.get(type) ?? 0) + 1))
  })
  const atLeast = (share: number, ...types: string[]): void =>
    types.forEach(type => expect([type, (counted.get(type) ?? 0) > share * 1_000]).toEqual([type, true]))
  atLeast(0.9, 'LapseBegan', 'StepTaken')
  atLeast(0.5, 'LapseEased', 'LapseEnded', 'IncidentOpened', 'alert', 'hold')
  atLeast(0.1, 'LessonClosed', 'remove')
  atLeast(0.05, 'LapseResumed')
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
