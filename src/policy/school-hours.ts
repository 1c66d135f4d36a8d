import type { Instant } from '../lesson/time.ts'
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
