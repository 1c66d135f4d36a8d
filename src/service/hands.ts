import type { Claimed, Due, DueKind } from './needs.ts'
import type { Instant } from '../lesson/time.ts'

/** So many rows are worked on at once. */
const atOnce = 32
/** What tells people has as many places again: it never waits behind rows that wait for a slow Microsoft. */
const telling: readonly DueKind[] = ['look', 'deliver', 'climb', 'platform', 'secret']

/** How many rows were begun; whether there may be more, for which there may be room; and when the next is due, as far as it is known. */
export type Taken = { readonly begun: number; readonly isMore: boolean; readonly next: Instant | undefined }

type Held = { row: Due; done: Promise<void> }

export type Work = {
  /** Takes up to `limit` rows that are due, of these kinds only where any are named, by a lease. */
  readonly claim: (limit: number, kinds?: readonly DueKind[]) => Promise<Claimed>
  /** What has to be written down once the row is worked on; it gives when the row is due again, as far as that is known, and never rejects. */
  readonly begin: (row: Due) => Promise<(latest: Due) => Promise<Instant | undefined>>
  /** A row is finished. There may be something to take at this instant, as far as that is known: at once, where there was no room. */
  readonly freed: (at: Instant | undefined) => void
}

/** The rows that this process works on, side by side: a slow one keeps its own place, and nobody else's. */
export function hands({ claim, begin, freed }: Work) {
  const held = new Map<string, Held>()

  async function workOn(name: string, one: { row: Due }): Promise<void> {
    let again: Instant | undefined
    try {
      for (let finished: Due | undefined; one.row !== finished;) {
        const finish = await begin(one.row)
        finished = one.row
        // It may be asked for meanwhile, and taken by us as soon as it is free, before we have heard that it is.
        again = await finish(finished)
      }
    } finally {
      // In one step: whoever waits until all is done never sees an empty hand before what that made due is taken.
      const wasFull = held.size >= atOnce
      held.delete(name)
      freed(wasFull ? -Infinity : again)
    }
  }

  /** One whose lease ran out while it is worked on here is ours still: it is finished by its newest lease. */
  function hold(row: Due): number {
    const name = `${row.kind} ${row.key}`
    const known = held.get(name)
    if (known) {
      known.row = row
      return 0
    }
    const one: Held = { row, done: Promise.resolve() }
    held.set(name, one)
    one.done = workOn(name, one)
    return 1
  }

  return {
    /** Begins what is due, as far as there is room. */
    async take(): Promise<Taken> {
      const room = atOnce - held.size
      const limit = room > 0 ? room : held.size < 2 * atOnce ? atOnce : 0
      if (!limit) return { begun: 0, isMore: false, next: undefined }
      const { rows, next } = await claim(limit, room > 0 ? undefined : telling)
      return { begun: rows.reduce((sum, row) => sum + hold(row), 0), isMore: rows.length === limit, next }
    },
    isEmpty: () => held.size === 0,
    emptied: async (): Promise<void> => {
      await Promise.allSettled([...held.values()].map(({ done }) => done))
    },
  }
}
