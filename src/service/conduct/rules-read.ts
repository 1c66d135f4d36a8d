import type { GroundRules } from '../../actions/ground-rules.ts'
import { lessonId, type PersonId } from '../../lesson/people.ts'
import type { Service } from '../service.ts'
import { stateOf, supervise } from '../supervise.ts'

/**
 * V28: a pupil of the class says that they have read the rules. It stands in the lesson's journal and record once; nobody is
 * asked for it twice, and who has not is said to nobody. Of anybody else nothing is written.
 * @returns the rules in their words, to stay before them; undefined where there is no such lesson.
 */
export async function rulesRead(service: Service, lesson: string, by: PersonId): Promise<GroundRules | undefined> {
  const { store, clock, groundRules, policy } = service
  const open = await store.read(lessonId(lesson))
  if (!open) return undefined
  const { roster, conduct } = stateOf(open).lesson
  if (roster?.pupils.has(by) && !conduct.rulesRead.has(by))
    await supervise(service, open.scheduled.id, [{ type: 'RulesRead', at: clock.now(), person: by }])
  return groundRules[policy.ages.easyRead.pupils.includes(by) ? 'easy' : open.scheduled.age]
}
