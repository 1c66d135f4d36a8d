import { wantedHolds } from '../../engine/supervised.ts'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { phase } from '../../lesson/phase.ts'
import { unseen } from '../../lesson/sight.ts'
import { minutes, ownSecond, seconds, wholeSecond } from '../../lesson/time.ts'
import { samePartsAs } from '../act.ts'
import { know } from '../known.ts'
import type { Handler } from '../loop.ts'
import type { Done } from '../needs.ts'
import { readRosterOf } from '../roster.ts'
import type { Service } from '../service.ts'
import { hearRefused } from '../sight/refused.ts'
import { supervise } from '../supervise.ts'

/** Events only nudge; whatever they lose is seen by the next look at the latest. */
const lookEvery = seconds(30)
const tryAgain = seconds(5)
/**
 * Tries, a second apart: once our leg is in, Graph refuses some options, so a lesson is made ready first. Longer than the
 * lease of whoever died in the midst of that; then it is watched as it is.
 */
const waitsForReady = 15
/** Without a roster for this long, we do not see the lesson. */
const blindAfter = seconds(60)

/** Nobody has tried, or had a meeting to try with: its link has come since, and what is set up now is refused once we are in. */
const isYetToBeMadeReady = ({ readiness }: Lesson): boolean =>
  readiness === undefined || readiness.missing.includes('no meeting')

/** Our sight of one lesson: joins it, reads who is there, and says so where it cannot. */
export const watch: Handler = async (service, { key, attempts }) => {
  const { clock } = service
  const id = lessonId(key)
  const open = await know(service, id)
  if (!open) return 'done'
  await hearRefused(service)
  const { timetable, cancelledAt } = open.scheduled
  if (clock.now() < timetable.startsAt - service.policy.lessons.early)
    return { next: timetable.startsAt - service.policy.lessons.early } // it was moved to a later time
  if (cancelledAt !== undefined) return finish(service, id)
  if (phase(open.state.lesson) === 'ended' || clock.now() >= timetable.overAt) return finish(service, id)
  if (isYetToBeMadeReady(open.state.lesson) && attempts <= waitsForReady)
    return { again: clock.now() + seconds(1), reason: 'it is not made ready yet' }
  const read = await readRosterOf(service, open, 'looking')
  if (read.status !== 'read') return missed(service, id, read.reason)
  const keptAlive = await keepAlive(service, read.call)
  const state = await supervise(service, id, read.observations)
  if (state && !samePartsAs(state.lesson.held, state) && wantedHolds(state).size > 0) {
    await service.store.schedule({ kind: 'reconcile', key, at: clock.now() })
  }
  const now = clock.now()
  return {
    next: keptAlive.status === 'done' ? ownSecond(key, now + lookEvery) : wholeSecond(now + tryAgain),
  }
}

/** Teams drops a leg that is not kept alive for 45 minutes, and asks for a word every 15 (graph.md A4). */
const aliveFor = minutes(10)

async function keepAlive({ meetings, keptAlive, clock }: Service, call: string): Promise<Done> {
  const now = clock.now()
  if (now - (keptAlive.get(call) ?? -Infinity) < aliveFor) return { status: 'done' }
  const kept = await meetings.keepAlive(call)
  if (kept.status === 'done') keptAlive.set(call, now)
  return kept
}

async function missed(service: Service, id: LessonId, reason: string) {
  const now = service.clock.now()
  const open = await know(service, id)
  if (!open) return 'done' as const
  const { timetable } = open.scheduled
  const sawAt = open.state.lesson.seenAt ?? timetable.startsAt - service.policy.lessons.early
  // These two do not pass by themselves, and the sooner somebody knows the better.
  const needsSomebody = reason === unseen.noPlace || reason === unseen.inLobby
  const blind = needsSomebody || now - Math.max(sawAt, service.lastRead.get(id) ?? -Infinity) >= blindAfter
  await supervise(service, id, blind ? [{ type: 'SightLost', at: now, reason }] : [])
  return { again: now + tryAgain, reason }
}

async function finish(service: Service, id: LessonId) {
  const call = await service.store.call(id)
  await supervise(service, id, [])
  service.heard.delete(id)
  if (call === undefined) return 'done' as const
  service.keptAlive.delete(call)
  const left = await service.meetings.leave(call)
  if (left.status === 'later') return { again: service.clock.now() + tryAgain, reason: left.reason }
  await service.store.saveCall(id, undefined)
  return 'done' as const
}
