import { sayRules, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { PersonId } from '../lesson/people.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * V28, V29, V37, V55: ground rules, the way to get help and the notice of recording are given when the lesson gets under way,
 * and privately to whoever came more than two minutes later, or has easy words in a class that does not (V29). The finding is
 * gone once the message is known to be posted; where it cannot be posted, staff are asked to read the rules aloud. The class
 * has one clock, each of the others their own.
 */
export const groundRules: Safeguard = {
  id: 'ground-rules',
  clauses: ['V28', 'V29', 'V37', 'V55'],
  find: lesson => (phase(lesson) === 'under way' ? unsaid(lesson).map(about => ({ about, evidence: [] })) : []),
  canWait: true,
  incident: { from: 'tell', band: 'yellow' },
  ladder: [
    { name: 'say', after: 0, actions: [sayRules] },
    {
      name: 'tell',
      after: minutes(2),
      actions: [tellStaff('Please read the ground rules aloud', 'They could not be posted in the chat.')],
    },
  ],
}

function unsaid(lesson: Lesson): readonly ('class' | PersonId)[] {
  const { rulesSaid, cameLate, registers } = lesson
  if (!rulesSaid.has('class')) return ['class']
  const alone = (pupil: PersonId): boolean => cameLate.has(pupil) || registers.easyRead.has(pupil)
  return pupilsPresent(lesson).filter(pupil => alone(pupil) && !rulesSaid.has(pupil))
}
