import { alert, remove, takeStep, tellOne, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present } from '../lesson/presence.ts'

/**
 * V19, V42: after a removal for conduct a lead speaks with the parents before the pupil joins again. Where nobody has
 * recorded that, staff and leads are asked, and a person decides: time alone never takes the pupil out, in no mode. Found
 * is nobody who was taken out of this very lesson, nor whom staff let in again. Each pupil's own clock runs.
 */
export const followUp: Safeguard = {
  id: 'follow-up',
  clauses: ['V19', 'V42'],
  find: lesson =>
    phase(lesson) === 'ended'
      ? []
      : present(lesson, 'pupil')
          .filter(pupil => lesson.registers.toFollowUp.has(pupil))
          .filter(pupil => !lesson.conduct.sentOut.has(pupil) && !lesson.conduct.letIn.has(pupil))
          .map(pupil => ({ about: pupil, evidence: [pupil] })),
  ladder: [
    {
      name: 'ask',
      after: 0,
      actions: [
        tellStaff(
          'Follow-up with parents not recorded: admit?',
          'Somebody here was taken out of an earlier lesson. They may stay, unless you decide otherwise.',
          takeStep('remove', 'Not today'),
        ),
        alert(
          'amber',
          'Follow-up with parents not recorded',
          'A pupil who was taken out of an earlier lesson has joined again. Please record the talk with the parents.',
        ),
      ],
    },
    { name: 'remove', after: Infinity, asked: true, actions: [tellOne('not-today'), remove('pupil')] },
  ],
}
