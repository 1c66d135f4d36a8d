import type { Supervised } from '../engine/supervised.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { Service } from './service.ts'
import { supervise } from './supervise.ts'

/**
 * The directory is asked each time: who was staff this morning, or organises the meeting as a pupil, is not believed.
 * While it is away, what it said of this lesson's staff holds; a supply teacher whom it cannot place may be organiser.
 */
export async function isStaff({ directory }: Service, { lesson }: Supervised, person: PersonId): Promise<boolean> {
  const { roster, places } = lesson
  const answer = await directory.place(person, roster?.ofClass)
  if (answer.status !== 'placed') return roster?.staff.has(person) === true || places.get(person) === 'staff'
  return answer.place === 'staff' || (answer.place === 'unknown' && roster?.organisers.has(person) === true)
}

/** Stands in the journal, but not as often as somebody likes to press. */
export async function refuse(
  service: Service,
  lesson: LessonId,
  { press, by }: { readonly press: string; readonly by: PersonId },
): Promise<'forbidden'> {
  const { journal = [] } = (await service.store.read(lesson)) ?? {}
  const isKnown = journal.some(({ entry }) => entry.type === 'PressRefused' && entry.by === by && entry.press === press)
  if (!isKnown) await supervise(service, lesson, [{ type: 'PressRefused', at: service.clock.now(), press, by }])
  return 'forbidden'
}
