import { minutes, type Instant } from '../lesson/time.ts'
import type { Policy } from './policy.ts'

/** Whether somebody at school reads what is sent now: weekdays, within the school's hours, by its own clock. */
export function isOpen({ timezone, hours }: Policy['school'], now: Instant): boolean {
  const {
    weekday = '',
    hour = '',
    minute = '',
  } = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: timezone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    })
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  ) as Partial<Record<Intl.DateTimeFormatPartTypes, string>>
  const time = `${hour}:${minute}`
  return !['Sat', 'Sun'].includes(weekday) && hours.from <= time && time < hours.to
}

/** When somebody next reads what is sent at `now`: at once, or when school opens, to five minutes. */
export function readAt(school: Policy['school'], now: Instant): Instant {
  if (isOpen(school, now)) return now
  const step = minutes(5)
  let at = Math.ceil(now / step) * step
  // A school that is open on no day of a week has hours that cannot be: then it is read at once.
  for (const last = now + weekOf(step); at < last; at += step) if (isOpen(school, at)) return at
  return now
}

const weekOf = (step: number): number => step * 12 * 24 * 7
