import { beforeAll, describe, expect, test } from '@jest/globals'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Passed } from '../../bench/kill/door.ts'
import type { Evidence, KilledLesson } from '../../bench/kill/evidence.ts'
import { faults, invariants, type Invariant } from '../../bench/kill/faults.ts'
import { rollingUpgrade, upgradeFaults, type Stop } from '../../bench/kill/rolling.ts'
import { playRound, type Round, type Struck } from '../../bench/kill/round.ts'
import { besides, talk, unmarked } from '../../bench/soak/besides.ts'
import { shortDay, together } from '../../bench/soak/troubles.ts'
import { ana } from '../../src/cli/demo/stage.ts'

/**
 * `node bench/kill.ts` does so at two hundred; here at four, in the midst of what matters, and in pairs. Of two processes over
 * one database the one is exchanged for a newer version, and then the other is killed for good. The second pair is a bad day besides
 * (`bench/soak.ts` plays ten troubles).
 */
const plans = [
  [
    { at: 3200, victim: 'service' },
    { at: 6100, victim: 'service and database' },
  ],
  [
    { at: 4300, victim: 'service and database' },
    { at: 5200, victim: 'service' },
  ],
] as const

const faultsOf = (evidence: Evidence): ReadonlySet<Invariant> =>
  new Set(faults(evidence).map(({ invariant }) => invariant))

type Spoil = (evidence: Evidence) => Evidence

const inLessons =
  (change: (lesson: KilledLesson) => Partial<KilledLesson>): Spoil =>
  evidence => ({ ...evidence, lessons: evidence.lessons.map(lesson => ({ ...lesson, ...change(lesson) })) })

/** The journal without lines of one type, numbered as if they had never been. */
const without = (type: string): Spoil =>
  inLessons(({ journal }) => ({
    journal: journal.filter(({ entry }) => entry.type !== type).map((line, index) => ({ ...line, seq: index + 1 })),
  }))

const twins: Readonly<Record<string, readonly [Invariant, Spoil]>> = {
  'a press that is not in the journal': ['acknowledged, then lost', without('StepAsked')],
  'an acknowledgement that is not in the journal': ['acknowledged, then lost', without('AlertAcknowledged')],
  'an end that is not in the journal': ['acknowledged, then lost', without('MeetingEnded')],
  'an answer that was not kept': [
    'acknowledged, then lost',
    inLessons(({ asks }) => ({ asks: asks.map(ask => ({ ...ask, answeredBy: undefined })) })),
  ],
  'a move after which nobody looked': ['acknowledged, then lost', evidence => ({ ...evidence, reads: [] })],
  'an address that was not kept': ['acknowledged, then lost', evidence => ({ ...evidence, addresses: new Set() })],
  'an order without a message': ['ordered, then lost', inLessons(() => ({ deliveries: [] }))],
  'an alert without an ask': ['ordered, then lost', inLessons(() => ({ asks: [] }))],
  'an order without an end': ['ordered, then lost', without('ActionSettled')],
  'a message that is still due': [
    'ordered, then lost',
    evidence => ({ ...evidence, due: [...evidence.due, { kind: 'deliver', key: 'a message' }] }),
  ],
  'an incident without a number': ['incident twice, or not recorded', evidence => ({ ...evidence, incidents: [] })],
  'an incident that is not in the school’s list': [
    'incident twice, or not recorded',
    evidence => ({ ...evidence, items: [] }),
  ],
  'an incident twice in the school’s list': [
    'incident twice, or not recorded',
    evidence => ({ ...evidence, items: evidence.items.flatMap(item => [item, item]) }),
  ],
  'an incident with two numbers': [
    'incident twice, or not recorded',
    evidence => ({ ...evidence, incidents: evidence.incidents.flatMap(one => [one, { ...one, number: '2026-0099' }]) }),
  ],
  'a number that is left out': [
    'incident twice, or not recorded',
    evidence => ({ ...evidence, incidents: evidence.incidents.slice(1) }),
  ],
  'a message that nobody has': ['said too often, or never', evidence => ({ ...evidence, said: [] })],
  'a message said four times': [
    'said too often, or never',
    evidence => ({
      ...evidence,
      said: evidence.said.flatMap(said => [said, ...['a', 'b', 'c'].map(id => ({ ...said, id }))]),
    }),
  ],
  'a message that was never ordered': [
    'said too often, or never',
    evidence => ({ ...evidence, said: [{ place: 'a chat', to: 'all', id: '1', title: 'Hello' }] }),
  ],
  'a line that is gone': ['journal broken', inLessons(({ journal }) => ({ journal: journal.slice(1) }))],
  'an action ordered twice': [
    'journal broken',
    inLessons(({ journal }) => ({
      journal: journal.flatMap(line => [line, line]).map((line, index) => ({ ...line, seq: index + 1 })),
    })),
  ],
  'time that runs back': [
    'journal broken',
    inLessons(({ journal }) => ({ journal: journal.map(line => ({ ...line, asOf: -line.seq })) })),
  ],
  'somebody in the lesson of whom the journal does not know': [
    'not as the lesson is',
    inLessons(({ inside }) => ({ inside: [...inside, 'somebody'] })),
  ],
  'a hold that was left': ['not as the lesson is', inLessons(() => ({ held: ['quiet', 'share', 'door'] }))],
  'something that did not come about': ['not as the lesson is', evidence => ({ ...evidence, unmet: ['a hold'] })],
}

