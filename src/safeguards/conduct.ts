import { addAccount, alert, letBackIn, remove, tellOne, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present } from '../lesson/presence.ts'
import { seconds } from '../lesson/time.ts'

/**
 * V19, V42: staff take a pupil out for conduct. The pupil is told first, and a named adult is asked to reach home; a lead
 * then speaks with the parents (`follow-up`). Because staff asked, it is done in every mode. Each pupil's own clock runs.
 */
export const conduct: Safeguard = {
  id: 'conduct',
  clauses: ['V19', 'V42'],
  find: lesson =>
    phase(lesson) === 'ended'
      ? []
      : present(lesson, 'pupil')
          .filter(pupil => lesson.conduct.leaving.has(pupil))
          .map(pupil => ({ about: pupil, evidence: [pupil] })),
  settle: seconds(30),
  incident: { from: 'say', band: 'amber' },
  ladder: [
    {
      name: 'say',
      after: 0,
      asked: true,
      actions: [
        tellOne('break-now'),
        tellStaff(
          'They are being taken out',
          'They are told first. You may still let them stay.',
          letBackIn,
          addAccount,
        ),
        alert(
          'red',
          'Please reach home',
          'Staff are taking a pupil out of a lesson for conduct. Acknowledge this and reach their home.',
        ),
      ],
    },
    { name: 'remove', after: seconds(5), asked: true, actions: [remove('pupil')] },
  ],
}
