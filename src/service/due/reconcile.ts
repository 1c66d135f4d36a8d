import { wantedHolds, type Supervised } from '../../engine/supervised.ts'
import type { HoldPart, MeetingOption, Observation } from '../../lesson/observation.ts'
import { lessonId, type LessonId, type PersonId } from '../../lesson/people.ts'
import { phase } from '../../lesson/phase.ts'
import { ownSecond, seconds } from '../../lesson/time.ts'
import { everyoneKnown, lookAgain, lookFirst, samePartsAs, settleHolds, type Blind } from '../act.ts'
import { baselineNow } from '../baseline.ts'
import type { Handler } from '../loop.ts'
import { know, type Known } from '../known.ts'
import type { ScheduledLesson } from '../needs.ts'
import { observeHosts } from '../ready/hosts.ts'
import type { Service } from '../service.ts'
import { supervise } from '../supervise.ts'

/**
 * A PATCH may show after 20 s, or answer 200 and change nothing: it is read again for half a minute, at first every two
 * seconds. What shows later still is confirmed by the next look, and until then staff have been asked to do it by hand.
 */
const quickLooks = 8
const looks = 11
const lookAgainAfter = seconds(2)
const slowlyAfter = seconds(5)
/** A hold waits so often for the message that explains it; then it protects even without. */
const waitsForWords = 2
/** What was held and is no longer wanted is never left so: pupils would stay silenced. */
const restoreAgainAfter = seconds(30)

/** Without anything to do, the options are read so often while a lesson is on: somebody may change them in Teams. */
const readEvery = seconds(30)

/** Makes the meeting's settings what they should be: the baseline and the holds of every lapse whose finding stands. */
export const reconcile: Handler = async (service, { key, attempts }) => {
  const id = lessonId(key)
  const open = await know(service, id)
  if (!open || isOver(service, open)) return 'done'
  const { lesson } = open.state
  const shown = await service.meetings.settings(open.scheduled, baselineNow(service.policy, lesson))
  if (shown.status === 'later')
    return { again: service.clock.now() + (shown.after ?? lookAgainAfter), reason: shown.reason }
  if (shown.status === 'refused') return giveUp(service, id, shown.reason)
  // In `watch` nothing of the meeting was set, so nothing of it can be astray.
  const drift = service.policy.mode === 'watch' ? [] : shown.drift
  const state = await note(service, open, shown, drift)
  if (samePartsAs(shown.held, state) && !drift.length) return settle(service, id, state, 'confirmed')
  const adds = [...wantedHolds(state)].some(part => !shown.held.includes(part))
  if (adds && attempts <= waitsForWords && (await service.store.unsaid(id)))
    return { again: service.clock.now() + lookAgainAfter, reason: 'words first' }
  if (attempts <= looks) return set(service, open.scheduled, state, shown.held, drift, attempts)
  return adds
    ? settle(service, id, state, 'failed', 'the setting did not change')
    : { next: service.clock.now() + restoreAgainAfter }
}

function isOver({ clock }: Service, open: Known): boolean {
  const { timetable, cancelledAt } = open.scheduled
  const { state } = open
  const ended = phase(state.lesson) === 'ended' || clock.now() >= timetable.overAt || cancelledAt !== undefined
  return ended && state.lesson.held.length === 0
}

async function set(
  service: Service,
  lesson: ScheduledLesson,
  known: Supervised,
  held: readonly HoldPart[],
  drift: readonly MeetingOption[],
  attempts: number,
) {
  const adds = [...wantedHolds(known)].some(part => !held.includes(part))
  const look = adds ? await lookFirst(service, lesson.id) : undefined
  if (look?.status === 'blind') return cannotSee(service, lesson.id, look, attempts)
  const state = look?.state ?? known
  if (samePartsAs(held, state) && !drift.length) return nextRead(service, lesson.id) // it is over
  if (adds && !everyoneKnown(state))
    return cannotSee(service, lesson.id, { reason: 'not everybody is identified' }, attempts)
  const base = baselineNow(service.policy, state.lesson)
  const asked = await service.meetings.setHolds(lesson, wantedHolds(state), base)
  if (asked.status === 'refused') return giveUp(service, lesson.id, asked.reason)
  const soon = attempts <= quickLooks ? lookAgainAfter : slowlyAfter
  return {
    again: service.clock.now() + (asked.status === 'later' ? (asked.after ?? soon) : soon),
    reason: 'to be confirmed',
  }
}

async function note(
  service: Service,
  open: Known,
  { held, hosts }: { readonly held: readonly HoldPart[]; readonly hosts: readonly PersonId[] },
  drift: readonly MeetingOption[],
): Promise<Supervised> {
  const { state } = open
  const isSame = same(held, state.lesson.held) && same(drift, state.lesson.drift)
  const shown = { held, ...(drift.length ? { drift } : {}) }
  const news: readonly Observation[] = [
    ...(isSame ? [] : [{ type: 'SettingsObserved' as const, at: service.clock.now(), ...shown }]),
    ...(await observeHosts(service, open, hosts)),
  ]
  return news.length ? ((await supervise(service, open.scheduled.id, news)) ?? state) : state
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join()

const cannotSee = async (service: Service, id: LessonId, blind: Blind, attempts: number) =>
  lookAgain(service, blind, attempts) ?? giveUp(service, id, `could not see: ${blind.reason}`)

async function giveUp(service: Service, id: LessonId, reason: string) {
  const open = await know(service, id)
  return open ? settle(service, id, open.state, 'not possible', reason) : ('done' as const)
}

async function settle(
  service: Service,
  id: LessonId,
  state: Supervised,
  outcome: 'confirmed' | 'failed' | 'not possible',
  reason?: string,
) {
  const settled = settleHolds(state, outcome, service.clock.now(), reason)
  if (settled.length) await supervise(service, id, settled)
  return nextRead(service, id)
}

const nextRead = ({ clock }: Service, id: LessonId) => ({ next: ownSecond(id, clock.now() + readEvery) })
