import { tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { seconds } from '../lesson/time.ts'

/**
 * V44: families acknowledge the notice that lessons are recorded. Staff see, before they record, that somebody here has
 * not. It never keeps a child out, names nobody but in the panel, and is no incident. One finding for all; the lesson's clock runs.
 */
export const notice: Safeguard = {
  id: 'notice',
  clauses: ['V44'],
  find: lesson => {
    const pupils = pupilsPresent(lesson).filter(pupil => lesson.registers.withoutNotice.has(pupil))
    const matters = ['gathering', 'under way'].includes(phase(lesson)) && pupils.length > 0
    return matters ? [{ about: 'lesson', evidence: pupils }] : []
  },
  settle: seconds(60),
  canWait: true,
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Before you record',
          'Some families here have not acknowledged the notice of recording: the panel says whose. Their children stay; please tell the office.',
        ),
      ],
    },
  ],
}
