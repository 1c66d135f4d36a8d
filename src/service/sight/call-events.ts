import type { Movement, ScheduledLesson } from '../needs.ts'
import { nudgeLesson, nudgeThread } from '../receive.ts'
import { lessonOn } from '../schools/which.ts'
import type { Service } from '../service.ts'
import { subscribe } from '../subscriptions/subscribe.ts'
import { hear } from './movements.ts'
import type { Topic } from '../subscriptions/topics.ts'

/**
 * Graph's own word of who comes and goes (meetingCallEvents), whether our leg is in the call or not. One a meeting, whose
 * lessons share it: it is about the meeting's chat. Like all events it is no more than a reason to read the roster.
 */
export const callEvents: Topic = {
  async changed(service, thread, changes) {
    // Our own leg makes call events too: after the lesson it would call itself in again for ever.
    const told = changes.map(({ data }) => service.whoMoved(data))
    const movements = told.flatMap(one => one.movements)
    if (told.some(({ who }) => who === 'a person')) return nudge(service, thread, true, movements)
    const lesson = await service.store.lessonAt(thread, service.clock.now())
    if (!lesson) return
    hear(service, lesson, movements)
    await nudgeLesson(service, lesson)
  },
  missed: (service, thread) => nudge(service, thread),
}

async function nudge({ schools, clock }: Service, thread: string, isCall = false, moved: readonly Movement[] = []) {
  await nudgeThread(schools(), await lessonOn(schools(), thread, clock.now()), thread, isCall, moved)
}

/** Before the lesson: it tells nothing of a call that began before it (field report, August 2026). */
export async function hearCall(service: Service, { meeting, timetable }: ScheduledLesson): Promise<void> {
  const { thread, joinUrl } = meeting
  if (thread === undefined) return
  const address = encodeURIComponent(joinUrl).replaceAll("'", '%27')
  await subscribe(service, `call-events/${thread}`, {
    resource: `communications/onlineMeetings(joinWebUrl='${address}')/meetingCallEvents`,
    changes: ['updated'],
    withData: true,
    versions: ['v1.0', 'beta'],
    until: timetable.overAt,
  })
}
