import { observe, wake } from '../engine/supervise.ts'
import { beginSupervision, replay, type Entry, type Supervised } from '../engine/supervised.ts'
import { sealAt } from '../ledger/gather.ts'
import type { Observation } from '../lesson/observation.ts'
import type { LessonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'
import { foldOn, know, type Folded, type Known } from './known.ts'
import type { OpenLesson, ScheduledLesson, Written } from './needs.ts'
import { orders } from './orders.ts'
import { rulesNow } from './rules-now.ts'
import type { Service } from './service.ts'

/** The lesson as its journal has it. */
export const stateOf = ({ scheduled, journal }: OpenLesson): Supervised =>
  replay(beginSupervision(scheduled.id, scheduled.timetable), journal)

/**
 * Takes observations of one lesson in, one by one, and writes what follows from them, in one transaction under the
 * lesson’s lock. What comes while one batch is judged goes into the next one together.
 * Without observations it lets time pass.
 * @returns the lesson as it stands now, or undefined where it is not known.
 */
export const supervise = (
  service: Service,
  lesson: LessonId,
  observations: readonly Observation[],
): Promise<Supervised | undefined> => service.judging(lesson, observations)

/** What `Service.judging` runs, a batch at a time. The lock is taken only where there is something to write. */
export async function judge(
  service: Service,
  lesson: LessonId,
  observations: readonly Observation[],
): Promise<Supervised | undefined> {
  const isNews = ({ state }: Folded): boolean => observations.some(news(state))
  const folded = service.folded.get(lesson)
  if (folded && isNews(folded)) return write(service, folded, observations)
  const known = await know(service, lesson)
  if (!known || isNews(known)) return known && write(service, known, observations)
  const { written, state } = judgement(service, known.scheduled, known.state, [], service.clock.now())
  return isNothing(written, known) ? state : write(service, known, observations)
}

/** Judges by the lesson as it stands under its lock, read on from what is known of it, and writes what follows. */
async function write(
  service: Service,
  before: Folded,
  observations: readonly Observation[],
): Promise<Supervised | undefined> {
  const now = service.clock.now()
  let after: Supervised | undefined
  await service.store.judge(
    before.state.lesson.id,
    now,
    open => {
      const { written, state } = judgement(service, open.scheduled, foldOn(before, open).state, observations, now)
      after = state
      return written
    },
    before.line,
  )
  return after
}

/** What follows from observations, and from time having passed. */
function judgement(
  service: Service,
  scheduled: ScheduledLesson,
  before: Supervised,
  observations: readonly Observation[],
  now: Instant,
): { readonly written: Written; readonly state: Supervised } {
  const { id } = scheduled
  const rules = rulesNow(service)
  const taken = observations.filter(news(before)).reduce(
    ({ state, entries }, observed) => {
      const outcome = observe(rules, state, observed, now)
      return { state: outcome.state, entries: [...entries, ...outcome.entries] }
    },
    { state: before, entries: [] as readonly Entry[] },
  )
  const { state, entries, lookAgainAt } = wake(rules, taken.state, now)
  const all = [...taken.entries, ...entries]
  const { due, ...rows } = orders(scheduled, before, state, all, service.policy, now)
  const look = Number.isFinite(lookAgainAt) ? [{ kind: 'look' as const, key: id, at: Math.ceil(lookAgainAt) }] : []
  const seal = all.length ? [{ kind: 'ledger' as const, key: `journal/${id}`, at: sealAt(now) }] : []
  return { state, written: { entries: all, ...rows, due: [...due, ...look, ...seal] } }
}

/** No line, and no other instant at which time alone may bring something about than is on the list. */
const isNothing = ({ entries, due }: Written, { lookAt }: Known): boolean =>
  entries.length === 0 && due.every(({ kind, at }) => kind === 'look' && at === lookAt)

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
