import type { HoldPart, Observation } from '../lesson/observation.ts'
import { beginLesson, fold, type Lesson, type Timetable } from '../lesson/lesson.ts'
import type { LessonId } from '../lesson/people.ts'
import { phase } from '../lesson/phase.ts'
import { organiserPresent } from '../lesson/presence.ts'
import type { Instant } from '../lesson/time.ts'
import { foldLapses, lapseId, type Decision, type Lapses } from './lapse.ts'

/** A lesson and what is wrong with it: all that the engine needs to go on, and the fold of the lesson's journal. */
export type Supervised = { readonly lesson: Lesson; readonly lapses: Lapses }

/** One line of a lesson's journal. `asOf` is when it counts as having happened, in the order in which it was judged. */
export type Entry = { readonly asOf: Instant; readonly entry: Observation | Decision }

const decisions: ReadonlySet<string> = new Set<Decision['type']>([
  'LapseBegan',
  'LapseEased',
  'LapseResumed',
  'LapseEnded',
  'LapseWithdrawn',
  'StepTaken',
  'ActionOrdered',
  'IncidentOpened',
])
export const isDecision = (entry: Observation | Decision): entry is Decision => decisions.has(entry.type)

export const beginSupervision = (id: LessonId, timetable: Timetable): Supervised => ({
  lesson: beginLesson(id, timetable),
  lapses: new Map(),
})

export function foldEntry({ lesson, lapses }: Supervised, { asOf, entry }: Entry): Supervised {
  if (!isDecision(entry)) return { lesson: fold(lesson, entry, asOf), lapses }
  const ended = entry.type === 'LapseEnded' || entry.type === 'LapseWithdrawn' ? lapses.get(entry.key) : undefined
  const settled = ended ? withoutThose(lesson.settled, `${lapseId(ended)}/`) : lesson.settled
  return { lesson: { ...lesson, asOf, settled }, lapses: foldLapses(lapses, entry) }
}

/** What could not be done for a lapse need not be done by hand once the lapse is over. */
function withoutThose(settled: Lesson['settled'], prefix: string): Lesson['settled'] {
  const rest = [...settled].filter(([action]) => !action.startsWith(prefix))
  return rest.length === settled.size ? settled : new Map(rest)
}

/** The same state again from the journal alone: what a restart does. */
export const replay = (begun: Supervised, journal: readonly Entry[]): Supervised => journal.reduce(foldEntry, begun)

/**
 * The parts of a hold wanted now: those of every lapse whose finding stands. The door is shut only by somebody who can
 * open it again, or nobody could admit the adult who comes to help.
 */
export function wantedHolds({ lesson, lapses }: Supervised): ReadonlySet<HoldPart> {
  if (phase(lesson) === 'ended') return new Set()
  const wanted = new Set(
    [...lapses.values()].filter(lapse => lapse.easedAt === undefined).flatMap(lapse => lapse.holds),
  )
  if (phase(lesson) === 'closed') wanted.add('door')
  if (!organiserPresent(lesson)) wanted.delete('door')
  return wanted
}
