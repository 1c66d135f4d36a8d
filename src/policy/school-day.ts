import { hours, minutes, type Instant } from '../lesson/time.ts'

/** A moment as the school's clock on the wall shows it. */
export type Local = { readonly day: string; readonly weekday: string; readonly time: string }

/** `2026-11-25`, `wed` and `09:05` in the school's own time. */
export function localTime(at: Instant, timezone: string): Local {
  const parts = clockOf(timezone).formatToParts(at)
  const part = (type: string): string => parts.find(each => each.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    weekday: part('weekday').toLowerCase(),
    time: `${part('hour')}:${part('minute')}`,
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * Made once a time zone: making one costs as much as reading it a hundred times.
 * @throws RangeError where there is no such zone
 */
export function clockOf(timezone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timezone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  })
  clocks.set(timezone, made)
  return made
}

/** The first whole five minutes after `after` at which it is so by the school's clock; undefined: on no minute of a week. */
export function nextTime(after: Instant, timezone: string, isSo: (now: Local) => boolean): Instant | undefined {
  const step = minutes(5)
  const first = (Math.floor(after / step) + 1) * step
  for (let at = first; at < first + hours(24 * 8); at += step) if (isSo(localTime(at, timezone))) return at
  return undefined
}

/** `09:03` is `09:00`: what is told by the clock is told on five minutes. */
export function roundedDown(time: string): string {
  const minute = Number(time.slice(3))
  return `${time.slice(0, 3)}${String(minute - (minute % 5)).padStart(2, '0')}`
}

/** The next whole minute: nothing in a register is finer. */
export const nextMinute = (at: Instant): Instant => (Math.floor(at / minutes(1)) + 1) * minutes(1)

const oneDay = 24 * 60 * 60 * 1000

/** Days from Monday to Friday between two dates, both counted. Holidays are not known, so this counts too many, never too few. */
export function schoolDays(from: string, until: string): number {
  let count = 0
  for (let at = Date.parse(from); at <= Date.parse(until); at += oneDay) {
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}
