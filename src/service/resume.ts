import { hours } from '../lesson/time.ts'
import type { Service } from './service.ts'

/** As long as a lesson's window may last beyond its end (design: "lesson"). */
const lingers = hours(24)

/** Looks at every lesson that may be on: whatever Teams sent while nobody listened is not sent again. */
export async function resume({ store, clock, policy }: Pick<Service, 'store' | 'clock' | 'policy'>): Promise<void> {
  const now = clock.now()
  for (const { id, timetable } of await store.lessons(now - lingers, now + policy.lessons.early))
    if (now < timetable.overAt) await store.schedule({ kind: 'watch', key: id, at: now })
}
