import type { Lesson } from '../../lesson/lesson.ts'
import type { PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { localTime } from '../../policy/school-day.ts'
import { proposals } from '../chat/proposed.ts'
import { isReady } from '../lesson-record/read.ts'
import { oneToOneIn, type OneToOne } from '../register/one-to-one.ts'
import { cameOf, type Came, type CameOf } from '../register/came-of.ts'
import type { OpenLesson, ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { stateOf } from '../supervise.ts'
import { tell } from './tell.ts'
import { aWeek, lastWeekly } from './weekly-at.ts'

/** One lesson of the week that somebody should look at, and why. */
export type Noted = {
  readonly lesson: string
  readonly startsAt: Instant
  readonly why: 'cancelled late' | 'moved late' | 'record unsigned' | OneToOne
  /** Of a one-to-one. */
  readonly cameOf?: CameOf
}

/** V4: a week of lessons. It counts no matter of anybody, so that it tells nobody of one that is kept from them. */
export type Week = {
  /** The day on which it ends, by which it is signed: `2026-11-27`. */
  readonly day: string
  readonly scheduled: number
  readonly changed: number
  readonly cancelled: number
  readonly offTheTimetable: number
  readonly noted: readonly Noted[]
  /** `shared`: whoever signed said that parents have the timetable (V24). */
  readonly signed: { readonly by: PersonId; readonly at: Instant; readonly shared: boolean } | undefined
}

/** The seven days until `until`. */
export async function weekUntil(service: Service, until: Instant): Promise<Week> {
  const { store, policy } = service
  const lessons = (await store.register(until - aWeek, until)).filter(({ timetable }) => timetable.startsAt < until)
  const looked = await Promise.all(lessons.map(lesson => lookAt(service, lesson)))
  const day = localTime(until, policy.school.timezone).day
  const signed = (await store.entries('week-signed')).find(({ id }) => id === day)
  return {
    day,
    scheduled: lessons.filter(({ origin }) => origin !== 'ad hoc').length,
    changed: looked.filter(({ changed }) => changed).length,
    cancelled: lessons.filter(({ cancelledAt }) => cancelledAt !== undefined).length,
    offTheTimetable: lessons.filter(({ origin }) => origin === 'ad hoc').length,
    noted: looked.flatMap(({ noted }) => noted),
    signed: signed && { by: signed.addedBy, at: signed.addedAt, shared: signed.entry['shared'] === true },
  }
}

async function lookAt({ store, policy }: Service, { id, cancelledAt, timetable: { startsAt } }: ScheduledLesson) {
  const [open, changes, incidents] = await Promise.all([store.read(id), store.changesOf(id), store.incidents(id)])
  const lesson = open && stateOf(open).lesson
  const least = policy.timetable.notice / hours(1)
  const late = changes.filter(change => 'noticeHours' in change && change.noticeHours < least)
  const oneToOne = oneToOneIn(lesson, incidents)
  const noted: readonly Pick<Noted, 'why' | 'cameOf'>[] = [
    ...(cancelledAt !== undefined && late.some(({ what }) => what === 'cancelled')
      ? [{ why: 'cancelled late' } as const]
      : []),
    ...(late.some(({ what }) => what === 'moved') ? [{ why: 'moved late' } as const] : []),
    ...(oneToOne ? [{ why: oneToOne, cameOf: cameOfOneToOne(oneToOne, open, lesson) }] : []),
    ...(lesson && isReady(lesson) && !lesson.record.signed ? [{ why: 'record unsigned' } as const] : []),
  ]
  return {
    changed: changes.some(({ what }) => what !== 'found'),
    noted: noted.map(one => ({ lesson: id, startsAt, ...one })),
  }
}

function cameOfOneToOne(oneToOne: OneToOne, open: OpenLesson | undefined, lesson: Lesson | undefined): CameOf {
  if (open && oneToOne !== 'planned') return cameOf(open.journal, oneToOne === 'by agreement')
  return { minutes: 0, what: lesson?.firstArrivalAt !== undefined ? [] : ['did not take place'] }
}

/** The last week that was told, as it was then: what is read is what is signed. Undefined: none was, these seven days. */
export async function toldWeek(service: Service, now: Instant): Promise<Week | undefined> {
  const until = lastWeekly(service.policy, now)
  if (until === undefined) return undefined
  const week = await weekUntil(service, until)
  return (await wasTold(service, week.day)) ? week : undefined
}

/** To anybody who reads it now: who they are may have changed since. */
async function wasTold({ store, policy }: Service, day: string): Promise<boolean> {
  const told = await Promise.all(readersOf(policy).map(to => store.delivery(`week/${day}/${to}`)))
  return told.some(delivery => delivery !== undefined)
}

/** Who reads and signs it. */
export const readersOf = ({ people }: Service['policy']): readonly PersonId[] =>
  people.leadership ?? [...new Set([people.headteacher, ...people.leads])]

/**
 * Tells the leadership that the week can be read: numbers only, fit for a shared screen. A service that was down on Friday tells
 * on Saturday of the week until Friday, which is the one that is read and signed.
 */
export async function weekly(service: Service, now: Instant): Promise<void> {
  const week = await weekUntil(service, lastWeekly(service.policy, now) ?? now)
  const { scheduled, changed, cancelled, noted, day } = week
  const text = [
    `${String(scheduled)} lessons were scheduled, ${String(changed)} changed, ${String(cancelled)} cancelled;`,
    ...oneToOnes(noted),
    `${String(noted.length)} notes to look at. Please open Chaperone, read them, and sign the week.`,
    ...(await proposals(service, now)),
  ].join(' ')
  for (const to of readersOf(service.policy))
    await tell(service, to, `week/${day}`, { title: 'The week’s lessons', text })
}

/** B1: how many pupils were alone with staff, and what came of it. */
function oneToOnes(noted: readonly Noted[]): readonly string[] {
  const of = (isOne: (noted: Noted) => boolean | undefined): string => String(noted.filter(isOne).length)
  const ended = (what: Came) => of(({ cameOf }) => cameOf?.what.includes(what))
  if (!noted.some(({ cameOf }) => cameOf && cameOf.minutes + cameOf.what.length > 0)) return []
  return [
    `One pupil alone: ${of(({ why }) => why === 'by agreement')} by agreement (${ended('adult not confirmed')} without its`,
    `adult at home confirmed), ${of(({ why }) => why === 'without agreement')} without; ${ended('held')} held,`,
    `${ended('sent out')} sent out, ${ended('did not take place')} did not take place.`,
  ]
}

/** So long after a week it may still be signed for the first time and is asked for. */
const askedFor = 6

/** V4: a week that nobody has signed is asked for again, once a school day, until the next one is there. */
export async function remindToSign(service: Service, now: Instant): Promise<void> {
  const { store, policy } = service
  const { timezone } = policy.school
  const today = localTime(now, timezone).day
  if (localTime(now, timezone).weekday === policy.digests.weekly.day) return
  const days = Array.from({ length: askedFor }, (_, ago) => localTime(now - hours(24 * (ago + 1)), timezone))
  const last = days.find(({ weekday }) => weekday === policy.digests.weekly.day)
  if (!last || !(await wasTold(service, last.day))) return
  if ((await store.entries('week-signed')).some(({ id }) => id === last.day)) return
  const words = {
    title: 'The week’s lessons are not signed',
    text: 'Nobody has signed last week’s lessons yet. Please open Chaperone, read them, and sign.',
  }
  for (const to of readersOf(policy)) await tell(service, to, `week/${last.day}/unsigned/${today}`, words)
}

/** Signs a week that has been told, once: by whoever reads it, who also says whether parents have the timetable. */
export async function signWeek(
  service: Service,
  by: PersonId,
  day: string,
  shared: boolean,
): Promise<'signed' | 'forbidden' | 'no such week' | 'signed before'> {
  const { store, policy, clock } = service
  if (!readersOf(policy).includes(by)) return 'forbidden'
  if (!(await wasTold(service, day))) return 'no such week'
  if ((await store.entries('week-signed')).some(({ id }) => id === day)) return 'signed before'
  await store.addEntries([{ kind: 'week-signed', id: day, entry: { week: day, shared }, addedBy: by }], clock.now())
  return 'signed'
}
