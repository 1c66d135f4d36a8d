import type { Clock } from '../world.ts'

export type Bucket = 'send' | 'members'

type Limit = { readonly within: number; readonly calls: number } // seconds

// Of one bot in one thread, and of one app in one tenant (teams.md 3).
const perThread: Record<Bucket, readonly Limit[]> = {
  send: [
    { within: 1, calls: 7 },
    { within: 2, calls: 8 },
    { within: 30, calls: 60 },
    { within: 3600, calls: 1800 },
  ],
  members: [
    { within: 1, calls: 14 },
    { within: 2, calls: 16 },
    { within: 30, calls: 120 },
    { within: 3600, calls: 3600 },
  ],
}
const perTenant: readonly Limit[] = [{ within: 1, calls: 50 }]

export type Throttle = (bucket: Bucket | undefined, thread: string) => number | undefined

/** Counts calls by the tenant's clock; answers with the seconds to wait where one is too many, which is not counted. */
export function makeThrottle(clock: Clock): Throttle {
  const histories = new Map<string, number[]>()
  return (bucket, thread) => {
    const now = clock.now()
    const counted: readonly (readonly [string, readonly Limit[]])[] = [
      ['tenant', perTenant],
      ...(bucket ? [[`${bucket} ${thread}`, perThread[bucket]] as const] : []),
    ]
    const waits = counted.map(([key, limits]) => waitFor(histories.get(key) ?? [], limits, now))
    const wait = Math.max(...waits)
    if (wait > 0) return Math.max(1, Math.ceil(wait / 1000))
    for (const [key, limits] of counted)
      histories.set(key, [...recent(histories.get(key) ?? [], longest(limits), now), now])
    return undefined
  }
}

function waitFor(history: readonly number[], limits: readonly Limit[], now: number): number {
  const waits = limits.map(({ within, calls }) => {
    const inWindow = recent(history, within, now)
    const leaves = inWindow[inWindow.length - calls] // when this one is out of the window, there is room again
    return leaves === undefined ? 0 : leaves + within * 1000 - now
  })
  return Math.max(0, ...waits)
}

const recent = (history: readonly number[], within: number, now: number): number[] =>
  history.filter(at => at > now - within * 1000)

const longest = (limits: readonly Limit[]): number => Math.max(...limits.map(({ within }) => within))
