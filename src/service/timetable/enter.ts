import type { PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { readyBefore } from '../due/ready.ts'
import { lessonsOf } from './lessons-of.ts'
import type { Calendar, LessonChange } from './needs.ts'
import { occurrenceId } from './occurrence.ts'
import { tellClassOf } from './tell-class.ts'

const anHour = hours(1)
const past = hours(25)

/**
 * Brings the register to what the calendars show. A lesson that has begun stays as it is, whatever becomes of its entry;
 * of one that has not, every change is kept. Without a single calendar nothing is concluded: that is not an empty timetable.
 */
export async function enter(service: Service): Promise<void> {
  const { store, policy, clock } = service
  const calendars = await store.calendars()
  if (!calendars.length) return
  const now = clock.now()
  const known = await store.register(now - past, Number.MAX_SAFE_INTEGER)
  const wanted = lessonsOf(calendars, policy).filter(({ timetable }) => timetable.endsAt > now - past)
  const kept = new Set<string>()
  for (const lesson of wanted) {
    const entered = await enterOne(service, lesson, known, now)
    kept.add(entered)
  }
  for (const lesson of known)
    if (!kept.has(lesson.id) && isGone(lesson, calendars, now)) await cancel(service, lesson, now)
}

/** @returns the id under which the register has it. */
async function enterOne(service: Service, lesson: ScheduledLesson, known: readonly ScheduledLesson[], now: Instant) {
  const old = earlier(lesson, known, now)
  const { startsAt, endsAt } = lesson.timetable
  if (!old) return enterNew(service, lesson, known, now)
  const isSame = old.timetable.startsAt === startsAt && old.timetable.endsAt === endsAt
  if (old.timetable.startsAt <= now && !isSame) {
    // It was held, or is being held, at its old time: what stands elsewhere in the calendar now is another lesson.
    return old.timetable.startsAt === startsAt ? old.id : enterNew(service, lesson, known, now)
  }
  const changed = { ...lesson, id: old.id }
  await save(service, changed, now, changeOf(old, changed, now))
  if (!isSame && old.cancelledAt === undefined)
    await tellClassOf(service, changed, 'moved', old.timetable.startsAt, now)
  return old.id
}

/** The same occurrence as the register has it: by its own name, and of those the one that is not yet over. */
function earlier({ uid, id, timetable }: ScheduledLesson, known: readonly ScheduledLesson[], now: Instant) {
  const same = known.filter(one => (one.uid === undefined ? one.id === id : one.uid === uid))
  return (
    same.find(one => one.timetable.startsAt === timetable.startsAt) ??
    same.find(one => one.timetable.startsAt > now) ??
    same[0]
  )
}

async function enterNew(service: Service, lesson: ScheduledLesson, known: readonly ScheduledLesson[], now: Instant) {
  const here = known.find(({ id }) => id === lesson.id)
  const isAnother = here !== undefined && here.uid !== lesson.uid
  const id = isAnother ? occurrenceId(lesson.meeting.joinUrl, lesson.timetable.startsAt, lesson.uid) : lesson.id
  const isKnown = known.some(one => one.id === id)
  await save(service, { ...lesson, id }, now, isKnown ? undefined : { what: 'found', at: now })
  return id
}

function changeOf(old: ScheduledLesson, lesson: ScheduledLesson, now: Instant): LessonChange | undefined {
  const from = old.timetable.startsAt
  const to = lesson.timetable.startsAt
  if (old.cancelledAt !== undefined) return { what: 'back', at: now }
  if (from !== to || old.timetable.endsAt !== lesson.timetable.endsAt)
    return { what: 'moved', at: now, from, to, noticeHours: noticeHours(from, now) }
  const [was, is]: readonly PersonId[] = [old.meeting.organiser, lesson.meeting.organiser]
  return was !== undefined && is !== undefined && was !== is
    ? { what: 're-organised', at: now, from: was, to: is }
    : undefined
}

async function save({ store }: Service, lesson: ScheduledLesson, now: Instant, change: LessonChange | undefined) {
  const at = Math.max(now, lesson.timetable.startsAt - readyBefore)
  const due = lesson.timetable.endsAt > now ? [{ kind: 'ready' as const, key: lesson.id, at }] : []
  await store.saveLesson(lesson, due)
  if (change) await store.addChange(lesson.id, change)
}

/** Only a lesson that is yet to come, of the timetable, and within what was read of the calendars. */
const isGone = ({ timetable, origin, cancelledAt }: ScheduledLesson, calendars: readonly Calendar[], now: Instant) =>
  origin === undefined &&
  cancelledAt === undefined &&
  timetable.startsAt > now &&
  calendars.every(({ span }) => timetable.startsAt < span.until)

async function cancel(service: Service, lesson: ScheduledLesson, now: Instant): Promise<void> {
  const cancelled = { ...lesson, cancelledAt: now }
  await service.store.saveLesson(cancelled, [])
  const { startsAt } = lesson.timetable
  await service.store.addChange(lesson.id, { what: 'cancelled', at: now, noticeHours: noticeHours(startsAt, now) })
  await tellClassOf(service, cancelled, 'cancelled', startsAt, now)
}

/** Whole hours and tenths, as a record can be read. */
const noticeHours = (startsAt: Instant, now: Instant): number =>
  Math.max(0, Math.round(((startsAt - now) / anHour) * 10) / 10)
