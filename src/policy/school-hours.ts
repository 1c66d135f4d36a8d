import type { Instant } from '../lesson/time.ts'
import type { Policy } from './policy.ts'
import { localTime, nextTime, type Local } from './school-day.ts'

type School = Policy['school']

/** Whether somebody at school reads what is sent now: on its days, within its hours, by its own clock. */
export const isOpen = ({ timezone, hours }: School, now: Instant): boolean => isWithin(hours)(localTime(now, timezone))

const isWithin =
  ({ from, to, days }: School['hours']) =>
  ({ weekday, time }: Local): boolean =>
    days.some(day => day === weekday) && from <= time && time < to

/** When somebody next reads what is sent at `now`: at once, or when school opens, to five minutes. Hours that cannot be: at once. */
export const readAt = (school: School, now: Instant): Instant =>
  isOpen(school, now) ? now : (nextTime(now, school.timezone, isWithin(school.hours)) ?? now)
