import { wantedHolds, type Supervised } from '../../engine/supervised.ts'
import type { HoldPart } from '../../lesson/observation.ts'
import { lessonId, type LessonId } from '../../lesson/people.ts'
import { seconds } from '../../lesson/time.ts'
import { everyoneKnown, lookFirst, samePartsAs, settleHolds } from '../act.ts'
import type { Handler } from '../loop.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { stateOf, supervise } from '../supervise.ts'

/** A PATCH may show late, or answer 200 and change nothing: it is read again so often, so far apart. */
const looks = 8
const lookAgainAfter = seconds(2)
/** A hold waits so often for the message that explains it; then it protects even without. */
const waitsForWords = 2
/** What was held and is no longer wanted is never left so: pupils would stay silenced. */
const restoreAgainAfter = seconds(30)

/** Makes the meeting's settings what they should be: the baseline and the holds of every lapse whose finding stands. */
export const reconcile: Handler = async (service, { key, attempts }) => {
  const id = lessonId(key)
  const open = await service.store.read(id)
  if (!open) return 'done'
  const shown = await service.meetings.settings(open.scheduled)
  if (shown.status === 'later')
    return { again: service.clock.now() + (shown.after ?? lookAgainAfter), reason: shown.reason }
  if (shown.status === 'refused') return giveUp(service, id, shown.reason)
  const state = await noteHeld(service, id, stateOf(open), shown.held)
  if (samePartsAs(shown.held, state)) return settle(service, id, state, 'confirmed')
  const adds = [...wantedHolds(state)].some(part => !shown.held.includes(part))
  if (adds && attempts <= waitsForWords && (await service.store.unsaid(id)))
    return { again: service.clock.now() + lookAgainAfter, reason: 'words first' }
  if (attempts <= looks) return set(service, open.scheduled, state, shown.held)
  return adds
    ? settle(service, id, state, 'failed', 'the setting did not change')
    : { next: service.clock.now() + restoreAgainAfter }
}

async function set(service: Service, lesson: ScheduledLesson, known: Supervised, held: readonly HoldPart[]) {
  const adds = [...wantedHolds(known)].some(part => !held.includes(part))
  const look = adds ? await lookFirst(service, lesson.id) : undefined
  if (look?.status === 'blind') return giveUp(service, lesson.id, `could not see: ${look.reason}`)
  const state = look?.state ?? known
  if (samePartsAs(held, state)) return 'done' as const // what was wrong is over
  if (adds && !everyoneKnown(state)) return giveUp(service, lesson.id, 'could not see: not everybody is identified')
  const asked = await service.meetings.setHolds(lesson, wantedHolds(state))
  if (asked.status === 'refused') return giveUp(service, lesson.id, asked.reason)
  return {
    again: service.clock.now() + (asked.status === 'later' ? (asked.after ?? lookAgainAfter) : lookAgainAfter),
    reason: 'to be confirmed',
  }
}

async function noteHeld(
  service: Service,
  id: LessonId,
  state: Supervised,
  held: readonly HoldPart[],
): Promise<Supervised> {
  if ([...held].sort().join() === [...state.lesson.held].sort().join()) return state
  return (await supervise(service, id, [{ type: 'SettingsObserved', at: service.clock.now(), held }])) ?? state
}

async function giveUp(service: Service, id: LessonId, reason: string) {
  const open = await service.store.read(id)
  return open ? settle(service, id, stateOf(open), 'not possible', reason) : ('done' as const)
}

async function settle(
  service: Service,
  id: LessonId,
  state: Supervised,
  outcome: 'confirmed' | 'failed' | 'not possible',
  reason?: string,
) {
  await supervise(service, id, settleHolds(state, outcome, service.clock.now(), reason))
  return 'done' as const
}
