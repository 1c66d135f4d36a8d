import { createHash } from 'node:crypto'
import type { GroundRules } from '../../actions/ground-rules.ts'
import { lessonId, type PersonId } from '../../lesson/people.ts'
import { know } from '../known.ts'
import type { Service } from '../service.ts'
import { supervise } from '../supervise.ts'

/**
 * V28, V38: a pupil of the class says that they have read the rules, in this version of their words. It stands in the lesson's journal and record once; nobody is
 * asked for it twice, and who has not is said to nobody. Of anybody else nothing is written.
 * @returns the rules in their words, to stay before them; undefined where there is no such lesson.
 */
export async function rulesRead(service: Service, lesson: string, by: PersonId): Promise<GroundRules | undefined> {
  const { clock, groundRules, policy } = service
  const known = await know(service, lessonId(lesson))
  if (!known) return undefined
  const { scheduled, state } = known
  const { roster, conduct } = state.lesson
  const rules = groundRules[policy.ages.easyRead.pupils.includes(by) ? 'easy' : scheduled.age]
  if (roster?.pupils.has(by) && !conduct.rulesRead.has(by))
    await supervise(service, scheduled.id, [
      { type: 'RulesRead', at: clock.now(), person: by, version: versionOf(rules) },
    ])
  return rules
}

/** Tells one version of the words from another; a school may change them at any time. */
export const versionOf = ({ language, title, text, recorded, rules }: GroundRules): string =>
  createHash('sha256')
    .update(JSON.stringify([language, title, text, recorded, rules.map(rule => [rule.meaning, rule.text])]))
    .digest('hex')
    .slice(0, 8)
