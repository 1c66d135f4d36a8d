import { hours, minutes, type Instant } from '../../lesson/time.ts'

/** The next instant after `now` at which a new day begins in this time zone; where the clocks change, to the minute. */
export function nextMidnight(now: Instant, timezone: string): Instant {
  const today = dayOf(now, timezone)
  let [before, after] = [now, now + hours(26)]
  while (after - before > minutes(1) / 60) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(middle, timezone) === today) before = middle
    else after = middle
  }
  return Math.round(after / minutes(1)) * minutes(1)
}

const dayOf = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
