import { minutes, type Instant, type Millis } from '../lesson/time.ts'

/** A step of the machine's clock that is taken up slowly; a longer one was set right, and is believed at once. */
const longestSlow = minutes(5)
/** So much slower or faster than the machine's time until both agree: two minutes are taken up in ten. */
const slant = 0.2

export type Times = {
  /** The machine's clock, which somebody may set. */
  readonly wall: () => Instant
  /** Time since some beginning, which nobody sets; ms. */
  readonly elapsed: () => Millis
  /** Hears of a step that was too long to be taken up slowly. */
  readonly stepped: (by: Millis) => void
}

/**
 * Production's clock: the machine's, but for its steps. When a clock is set back by two minutes, nothing would come due for
 * two minutes, and a pupil would be alone unseen; set forward, a grace of five minutes would be one of three.
 */
export function steadyClock({ wall, elapsed, stepped }: Times): { now(): Instant } {
  let [time, since] = [wall(), elapsed()]
  return {
    now() {
      const passed = elapsed() - since
      since += passed
      const off = wall() - (time + passed)
      if (Math.abs(off) > longestSlow) {
        stepped(off)
        time += passed + off
      } else {
        time += passed + Math.max(-slant * passed, Math.min(slant * passed, off))
      }
      return Math.floor(time)
    },
  }
}
