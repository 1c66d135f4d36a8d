import type { Handler } from '../loop.ts'
import { enter } from '../timetable/enter.ts'

/** Brings the register to what the calendars show. */
export const register: Handler = async service => {
  await enter(service)
  return 'done'
}
