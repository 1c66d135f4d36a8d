import { beginSupervision, replay, type Supervised } from '../engine/supervised.ts'
import type { LessonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'
import type { ScheduledLesson, SeenSince, Since } from './needs.ts'
import type { Service } from './service.ts'

/** The fold of a lesson's journal up to a line, and the chat of its meeting then. */
export type Folded = { readonly state: Supervised; readonly line: number; readonly thread: string | undefined }

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
  return knownOf(service, before, await service.store.readSince(lesson, before?.line ?? 0))
}

/**
 * The same of the lesson that was on in this chat. Which one it was and what is new of it is one question, and a busy chat asks it a
 * hundred times a minute: what this process folded last of that chat is only a guess at where to read on from.
 */
export async function knowIn(service: Service, thread: string, at: Instant): Promise<Known | undefined> {
  let guess: Folded | undefined
  for (const folded of service.folded.values()) if (folded.thread === thread) guess = folded
  const known = guess && { lesson: guess.state.lesson.id, line: guess.line }
  const open = await service.store.seenIn(thread, at, known)
  return knownOf(service, open?.scheduled.id === known?.lesson ? guess : undefined, open)
}

function knownOf(service: Service, before: Folded | undefined, open: SeenSince | undefined): Known | undefined {
  if (!open) return undefined
  const { scheduled, call, lookAt } = open
  return { scheduled, call, lookAt, ...keep(service, scheduled, foldOn(before, open)) }
}

/** A journal only grows, so what was made of its beginning stays true, whatever the timetable says by now: no fold asks it. */
export function foldOn(before: Folded | undefined, { scheduled, after, journal }: Since): Folded {
  const { id, timetable, meeting } = scheduled
  const begun = before?.line === after ? before.state : beginSupervision(id, timetable)
  const state = replay({ ...begun, lesson: { ...begun.lesson, timetable } }, journal)
  return { state, line: after + journal.length, thread: meeting.thread }
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
