import { beginSupervision, replay, type Supervised } from '../engine/supervised.ts'
import type { LessonId } from '../lesson/people.ts'
import type { ScheduledLesson, SeenSince, Since } from './needs.ts'
import type { Service } from './service.ts'

/** The fold of a lesson's journal up to a line. */
export type Folded = { readonly state: Supervised; readonly line: number }

/** A lesson as its journal has it now, with our leg in it, and when its next `look` is due. */
export type Known = Omit<SeenSince, keyof Since> & Folded & { readonly scheduled: ScheduledLesson }

/** More than the calls that one application may be in. */
const most = 300

/**
 * Reads what is new of a lesson, and folds it on to what this process knew of it. What is kept is made of lines that were
 * read, and never of what we meant to write. Undefined where there is no such lesson.
 */
export async function know(service: Service, lesson: LessonId): Promise<Known | undefined> {
  const before = service.folded.get(lesson)
  const open = await service.store.readSince(lesson, before?.line ?? 0)
  if (!open) return undefined
  const { scheduled, call, lookAt } = open
  return { scheduled, call, lookAt, ...keep(service, scheduled, foldOn(before, open)) }
}

/** A journal only grows, so what was made of its beginning stays true, whatever the timetable says by now: no fold asks it. */
export function foldOn(before: Folded | undefined, { scheduled, after, journal }: Since): Folded {
  const { id, timetable } = scheduled
  const begun = before?.line === after ? before.state : beginSupervision(id, timetable)
  const state = replay({ ...begun, lesson: { ...begun.lesson, timetable } }, journal)
  return { state, line: after + journal.length }
}

/** A lesson that is over is forgotten: of its journal something may be erased. So is the one that was asked for longest ago. */
export function keep(
  { folded, clock }: Pick<Service, 'folded' | 'clock'>,
  { id, timetable }: ScheduledLesson,
  known: Folded,
): Folded {
  const other = folded.get(id)
  folded.delete(id)
  if (clock.now() < timetable.overAt) folded.set(id, other && other.line > known.line ? other : known)
  const [oldest] = folded.keys()
  if (oldest !== undefined && folded.size > most) folded.delete(oldest)
  return known
}
