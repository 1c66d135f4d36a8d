import { mentions } from '../../lesson/alike.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import type { PersonId } from '../../lesson/people.ts'
import { staffPresent } from '../../lesson/presence.ts'
import type { Service } from '../service.ts'

/** Of whom a worry may speak: whether of staff at all, and of which of those who would be told of it, by their ids. */
export type SpokenOf = { readonly namesStaff: boolean; readonly mayBeAbout: readonly PersonId[] }

export const ofNobody: SpokenOf = { namesStaff: false, mayBeAbout: [] }

/** How pupils speak of whoever teaches them. */
const asPupilsCall = /\b(?:sir|miss|mr|mrs|ms|teachers?|head ?teacher|tutors?|ta|staff)\b/i

/**
 * Whether a worry speaks of staff: by what pupils call them, or by a name of somebody of this lesson's staff or of those who
 * would be asked to read it. Too much is better than too little, for a lead is told in any case. So it counts as spoken
 * of staff, too, where a name cannot be looked up: nobody in the lesson is told then (decision 58). Names are kept nowhere.
 */
export async function spokenOf({ names, policy }: Service, lesson: Lesson, text: string): Promise<SpokenOf> {
  const staff = staffOf(lesson)
  const { leads, headteacher, chair } = policy.people
  const known = await names([...new Set([...staff, ...leads, headteacher, chair])])
  const mayBeAbout = [...known].flatMap(([person, name]) => (mentions(text, name) ? [person] : []))
  const isUncertain = staff.some(person => !known.has(person))
  return { namesStaff: asPupilsCall.test(text) || isUncertain || mayBeAbout.length > 0, mayBeAbout }
}

const staffOf = (lesson: Lesson): readonly PersonId[] => [
  ...new Set([...staffPresent(lesson), ...(lesson.roster?.staff ?? []), ...(lesson.roster?.organisers ?? [])]),
]
