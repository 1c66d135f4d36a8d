import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * B1, B3: one-to-one by agreement is allowed, and seen: leads are told of each, and it stands in the record. It ends with
 * the agreement's window, for then `lone-pupil` finds one pupil as ever. One clock for each pupil.
 */
export const oneToOne: Safeguard = {
  id: 'one-to-one',
  clauses: ['B1', 'B3'],
  find: lesson => {
    const [pupil, another] = pupilsPresent(lesson)
    const isOn = ['gathering', 'under way', 'closing'].includes(phase(lesson)) && pupil !== undefined && !another
    return isOn && lesson.registers.oneToOne.has(pupil) ? [{ about: pupil, evidence: [pupil] }] : []
  },
  settle: minutes(2),
  incident: { from: 'tell', band: 'grey' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'One-to-one by agreement',
          'It may go on until the agreed time. If anything makes you uneasy, use “End and report”.',
        ),
        alert('yellow', 'A one-to-one is going on', 'It is within its agreement. You may look in on it.'),
      ],
    },
  ],
}
