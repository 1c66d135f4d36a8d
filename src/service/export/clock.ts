import type { Instant } from '../../lesson/time.ts'

/** `24 Nov 2026, 09:05:10 GMT`: what the clock on the school's wall showed, and by which rule of the year. */
export type WallClock = (at: Instant) => string

export function clockOf(timeZone: string): WallClock {
  const form = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, year: 'numeric', month: 'short', day: 'numeric', timeZoneName: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  })
  return at => form.format(at)
}

export const utcOf = (at: Instant): string => new Date(at).toISOString()
