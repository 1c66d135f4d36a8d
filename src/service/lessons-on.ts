import { hours } from '../lesson/time.ts'
import type { ScheduledLesson } from './needs.ts'
import type { Service } from './service.ts'

type Asking = Pick<Service, 'store' | 'clock' | 'policy'>

/** A class that stays on after its time is still together, and somebody's to look at. */
const staysOn = hours(1)

/** Lessons in which people may be now. */
export const lessonsOn = ({ store, clock, policy }: Asking): Promise<readonly ScheduledLesson[]> =>
  store.lessons(clock.now() - staysOn, clock.now() + policy.lessons.early)

/** As long as a lesson's window may last beyond its end (design: "lesson"). */
export const lingers = hours(24)

/** Lessons whose window is open: what is observed now belongs to one of them. */
export async function lessonsOpen({ store, clock, policy }: Asking): Promise<readonly ScheduledLesson[]> {
  const now = clock.now()
  const around = await store.lessons(now - lingers, now + policy.lessons.early)
  return around.filter(({ timetable }) => now < timetable.overAt)
}
