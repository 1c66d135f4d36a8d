import { expect } from '@jest/globals'
import fc from 'fast-check'
import type { Decision } from '../../src/engine/lapse.ts'
import { isDecision, type Entry } from '../../src/engine/supervised.ts'
import { timeline, type Timeline } from './timelines.ts'

export const seed = 20_260_302
/** Seven properties, each over its own timelines: more than 20,000 together. */
const runs = 3_000

/** True for every one of so many seeded timelines. */
export const holds = (property: (timeline: Timeline) => boolean, own: number): void =>
  fc.assert(fc.property(timeline, property), { seed: seed + own, numRuns: runs })

/** The twin: with something broken on purpose the same property is seen to fail. */
export const fails = (property: (timeline: Timeline) => boolean): void =>
  expect(fc.check(fc.property(timeline, property), { seed, numRuns: runs, endOnFailure: true }).failed).toBe(true)

/** The same journals as they are written. */
export const same = (some: readonly Entry[], others: readonly Entry[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others)

export const decisions = (entries: readonly Entry[]): readonly Decision[] =>
  entries.flatMap(({ entry }) => (isDecision(entry) ? [entry] : []))
