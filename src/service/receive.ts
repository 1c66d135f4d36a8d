import { seconds } from '../lesson/time.ts'
import { adHocKey } from './due/ad-hoc.ts'
import type { LessonOn, Schools } from './schools/which.ts'
import type { LessonId } from '../lesson/people.ts'
import type { Movement, Scheduled } from './needs.ts'
import type { Service } from './service.ts'
import { hear } from './sight/movements.ts'
import { supervise } from './supervise.ts'

/**
 * Something moved in the meeting of this chat: its roster is read now, whatever the event itself said. Where no lesson is
 * on in it, it may be one that no timetable knows: the first school finds out whose it is. What the event said is
 * kept for a while only to be held against the roster.
 */
export async function nudgeThread(
  [first]: Schools,
  on: LessonOn | undefined,
  thread: string,
  isCall = false,
  moved: readonly Movement[] = [],
): Promise<void> {
  const service = on?.service ?? first
  const now = service.clock.now()
  if (on) hear(service, on.lesson, moved)
  const due: readonly Scheduled[] = on
    ? [
        { kind: 'watch', key: on.lesson, at: now },
        { kind: 'sweep', key: on.lesson, at: now + secondLook },
      ]
    : [{ kind: 'ad-hoc', key: adHocKey(thread, isCall), at: now }]
  await service.store.schedule(...due)
}

/** The platform may still be writing its own roster when it tells us: a second look follows. */
const secondLook = seconds(2)

export async function nudgeLesson(service: Service, lesson: LessonId): Promise<void> {
  await service.store.schedule({ kind: 'watch', key: lesson, at: service.clock.now() })
}

/** Our own leg is gone: the call is over for us, and the next look joins anew or says that it cannot see. */
export async function callEnded(service: Service, lesson: LessonId, call: string): Promise<void> {
  if ((await service.store.call(lesson)) !== call) return // word of an earlier leg, late
  await service.store.saveCall(lesson, undefined)
  await service.store.schedule({ kind: 'watch', key: lesson, at: service.clock.now() + secondLook })
}

/** The platform says that the meeting ended for everybody; a look follows, for the word may be of another day. */
export async function meetingEnded({ service, lesson }: LessonOn): Promise<void> {
  await supervise(service, lesson, [{ type: 'MeetingEnded', at: service.clock.now() }])
  await nudgeLesson(service, lesson)
}