const spoil = (evidence: Evidence, name: string): Evidence => twins[name]?.[1](evidence) ?? evidence

/** What is found wrong after the bad day where everything that could be is. */
let seen: readonly string[] = []

async function both(struck: Struck, evidence: Evidence): Promise<readonly string[]> {
  const found = await besides(struck, evidence)
  const [lesson] = evidence.lessons
  const outside = join(struck.place.dataDir, 'twin')
  await writeFile(outside, `so ${unmarked} it is`)
  const removals = [{ people: [ana] }] as unknown as KilledLesson['removals']
  const lessons = lesson ? [...evidence.lessons, { ...lesson, removals }] : []
  const passed = [...struck.passed, { ...struck.passed[0], path: '/x', status: 500 } as Passed]
  seen = await besides(
    { ...struck, passed, environment: { ...struck.environment, DATABASE_URL: 'postgres://127.0.0.1:1/gone' } },
    { ...evidence, lessons },
  )
  await rm(outside)
  return found
}

describe('a service that is killed in the midst of four lessons', () => {
  let rounds: readonly Round[] = []
  beforeAll(async () => {
    rounds = await Promise.all([
      playRound(plans[0]),
      playRound(plans[1], 1, together(shortDay, { strike: talk, check: both })),
      playRound([{ at: 4000, victim: 'service' }], 2, rollingUpgrade(2500)),
    ])
  }, 480_000)

  test('has lost nothing that it acknowledged or ordered, and done nothing twice that must be done once', () => {
    expect(rounds.flatMap(round => round.faults)).toEqual([])
    expect(rounds.map(({ evidence }) => evidence.kills)).toEqual([2, 2, 1])
  })

  test('each invariant has a twin', () => {
    expect(new Set(Object.values(twins).map(([invariant]) => invariant))).toEqual(new Set(invariants))
  })

  test.each(Object.entries(twins).map(([name, [invariant]]) => [name, invariant] as const))(
    'the twin: %s is seen as “%s”',
    (name, invariant) => {
      for (const { evidence } of rounds) expect(faultsOf(spoil(evidence, name))).toContain(invariant)
    },
  )

  test('and, where notifications are lost and memory is short, keeps no text that is not marked, and can prove its record', () => {
    expect(rounds[1]?.besides).toEqual([])
    expect(rounds[1]?.evidence.lessons.length).toBe(4)
    expect(seen.map(fault => fault.replaceAll(/“.*?”|: [^]*/g, '…'))).toEqual([
      'the text of an unmarked message is on the disk',
      '1 were sent out of …',
      '… is 2 lessons',
      '/x was answered 500',
      'the record does not verify…',
    ])
  })

  test('and is exchanged for a newer version before, keeps sight of them, and forgets nothing that it said', () => {
    expect(rounds[2]?.besides).toEqual([])
  })

  const good: Stop = { at: 0, took: 0, code: 0 }
  const unsaid: Spoil = inLessons(({ deliveries }) => ({ deliveries: deliveries.slice(1) }))
  const unread: Spoil = evidence => ({ ...evidence, reads: [] })
  test.each<readonly [string, Stop, Spoil, RegExp]>([
    ['a process that takes too long', { ...good, took: 20_001 }, unread, /took 20001 ms to stop/],
    ['a process that had to be killed', { ...good, code: null }, unread, /ended with null/],
    ['a move that nobody looked at', good, unread, /was not looked at within 15000 ms/],
    ['an upgrade in which nothing happened', { ...good, at: Infinity }, unread, /nothing was shown/],
    ['a message that is forgotten', good, unsaid, /nobody wrote it down/],
  ])('the twin of an upgrade: %s is seen', (_, stop, spoilt, said) => {
    const evidence = rounds.at(-1)?.evidence
    expect(evidence && upgradeFaults(stop, spoilt(evidence)).join('\n')).toMatch(said)
  })
})
