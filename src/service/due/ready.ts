import type { Supervised } from '../../engine/supervised.ts'
import type { Observation } from '../../lesson/observation.ts'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import { readinessInWords, readinessOf } from '../../lesson/readiness.ts'
import { minutes, seconds, type Instant } from '../../lesson/time.ts'
import type { Handler } from '../loop.ts'
import type { Due, OpenLesson } from '../needs.ts'
import { makeReady } from '../ready/make-ready.ts'
import type { Service } from '../service.ts'
import { stateOf, supervise } from '../supervise.ts'
import { hasLink } from '../timetable/occurrence.ts'

/** How long before a lesson it is made ready: time enough to tell somebody of what could not be set. */
export const readyBefore = minutes(20)
const watchAnyway = seconds(10)
/** The options are looked at from here on, every half minute. */
const firstLook = seconds(15)

/**
 * Makes a lesson ready, each part by itself, so that an outage at nine changes nothing for what was done before. What is
 * missing is tried again until the lesson is over; meanwhile it stands in the lesson's journal, and safeguards tell of it.
 */
export const ready: Handler = async (service, due) => {
  const { store, clock } = service
  const id = lessonId(due.key)
  const open = await store.read(id)
  const now = clock.now()
  if (due.attempts === 1) service.madeBefore.delete(id)
  if (!open || open.scheduled.cancelledAt !== undefined || now >= open.scheduled.timetable.endsAt)
    return done(service, id)
  const { startsAt } = open.scheduled.timetable
  if (now < startsAt - readyBefore) return { next: startsAt - readyBefore } // it was moved to a later time
  await watchFrom(service, open, now, watchAnyway)
  const state = stateOf(open)
  const { missing, observations } = await makeReady(service, { ...open, state })
  await supervise(service, id, [...observations, ...news(state, missing, clock.now())])
  await watchFrom(service, open, now, 0)
  await store.schedule({ kind: 'registers', key: id, at: clock.now() })
  if (!missing.length) return done(service, id)
  service.log('warn', 'lesson not ready', { lesson: id, readiness: readinessInWords(readinessOf(missing)) })
  return { again: clock.now() + patience(missing, due), reason: missing.join(', ') }
}

function done({ madeBefore }: Service, id: LessonId): 'done' {
  madeBefore.delete(id)
  return 'done'
}

/**
 * Watching begins with the lesson's window whatever fails. A lesson found within it is first made ready: once our own leg
 * is in, Graph counts the meeting as running, and refuses some of its options.
 */
async function watchFrom({ store, policy }: Service, { scheduled }: OpenLesson, now: Instant, wait: number) {
  if (!hasLink(scheduled.meeting.joinUrl)) return // once it has one, it is made ready before anybody joins
  const opensAt = scheduled.timetable.startsAt - policy.lessons.early
  const at = opensAt > now ? opensAt : now + wait
  await store.schedule({ kind: 'watch', key: scheduled.id, at })
  await store.schedule({ kind: 'reconcile', key: scheduled.id, at: at + firstLook })
}

/** What would leave a lesson unsafe is tried again soon; an option that does not take is asked for ever more rarely. */
const patience = (missing: Parameters<typeof readinessOf>[0], { attempts }: Due) =>
  readinessOf(missing).state === 'unsafe' ? seconds(30) : Math.min(seconds(30) * 2 ** (attempts - 1), minutes(5))

function news({ lesson }: Supervised, missing: Parameters<typeof readinessOf>[0], at: Instant): Observation[] {
  const same = lesson.readiness?.missing.join() === missing.join()
  return same ? [] : [{ type: 'ReadinessObserved', at, missing }]
}
