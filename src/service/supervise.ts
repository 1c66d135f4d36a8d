import { observe, wake } from '../engine/supervise.ts'
import { beginSupervision, replay, type Entry, type Supervised } from '../engine/supervised.ts'
import type { Observation } from '../lesson/observation.ts'
import type { LessonId } from '../lesson/people.ts'
import type { OpenLesson } from './needs.ts'
import { sealAfter } from './ledger/seal.ts'
import { orders } from './orders.ts'
import { rulesNow } from './rules-now.ts'
import type { Service } from './service.ts'

/** The lesson as its journal has it. */
export const stateOf = ({ scheduled, journal }: OpenLesson): Supervised =>
  replay(beginSupervision(scheduled.id, scheduled.timetable), journal)

/**
 * Takes observations of one lesson in, one by one, and writes what follows from them, in one transaction under the
 * lesson's lock. What comes while a transaction runs goes into the next one together, for each reads the whole journal.
 * Without observations it lets time pass.
 * @returns the lesson as it stands now, or undefined where it is not known.
 */
export const supervise = (
  service: Service,
  lesson: LessonId,
  observations: readonly Observation[],
): Promise<Supervised | undefined> => service.judging(lesson, observations)

/** What `Service.judging` runs, a batch at a time. */
export async function judge(
  service: Service,
  lesson: LessonId,
  observations: readonly Observation[],
): Promise<Supervised | undefined> {
  const { store, clock, policy } = service
  const rules = rulesNow(service)
  const now = clock.now()
  let after: Supervised | undefined
  await store.judge(lesson, now, open => {
    const before = stateOf(open)
    const taken = observations.filter(news(before)).reduce(
      ({ state, entries }, observed) => {
        const outcome = observe(rules, state, observed, now)
        return { state: outcome.state, entries: [...entries, ...outcome.entries] }
      },
      { state: before, entries: [] as readonly Entry[] },
    )
    const { state, entries, lookAgainAt } = wake(rules, taken.state, now)
    const all = [...taken.entries, ...entries]
    after = state
    const { due, ...rows } = orders(open.scheduled, before, state, all, policy, now)
    const look = Number.isFinite(lookAgainAt) ? [{ kind: 'look' as const, key: lesson, at: lookAgainAt }] : []
    const seal = all.length ? [{ kind: 'ledger' as const, key: `journal/${lesson}`, at: now + sealAfter }] : []
    return { entries: all, ...rows, due: [...due, ...look, ...seal] }
  })
  service.nudge()
  return after
}

/** A roster that shows what was already known is not written again: thirty people read every half minute would be. */
const news =
  ({ lesson }: Supervised) =>
  (observed: Observation): boolean =>
    observed.type !== 'RosterObserved' ||
    observed.source === 'before acting' ||
    lesson.sight !== 'seeing' ||
    fingerprint(observed.legs) !== fingerprint(lesson.legs)

const fingerprint = (legs: readonly { leg: string; waiting: boolean; sharing: boolean }[]): string =>
  legs
    .map(({ leg, waiting, sharing }) => `${leg} ${waiting ? 'w' : ''}${sharing ? 's' : ''}`)
    .sort()
    .join()
