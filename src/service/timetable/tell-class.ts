import type { Instant } from '../../lesson/time.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'

/** V45: with less notice than the school promises, the class is told, in the lesson's own chat. */
export async function tellClassOf(
  { store, policy }: Service,
  { id, meeting }: ScheduledLesson,
  say: 'cancelled' | 'moved',
  startedAt: Instant,
  now: Instant,
): Promise<void> {
  if (startedAt - now >= policy.timetable.notice || meeting.thread === undefined) return
  const key = `${id}/timetable/class/${now}/${say}/tell-class/class`
  await store.addDelivery(
    {
      ...{ id: key, lesson: id, lapse: `timetable/class/${now}`, about: 'class' },
      ...{ action: { kind: 'tell-class', say }, kind: 'reminder', to: undefined },
      ...{ channel: 'public', state: 'ordered', message: undefined },
    },
    now,
  )
}
