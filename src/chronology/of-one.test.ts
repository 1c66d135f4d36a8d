import { expect, test } from '@jest/globals'
import type { Observation } from '../lesson/observation.ts'
import { personId } from '../lesson/people.ts'
import { chronologyOf } from './of-one.ts'

const [ana, ben, cai, hall] = ['ana-id', 'ben-id', 'cai-id', 'hall-id'].map(personId) as [
  ...[ReturnType<typeof personId>, ReturnType<typeof personId>],
  ...[ReturnType<typeof personId>, ReturnType<typeof personId>],
]
const none = { oneToOne: [], barred: [], withoutNotice: [], untrained: [], toFollowUp: [] }
const account = (...entries: readonly Observation[]) =>
  chronologyOf(
    entries.map(entry => ({ asOf: entry.at, entry })),
    ana,
    new Set([ana, ben, cai]),
  ).map(({ text }) => text)

test('what the registers say is said of one pupil alone, and no line is left where they say nothing of them', () => {
  expect(
    account(
      { type: 'RegistersRead', at: 1, ...none, barred: [ben, ana], toFollowUp: [cai] },
      { type: 'RegistersRead', at: 2, ...none, barred: [ben] },
      { type: 'RegistersRead', at: 3, ...none, easyRead: [ben, ana] },
    ),
  ).toEqual([`the registers say: barred: ${ana}`, `the registers say: easy words for: ${ana}`])
})

test('who else was sent the material is not said; who sent it is', () => {
  expect(account({ type: 'MaterialSent', at: 1, by: hall, pupils: [ben, ana] })).toEqual([
    `${hall} has sent the material to ${ana}`,
  ])
})

test('another pupil of whom a line must speak is not named', () => {
  const began = { type: 'LapseBegan', key: 'warning/lesson', safeguard: 'warning', about: 'lesson' } as const
  const entry = { ...began, clauses: ['V10'], since: 1, evidence: [ana, ben] }
  expect(chronologyOf([{ asOf: 1, entry }], ana, new Set([ana, ben]))[0]?.text).toBe(
    `warning finds something wrong (V10), about lesson, seen in ${ana}, another pupil`,
  )
})

test('why somebody counts as a pupil is said of them alone, and nothing where an old journal does not say why', () => {
  const roster = { type: 'RosterResolved', pupils: [ana, ben], staff: [hall], organisers: [] } as const
  const evidence = { from: 'education role', readAt: 1 } as const
  const judged = [
    { place: 'pupil', people: [ben, ana], evidence },
    { place: 'staff', people: [hall], evidence },
  ] as const
  expect(account({ ...roster, at: 0 }, { ...roster, at: 1, judged })).toEqual([
    `taken for pupil by education role (read then): ${ana}`,
  ])
})
