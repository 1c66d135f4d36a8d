import type { Instant, Millis } from '../lesson/time.ts'
import type { SetTimer } from './needs.ts'
import type { Service } from './service.ts'

/** No sooner than this: what comes at one instant is done at one. */
const soonest: Millis = 20

/** Rings once, at the earliest instant that it was told since it was wound. */
export function alarm({ clock }: Pick<Service, 'clock'>, setTimer: SetTimer, ring: () => void) {
  let at: Instant = Infinity
  let cancel = (): void => undefined
  return {
    /** From now on this is the latest instant at which it may ring; it is set by the next `by`. */
    wind(latest: Instant): void {
      at = latest
    },
    by(instant: Instant): void {
      at = Math.min(at, instant)
      cancel()
      cancel = setTimer(ring, Math.max(at - clock.now(), soonest))
    },
    off(): void {
      cancel()
    },
  }
}
