import type { Scene } from '../../src/cli/demo/scene.ts'
import { beginSupervision, isDecision, replay } from '../../src/engine/supervised.ts'
import type { OpenLesson } from '../../src/service/needs.ts'
import type { Held } from './school.ts'

/** What came of a week. */
export type Week = {
  readonly planned: number
  /** Timetabled and held, ad hoc, cancelled. */
  readonly lessons: number
  readonly adHoc: number
  readonly cancelled: number
  readonly moved: number
  /** How each was at its start. */
  readonly ready: number
  readonly partly: number
  readonly unsafe: number
  /** Unsafe or never tried at the start, and no message about it reached anybody. */
  readonly untold: readonly string[]
  readonly removed: number
  readonly violations: readonly string[]
  readonly requests: number
  readonly failed: number
  /** What the register has of the timetable, to be compared between two weeks. */
  readonly register: readonly string[]
}

export async function weekEnded({ tenant, running }: Scene, held: readonly Held[], now: number): Promise<Week> {
  const { store } = running.service
  const all = await store.register(0, now)
  const timetabled = all.filter(({ origin }) => origin === undefined)
  const taking = all.filter(({ cancelledAt }) => cancelledAt === undefined)
  const opened = (await Promise.all(taking.map(({ id }) => store.read(id)))).flatMap(open => open ?? [])
  const states = opened.map(open => ({ open, state: atStart(open) }))
  const changes = await Promise.all(timetabled.map(({ id }) => store.changesOf(id)))
  const count = (wanted: string) => states.filter(({ state }) => state === wanted).length
  return {
    planned: held.length,
    lessons: taking.filter(({ origin }) => origin === undefined).length,
    adHoc: all.filter(({ origin }) => origin === 'ad hoc').length,
    cancelled: timetabled.length - timetabled.filter(({ cancelledAt }) => cancelledAt === undefined).length,
    moved: changes.filter(of => of.some(({ what }) => what === 'moved')).length,
    ready: count('ready'),
    partly: count('partly'),
    unsafe: count('unsafe'),
    untold: states
      .filter(({ open, state }) => state === 'unsafe' && !isTold(open))
      .map(({ open }) => open.scheduled.id),
    removed: opened
      .flatMap(({ journal }) => journal)
      .filter(
        ({ entry }) => entry.type === 'ActionSettled' && entry.what === 'removal' && entry.outcome === 'confirmed',
      ).length,
    violations: [...tenant.violations],
    requests: tenant.requests.length,
    failed: tenant.requests.filter(({ status }) => status === 'no answer' || status >= 500 || status === 429).length,
    register: timetabled.map(({ id, uid, timetable, classGroup, meeting, cancelledAt }) =>
      [id, uid, timetable.startsAt, timetable.endsAt, classGroup, meeting.organiser, cancelledAt !== undefined].join(
        ' ',
      ),
    ),
  }
}

/** A lesson that was added by hand starts when it is found: it has two minutes. */
const grace = 2 * 60_000

function atStart({ scheduled, journal }: OpenLesson): 'ready' | 'partly' | 'unsafe' {
  const { startsAt } = scheduled.timetable
  const until = scheduled.origin === 'ad hoc' ? startsAt + grace : startsAt
  const before = journal.filter(({ asOf }) => asOf <= until)
  return replay(beginSupervision(scheduled.id, scheduled.timetable), before).lesson.readiness?.state ?? 'unsafe'
}

/** A message of a safeguard that says what is missing, or that nobody can be seen or identified, reached somebody. */
const telling = /^(not-ready|not-safe|watch-lost|unresolved|staff-present)\//

const isTold = ({ journal }: OpenLesson): boolean =>
  journal.some(
    ({ entry }) =>
      !isDecision(entry) &&
      entry.type === 'ActionSettled' &&
      entry.what === 'message' &&
      entry.outcome === 'confirmed' &&
      telling.test(entry.action),
  )
