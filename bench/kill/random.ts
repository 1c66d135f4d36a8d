import type { Kill } from './round.ts'

/** From the start of the process until after the last removal of an undisturbed round. */
const span = 11_000

/** So many kills, so many of them a round, at instants that the seed alone decides; every third takes the database along. */
export function randomKills(seed: number, kills: number, each: number): Kill[][] {
  const chance = mulberry32(seed)
  const all = Array.from({ length: kills }, (_, index): Kill => ({
    at: Math.round(100 + chance() * span),
    victim: index % 3 === 2 ? 'service and database' : 'service',
  }))
  return Array.from({ length: Math.ceil(kills / each) }, (_, round) =>
    all.slice(round * each, (round + 1) * each).sort((a, b) => a.at - b.at),
  )
}

/** Tommy Ettinger's generator, of the public domain: 32 bits of state, good enough to scatter instants. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
