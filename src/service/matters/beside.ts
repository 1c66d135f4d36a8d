import type { PersonId } from '../../lesson/people.ts'
import { pupilsPresent, staffPresent } from '../../lesson/presence.ts'
import { know } from '../known.ts'
import { lessonsOn } from '../lessons-on.ts'
import type { Service } from '../service.ts'

/** Staff in the lesson in which this pupil is now: a message to one of them may be seen by the whole class. */
export async function staffBeside(service: Service, pupil: PersonId): Promise<readonly PersonId[]> {
  for (const { id } of await lessonsOn(service)) {
    const lesson = (await know(service, id))?.state.lesson
    if (lesson && pupilsPresent(lesson).includes(pupil)) return staffPresent(lesson)
  }
  return []
}
