import type { PersonId } from '../../lesson/people.ts'
import { pupilsPresent, staffPresent } from '../../lesson/presence.ts'
import { hours } from '../../lesson/time.ts'
import { know } from '../known.ts'
import type { Service } from '../service.ts'

/** A class that stays on after its time is still together. */
const lingers = hours(1)

/** Staff in the lesson in which this pupil is now: a message to one of them may be seen by the whole class. */
export async function staffBeside(service: Service, pupil: PersonId): Promise<readonly PersonId[]> {
  const { store, clock, policy } = service
  const now = clock.now()
  for (const { id } of await store.lessons(now - lingers, now + policy.lessons.early)) {
    const lesson = (await know(service, id))?.state.lesson
    if (lesson && pupilsPresent(lesson).includes(pupil)) return staffPresent(lesson)
  }
  return []
}
