import { seconds, type Instant, type Millis } from '../../lesson/time.ts'
import type { Clock, Trouble } from '../../service/needs.ts'

/** So many calls in so long; a call may weigh as several. */
export type Limit = { readonly calls: number; readonly within: Millis }

/**
 * What a call is for. Whoever protects a child may use all that is allowed; the others leave room, each more than the one
 * before, so that a removal never waits behind the reading of a timetable.
 */
export type Urgency = 'protect' | 'see' | 'prepare' | 'routine'
const shares: Readonly<Record<Urgency, number>> = { protect: 1, see: 0.9, prepare: 0.7, routine: 0.5 }

/** One call as the budget sees it: each of its keys has a limit of its own. */
export type Spending = {
  /** What fails together: its failures are counted together. */
  readonly family: string
  readonly urgency: Urgency
  readonly cost: number
  readonly limits: readonly { readonly key: string; readonly limit: readonly Limit[] }[]
  /**
   * Whoever is told to wait comes back at that very instant: each gets an instant of its own, behind those who were told before. All
   * told the same, a hundred alerts to one lead came back together again and again, for one to go and ninety-nine to be told anew.
   */
  readonly inTurn?: boolean
}

export type Outcome = 'answered' | 'failed' | { readonly throttledFor: Millis | undefined }

export type Budget = {
  /** `go`, and it is counted; or it is not to be asked now, and nothing is. */
  readonly take: (spending: Spending) => 'go' | Trouble
  /** What came of a call: too many failures in a row stop all but what protects. */
  readonly came: (spending: Spending, outcome: Outcome) => void
  /** Families to which nothing but the most urgent goes at the moment. */
  readonly closed: () => readonly string[]
  /** Families that have failed again and again and not answered since, whether or not one call may try the way just now. */
  readonly stopped: () => readonly string[]
}

export type BudgetOptions = {
  readonly clock: Clock
  /** Told when a family stops or goes on: an administrator must know. */
  readonly changed?: (family: string, isOpen: boolean) => void
}

/** So many failures in a row are no accident. */
const failuresAllowed = 10
/** Then one call tries the way, and then more and more seldom. */
const firstPause = seconds(10)
const longestPause = seconds(60)
/** Where Microsoft throttles without saying for how long. */
const usualThrottle = seconds(2)

type Family = { failures: number; pause: Millis; closedUntil: Instant; throttledUntil: Instant }

const fresh: Family = { failures: 0, pause: firstPause, closedUntil: -Infinity, throttledUntil: -Infinity }

/** Keeps all outgoing calls within what Microsoft documents, by the service's clock: nothing waits here, it is told when. */
export function budget({ clock, changed = () => undefined }: BudgetOptions): Budget {
  const spent = new Map<string, Window>()
  const families = new Map<string, Family>()
  const familyOf = (name: string): Family => families.get(name) ?? fresh
  return {
    take({ family, urgency, cost, limits, inTurn = false }) {
      const now = clock.now()
      const { closedUntil, throttledUntil } = familyOf(family)
      const isUrgent = urgency === 'protect'
      // It fails, and whoever waits for it had better try another way.
      if (!isUrgent && closedUntil > now) return { status: 'later', after: undefined, reason: 'stopped' }
      const barred = isUrgent ? 0 : throttledUntil - now
      const windows = limits.map(({ key, limit }) => windowOf(spent, key, limit))
      const asked = { now, cost, share: shares[urgency] }
      const wait = Math.max(0, barred, ...windows.map(window => window.wait(asked)))
      if (wait > 0) {
        const after = inTurn ? turnOf(windows, asked, now + wait) - now : wait
        return { status: 'later', after, reason: 'within limits', unasked: true }
      }
      for (const window of windows) window.add(now, cost)
      return 'go'
    },
    came({ family }, outcome) {
      const known = familyOf(family)
      families.set(family, after(known, outcome, clock.now()))
      if (outcome === 'answered' && known.failures >= failuresAllowed) changed(family, true)
      if (outcome === 'failed' && known.failures + 1 === failuresAllowed) changed(family, false)
    },
    stopped: () => [...families].flatMap(([name, { failures }]) => (failures >= failuresAllowed ? [name] : [])),
    closed: () => [...families].flatMap(([name, { closedUntil }]) => (closedUntil > clock.now() ? [name] : [])),
  }
}

