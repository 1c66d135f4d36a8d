import { minutes, type Instant } from '../../lesson/time.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { ScheduledLesson } from '../needs.ts'
import type { Service } from '../service.ts'
import { classOf, type Class } from './class.ts'

/** What this process has done for a lesson that is not whole yet: the next try asks only for what failed. */
export type MadeBefore = {
  /** Chat that the app is in. */
  inChat?: string | undefined
  people?: { readonly of: string; readonly at: Instant; readonly read: Class }
}

/** A class changes little in the minutes before its lesson; but a teacher who is put right must not wait for long. */
const staysKnown = minutes(10)

/** Puts the app into the lesson's chat, unless an earlier try of this lesson did. @returns whether it is in. */
export async function joinChat(service: Service, { id, meeting: { thread } }: ScheduledLesson): Promise<boolean> {
  if (thread === undefined) return false
  const made = before(service, id)
  made.inChat = made.inChat === thread || (await isPutInto(service, thread)) ? thread : undefined
  return made.inChat === thread
}

const isPutInto = async ({ installations }: Service, thread: string): Promise<boolean> =>
  (await installations.inChat(thread)).status === 'done'

/** Who belongs to the lesson, as an earlier try read it where nothing of the lesson has changed since. */
export async function peopleOf(
  service: Service,
  lesson: ScheduledLesson,
  coorganisers: readonly PersonId[],
): Promise<Class> {
  const { meeting, classGroup, staff } = lesson
  const of = JSON.stringify([meeting.organiser, classGroup, staff, coorganisers])
  const made = before(service, lesson.id)
  const now = service.clock.now()
  if (made.people?.of === of && now - made.people.at < staysKnown) return made.people.read
  const read = await classOf(service, lesson, coorganisers)
  if (read.status === 'read') made.people = { of, at: now, read }
  return read
}

function before({ madeBefore }: Service, lesson: ScheduledLesson['id']): MadeBefore {
  const known = madeBefore.get(lesson) ?? {}
  madeBefore.set(lesson, known)
  return known
}
