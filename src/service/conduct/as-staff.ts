import type { Words } from '../../actions/action.ts'
import type { Supervised } from '../../engine/supervised.ts'
import type { Observation } from '../../lesson/observation.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { know } from '../known.ts'
import type { Service } from '../service.ts'
import { isStaff, refuse } from '../staff.ts'
import { supervise } from '../supervise.ts'

/** Who does something in which lesson. */
export type Doing = { readonly lesson: LessonId; readonly by: PersonId }
/** The same about a person of the lesson. */
export type DoingTo = Doing & { readonly person: PersonId }

/** What they are answered; `forbidden` where it is not theirs to do, which then stands in the journal. */
export type Answered = Words | 'forbidden'

export type Decided = { readonly observed: Observation | undefined; readonly answer: Words }
export const done = (observed: Observation, title: string, text: string): Decided => ({
  observed,
  answer: { title, text },
})
export const nothing = (title: string, text: string): Decided => ({ observed: undefined, answer: { title, text } })

/**
 * Does one thing for a member of staff, by whichever way they asked for it: a card, a command or the panel. The directory
 * is asked who they are each time; a pupil's attempt is refused and recorded.
 */
export async function asStaff(
  service: Service,
  { lesson, by }: Doing,
  action: string,
  decide: (state: Supervised, at: Instant) => Decided,
): Promise<Answered> {
  const known = await know(service, lesson)
  if (!known) return 'forbidden'
  if (!(await isStaff(service, known.state, by))) return refuse(service, lesson, { press: action, by })
  const { observed, answer } = decide(known.state, service.clock.now())
  if (observed) await supervise(service, lesson, [observed])
  return answer
}