function after(known: Family, outcome: Outcome, now: Instant): Family {
  if (typeof outcome === 'object') {
    const throttledUntil = Math.max(known.throttledUntil, now + (outcome.throttledFor ?? usualThrottle))
    return { ...known, throttledUntil }
  }
  if (outcome === 'answered') return { ...fresh, throttledUntil: known.throttledUntil }
  const failures = known.failures + 1
  // Whoever asked before it stopped fails as well, and is no reason to wait longer: thirteen that failed at once were a minute of silence.
  if (failures < failuresAllowed || known.closedUntil > now) return { ...known, failures }
  const pause = Math.min(known.pause * 2, longestPause)
  return { ...known, failures, closedUntil: now + known.pause, pause }
}

/** The first instant from `from` on at which every window has room behind whoever was told theirs before; it is theirs now. */
function turnOf(windows: readonly Window[], asked: Asking, from: Instant): Instant {
  let at = from
  for (let later = 0; ; at += later) {
    later = Math.max(0, ...windows.map(window => window.waitInTurn(asked, at)))
    if (later === 0) break
  }
  for (const window of windows) window.promise(asked, at)
  return at
}

type Asking = { readonly now: Instant; readonly cost: number; readonly share: number }
type Spent = readonly [at: Instant, cost: number]

type Window = {
  /** 0 where there is room for `cost` within this share of every limit. */
  wait(asked: Asking): Millis
  /** The same as of a later instant, after all that was promised by then to whoever is as urgent. */
  waitInTurn(asked: Asking, at: Instant): Millis
  promise(asked: Asking, at: Instant): void
  add(now: Instant, cost: number): void
}

function windowOf(all: Map<string, Window>, key: string, limits: readonly Limit[]): Window {
  const known = all.get(key) ?? slidingWindow(limits)
  all.set(key, known)
  return known
}

function slidingWindow(limits: readonly Limit[]): Window {
  let log: Spent[] = []
  let promised: (Asking & { readonly at: Instant })[] = []
  const longest = Math.max(...limits.map(({ within }) => within))
  const waits = (spent: readonly Spent[], at: Instant, { cost, share }: Asking): Millis =>
    Math.max(0, ...limits.map(limit => waitFor(spent, limit, at, cost, share)))
  return {
    wait(asked) {
      log = log.filter(([at]) => at > asked.now - longest)
      return waits(log, asked.now, asked)
    },
    waitInTurn(asked, at) {
      // Whose instant has come is here or does not come; who is less urgent is no reason to wait.
      promised = promised.filter(one => one.at > asked.now)
      const before = promised.filter(({ share }) => share >= asked.share).map(({ at, cost }): Spent => [at, cost])
      return waits([...log, ...before.sort(([one], [other]) => one - other)], at, asked)
    },
    promise(asked, at) {
      promised.push({ ...asked, at })
    },
    add(now, cost) {
      log.push([now, cost])
    },
  }
}

function waitFor(spent: readonly Spent[], { calls, within }: Limit, now: Instant, cost: number, share: number): Millis {
  let room = Math.max(calls * share, cost) - cost
  // From the newest back: the first that no longer fits has to pass out of the window.
  for (let index = spent.length - 1; index >= 0; index -= 1) {
    const [at, weight] = spent[index] ?? [0, 0]
    if (at <= now - within) return 0
    room -= weight
    if (room < 0) return at + within - now
  }
  return 0
}
