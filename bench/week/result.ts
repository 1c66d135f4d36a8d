import type { Scene } from '../../src/cli/demo/scene.ts'
import { beginSupervision, isDecision, replay } from '../../src/engine/supervised.ts'
import { keyOf } from '../../src/adapters/graph/record-list.ts'
import type { OpenLesson } from '../../src/service/needs.ts'
import { incidentsList, siteId } from '../../src/tenant/seed.ts'
import { readinessOf, type Readiness, type ReadyPart } from '../../src/lesson/readiness.ts'
import type { Made } from './acts.ts'
import type { Tally } from './tally.ts'

/** What came of a week. */
export type Week = {
  readonly numbers: Readonly<Record<string, number>>
  /** Ids of lessons that were not ready at their start. */
  readonly partly: readonly string[]
  readonly unsafe: readonly string[]
  /** Unsafe or never tried at the start, and no message about it reached anybody. */
  readonly untold: readonly string[]
  /** Legs that were taken out of a lesson, and should not have been. */
  readonly wronglyRemoved: readonly string[]
  /** Lessons in which somebody uninvited stayed, and nobody was told so, or that nobody can be seen or removed. */
  readonly unwatched: readonly string[]
  /** Incidents that the school's list lacks, or has twice. */
  readonly missing: readonly string[]
  readonly twice: readonly string[]
  /** What Microsoft would not have taken. */
  readonly violations: readonly string[]
  /** What was asked of Graph and is not in docs/permissions.md. */
  readonly unlisted: readonly string[]
  readonly refused: ReadonlyMap<string, number>
  /** What the register has of the timetable, to be compared between two weeks. */
  readonly register: readonly string[]
}

type Played = { readonly planned: number; readonly made: Made; readonly tally: Tally; readonly now: number }

export async function weekEnded({ tenant, running }: Scene, played: Played): Promise<Week> {
  const { store } = running.service
  const { planned, made, tally, now } = played
  const all = await store.register(0, now)
  const timetabled = all.filter(({ origin }) => origin === undefined)
  const taking = all.filter(({ cancelledAt }) => cancelledAt === undefined)
  const opened = (await Promise.all(taking.map(({ id }) => store.read(id)))).flatMap(open => open ?? [])
  const states = opened.map(open => ({
    open,
    id: `${open.scheduled.id} ${missingAtStart(open)?.join() ?? 'never tried'}`,
    state: atStart(open),
  }))
  const changes = await Promise.all(timetabled.map(({ id }) => store.changesOf(id)))
  const these = (wanted: string) => states.filter(({ state }) => state === wanted)
  const incidents = await store.incidents()
  const written = itemsOf(tenant)
  return {
    numbers: {
      'lessons planned': planned,
      'in the register': timetabled.length,
      cancelled: timetabled.filter(({ cancelledAt }) => cancelledAt !== undefined).length,
      moved: changes.filter(of => of.some(({ what }) => what === 'moved')).length,
      'ad hoc': all.length - timetabled.length,
      'ad hoc meetings made': made.counted.adHoc,
      'ready at the start': these('ready').length,
      'journal lines': opened.reduce((sum, { journal }) => sum + journal.length, 0),
      'uninvited people': made.uninvited.size,
      'legs taken out': tally.takenOut.length,
      'lessons with one pupil': made.counted.alone,
      incidents: incidents.length,
      'items of the school’s list': written.length,
      'requests to Microsoft': tally.requests,
      'failed there': tally.failed,
    },
    // Of a lesson that was added by hand nobody says which class it is: it is never more than partly ready.
    partly: these('partly').flatMap(({ open, id }) => (open.scheduled.origin === 'ad hoc' ? [] : [id])),
    unsafe: these('unsafe').map(({ id }) => id),
    untold: these('unsafe').flatMap(({ open, id }) => (isTold(open, telling) ? [] : [id])),
    wronglyRemoved: tally.takenOut.filter(leg => !made.uninvited.has(leg)),
    unwatched: [...made.uninvited]
      .filter(([leg]) => !tally.takenOut.includes(leg))
      .flatMap(([, { meeting, at }]) => opened.filter(({ scheduled }) => isOf(tenant, scheduled, meeting, at)))
      .filter(open => !isTold(open, staying))
      .map(({ scheduled }) => scheduled.id),
    missing: incidents.filter(({ id }) => !written.includes(keyOf(id))).map(({ id }) => id),
    twice: written.filter((key, index) => written.indexOf(key) !== index),
    violations: [...tenant.violations],
    unlisted: [...tally.unlisted],
    refused: tally.refused,
    register: timetabled.map(({ id, uid, timetable, classGroup, meeting, cancelledAt }) =>
      [id, uid, timetable.startsAt, timetable.endsAt, classGroup, meeting.organiser, cancelledAt !== undefined].join(
        ' ',
      ),
    ),
  }
}

const itemsOf = ({ world }: Scene['tenant']): readonly string[] =>
  [...(world.sites.get(siteId)?.lists.values() ?? [])]
    .filter(({ name }) => name === incidentsList)
    .flatMap(({ items }) => items.map(({ fields }) => String(fields['IncidentKey'])))

/** A lesson that was added by hand starts when it is found: it has two minutes. */
const grace = 2 * 60_000

/** Undefined: it was not tried. */
function missingAtStart({ scheduled, journal }: OpenLesson): readonly ReadyPart[] | undefined {
  const { startsAt } = scheduled.timetable
  const until = scheduled.origin === 'ad hoc' ? startsAt + grace : startsAt
  const before = journal.filter(({ asOf }) => asOf <= until)
  return replay(beginSupervision(scheduled.id, scheduled.timetable), before).lesson.readiness?.missing
}

function atStart(open: OpenLesson): Readiness['state'] {
  const missing = missingAtStart(open)
  return missing ? readinessOf(missing).state : 'unsafe'
}

/** A message of a safeguard that says what is missing, or that nobody can be seen or identified, reached somebody. */
const telling = /^(not-ready|not-safe|watch-lost|unresolved|staff-present)\//

/** The same of somebody who should not be there. */
const staying = /^(invited-only|remove-by-hand|not-safe|watch-lost|unresolved)\//

const isOf = (
  { world }: Scene['tenant'],
  { meeting, timetable }: OpenLesson['scheduled'],
  id: string,
  at: number,
): boolean =>
  meeting.joinUrl === world.meetings.get(id)?.joinWebUrl && timetable.startsAt <= at && at <= timetable.endsAt

const isTold = ({ journal }: OpenLesson, telling: RegExp): boolean =>
  journal.some(
    ({ entry }) =>
      !isDecision(entry) &&
      entry.type === 'ActionSettled' &&
      entry.what === 'message' &&
      entry.outcome === 'confirmed' &&
      telling.test(entry.action),
  )
