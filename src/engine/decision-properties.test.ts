import { beforeAll, describe, test } from '@jest/globals'
import { broken, type Engine } from '../../test/support/broken.ts'
import { decisions, fails, holds, same } from '../../test/support/properties.ts'
import { everySafeguard } from '../../test/support/safeguards.ts'
import { begun, play, theEngine, type Heard, type Timeline } from '../../test/support/timelines.ts'
import { hold, tellStaff } from '../actions/say.ts'
import type { Decision } from './lapse.ts'
import type { Safeguard } from './safeguard.ts'
import { isDecision, replay, type Entry } from './supervised.ts'

describe('what is ordered', () => {
  const played = (engine: Engine, { heard, end }: Timeline): readonly Decision[] =>
    decisions(play(heard, { engine, end }).entries)

  const onceOnly =
    (engine: Engine) =>
    (lesson: Timeline): boolean => {
      const decided = played(engine, lesson)
      const ordered = decided.flatMap(each =>
        each.type === 'ActionOrdered' ? [`${each.id} ${JSON.stringify(each.action)}`] : [],
      )
      const opened = decided.flatMap(each => (each.type === 'IncidentOpened' ? [each.id] : []))
      return new Set(ordered).size === ordered.length && new Set(opened).size === opened.length
    }

  /** Its lapse is open and its finding stands, its step was taken, and never before its time but where somebody answered. */
  const ofALapse =
    (engine: Engine) =>
    (lesson: Timeline): boolean => {
      const open = new Map<string, 'stands' | 'eased'>()
      const taken = new Set<string>()
      return played(engine, lesson).every(each => {
        if (each.type === 'LapseBegan' || each.type === 'LapseResumed') open.set(each.key, 'stands')
        if (each.type === 'LapseEased') open.set(each.key, 'eased')
        if (each.type === 'LapseEnded' || each.type === 'LapseWithdrawn') open.delete(each.key)
        if (each.type === 'StepTaken') taken.add(`${each.key} ${each.step}`)
        return (
          each.type !== 'ActionOrdered' || (open.get(each.key) === 'stands' && taken.has(`${each.key} ${each.step}`))
        )
      })
    }

  test('no step is taken twice, and no incident is opened twice', () => holds(onceOnly(theEngine), 4))
  test('a twin where a finding that returns has its steps again', async () => {
    fails(
      onceOnly(
        await broken(
          'lapse.ts',
          '{ ...open, easedAt: undefined }',
          '{ ...open, easedAt: undefined, taken: new Map() }',
        ),
      ),
    )
  })

  test('every action belongs to a lapse whose finding stands', () => holds(ofALapse(theEngine), 5))
  test('a twin where a lapse is not written down', async () => {
    fails(ofALapse(await broken('assess.ts', '[...ended, ...began, ...changed,', '[...ended, ...changed,')))
  })
  test('a twin where what has eased climbs on', async () => {
    fails(ofALapse(await broken('assess.ts', '...going.filter(lapse => found.has(lapse.key))]', '...going]')))
  })
})

describe('the order of the safeguards does not matter', () => {
  const sameOrder =
    (engine: Engine) =>
    ({ heard, end, wakes: [share = 0] }: Timeline): boolean => {
      const cut = Math.floor(share * everySafeguard.length)
      const rules = [...everySafeguard.slice(cut), ...everySafeguard.slice(0, cut)].reverse()
      return same(play(heard, { engine, end, rules }).entries, play(heard, { engine, end }).entries)
    }

  test('in any order', () => holds(sameOrder(theEngine), 6))
  test('a twin that asks them as they come', async () => {
    fails(sameOrder(await broken('supervise.ts', '[...rules].sort(byId)', '[...rules]')))
  })
})

/** From some point on it throws, for it cannot make sense of the lesson. */
const throwingWhen = (id: string, when: (held: boolean) => boolean): Safeguard => ({
  id,
  clauses: ['C4'],
  find: ({ legs }) => {
    if (when(legs.length === 2)) throw new Error('ana is quoted here')
    return legs.length ? [{ about: 'lesson', evidence: [] }] : []
  },
  ladder: [{ name: 'hold', after: 20_000, actions: [tellStaff('Held', 'Held.'), hold('quiet')] }],
})

describe('a safeguard that throws', () => {
  const odd = throwingWhen('odd', two => two)
  /** The others decide as if it were not there; its lapses stay open; and somebody is told. */
  const isolated =
    (engine: Engine) =>
    ({ heard, end }: Timeline): boolean => {
      const without = play(heard, { engine, end })
      const all = play(heard, { engine, end, rules: [...everySafeguard, odd] })
      const others = all.entries.filter(
        ({ entry }) => !('key' in entry) || (!entry.key.startsWith('odd/') && !entry.key.startsWith('unjudged/')),
      )
      return same(others, without.entries) && toldOf(heard, all.entries)
    }
  const toldOf = (heard: readonly Heard[], entries: readonly Entry[]): boolean => {
    let [failing, open, legs] = [false, false, 0]
    const told = entries.every(({ entry }, index) => {
      if (entry.type === 'RosterObserved') legs = entry.legs.length
      if (entry.type === 'MeetingEnded') legs = 0
      if (entry.type === 'LapseBegan' && entry.key === 'unjudged/odd') failing = true
      if (entry.type === 'LapseEnded' && entry.key === 'unjudged/odd') failing = false
      if (entry.type === 'LapseBegan' && entry.key === 'odd/lesson') open = true
      if (entry.type === 'LapseEnded' && entry.key === 'odd/lesson') {
        if (legs === 2) return false
        open = false
      }
      const next = entries[index + 1]?.entry
      const judged = next === undefined || !isDecision(next)
      return !judged || failing === (legs === 2)
    })
    const alerts = decisions(entries).filter(each => each.type === 'ActionOrdered' && each.key === 'unjudged/odd')
    const began = decisions(entries).filter(each => each.type === 'LapseBegan' && each.key === 'unjudged/odd')
    return (
      told &&
      alerts.length === 2 * began.length &&
      open === [...entriesOpen(entries)].includes('odd/lesson') &&
      heard.length > 0
    )
  }
  const entriesOpen = (entries: readonly Entry[]): Iterable<string> => replay(begun, entries).lapses.keys()

  let silent: Engine
  let fatal: Engine
  beforeAll(async () => {
    fatal = await broken('supervise.ts', 'return undefined // becomes', 'throw new Error() // becomes')
    silent = await broken(
      'supervise.ts',
      'asked.flatMap(({ decisions }) => decisions ?? [])',
      'asked.flatMap(({ rule, decisions }) => decisions ?? assess(rule, [], lesson, own(rule), asOf))',
    )
  })

  test('is told, keeps its lapses, and does not stop the others', () => holds(isolated(theEngine), 7))
  test('a twin where it stops everything', () => fails(isolated(fatal)))
  test('a twin where its lapses end with it', () => fails(isolated(silent)))
})
