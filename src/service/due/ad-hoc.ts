import { hours, seconds, type Instant } from '../../lesson/time.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'
import type { MeetingInfo, ScheduledLesson } from '../needs.ts'
import { ofThisMeeting, otherOfOrganiser, otherThatKnows } from '../schools/which.ts'
import type { Service } from '../service.ts'
import { readyBefore } from './ready.ts'
import { ageOf, nextWindow, timesOf } from '../timetable/lessons-of.ts'
import { occurrenceId } from '../timetable/occurrence.ts'

const usualLength = hours(1)
/**
 * The calendar may say of a meeting only just now what events tell already: of one that is made as people come, and of all when
 * the service starts for the first time. One meeting must not be two lessons, in which everything is said twice.
 */
const timetableComesWithin = seconds(6)
const readAgainAfter = seconds(4)

/**
 * `call <thread>`: people are in it now; `chat <thread>`: the app was put there, or somebody came into the chat. With `-waited`
 * at the end of the word, the timetable has been asked.
 */
export const adHocKey = (thread: string, isCall: boolean): string => `${isCall ? 'call' : 'chat'} ${thread}`

/**
 * A meeting that has the app and is no lesson of the timetable, or not at this time: it gets the same protection, under a
 * lesson of its own. Asked of Teams who organises it; a chat that is no meeting is let be.
 */
export const adHoc: Handler = async (service, { key, attempts }) => {
  const { store, clock } = service
  const [word = '', ...rest] = key.split(' ')
  const [trigger, waited] = word.split('-')
  const thread = rest.join(' ')
  const now = clock.now()
  if (await store.lessonAt(thread, now)) return 'done'
  const known = await ofThisMeeting(service, thread, now)
  const knowing = await otherThatKnows(service, thread, known)
  if (knowing) return handOver(knowing, key, now)
  const isDue = known.some(({ timetable, cancelledAt }) => cancelledAt === undefined && timetable.startsAt > now)
  if (trigger === 'chat' && (isDue || isCancelled(service, known, now))) return 'done' // we put the app there ourselves
  const info = await service.meetingInfo(thread)
  if (info.status === 'later') return { again: now + (info.after ?? backoff(attempts)), reason: info.reason }
  if (info.status !== 'read') return 'done'
  const home = known.length ? undefined : await otherOfOrganiser(service, info.organiser)
  if (home) return handOver(home, key, now)
  const lesson = lessonOf(service, thread, info, known, trigger === 'call', now)
  if (!lesson) return 'done'
  if (!waited) return askTimetable(service, `${word}-waited ${thread}`, lesson)
  await store.saveLesson(lesson, [{ kind: 'ready', key: lesson.id, at: now }])
  await store.addChange(lesson.id, { what: 'found', at: now })
  service.log('info', 'a meeting outside the timetable is a lesson', { lesson: lesson.id })
  return 'done'
}

/** Has the organiser's calendar read, if it is one of those that count, and comes back; whoever asks meanwhile changes nothing of when. */
async function askTimetable({ store, clock }: Service, waited: string, { meeting }: ScheduledLesson): Promise<'done'> {
  const now = clock.now()
  if (await store.calendar(meeting.organiser))
    await store.schedule({ kind: 'calendar', key: meeting.organiser, at: now + readAgainAfter })
  await store.schedule({ kind: 'ad-hoc', key: waited, at: now + timetableComesWithin })
  return 'done'
}

/** A lesson is cancelled at this time: that the app is in its chat says nothing, that people meet in it does. */
const isCancelled = ({ policy }: Service, known: readonly ScheduledLesson[], now: Instant): boolean =>
  known.some(
    ({ timetable: { startsAt, endsAt }, cancelledAt }) =>
      cancelledAt !== undefined && startsAt - Math.max(policy.lessons.early, readyBefore) <= now && now < endsAt,
  )

/** It is a lesson of that school, if it is one. */
async function handOver(school: Service, key: string, at: Instant): Promise<'done'> {
  await school.store.schedule({ kind: 'ad-hoc', key, at })
  return 'done'
}

type Info = Extract<Awaited<ReturnType<MeetingInfo>>, { status: 'read' }>

/** At its own time where that is now or yet to come; at this time where people meet in it at another. */
function lessonOf(
  { policy }: Service,
  thread: string,
  { joinUrl, organiser, startsAt, endsAt }: Info,
  known: readonly ScheduledLesson[],
  isCall: boolean,
  now: Instant,
): ScheduledLesson | undefined {
  const { early } = policy.lessons
  const isOn = startsAt !== undefined && endsAt !== undefined && startsAt - early <= now && now < endsAt
  const isAhead = startsAt !== undefined && endsAt !== undefined && now < startsAt - early && !isCall
  if (!isOn && !isAhead && !isCall) return undefined
  const own = isOn || isAhead
  const begins = own ? startsAt : now
  const starts = known.map(({ timetable }) => timetable.startsAt)
  const ends = own ? endsAt : Math.min(now + usualLength, nextWindow(begins, starts, policy.lessons))
  const like = known.at(-1)
  const classGroup = like?.classGroup
  const age = ageOf(policy, classGroup)
  return {
    id: occurrenceId(joinUrl, begins, 'ad hoc'),
    timetable: timesOf({ startsAt: begins, endsAt: ends }, starts, policy, age),
    meeting: { meeting: undefined, thread, joinUrl, organiser },
    ...{ classGroup, age, origin: 'ad hoc' },
    ...(like?.staff ? { staff: like.staff } : {}),
  }
}
