import { addAccount, alert, hold, remove, takeStep, tellStaff, vouch } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present, staffPresent } from '../lesson/presence.ts'
import { seconds } from '../lesson/time.ts'

/**
 * V17, V18: only this class is invited; whoever else comes is shown to staff, removed, and the leads are told.
 * Found is only somebody positively judged to be no part of the lesson. Whom the directory has not placed is left to
 * `unresolved`; staff of the school are always welcome; a vouched person is a guest of the lesson; who
 * was taken out before is left to `no-return`. Each person's own clock runs.
 */
export const invitedOnly: Safeguard = {
  id: 'invited-only',
  clauses: ['V17', 'V18'],
  find: lesson =>
    phase(lesson) === 'ended'
      ? []
      : present(lesson, 'outsider')
          .filter(person => !lesson.conduct.sentOut.has(person))
          .map(person => ({ about: person, evidence: [person] })),
  incident: { from: 'flag', band: 'amber' },
  ladder: [
    {
      name: 'flag',
      after: 0,
      actions: [
        tellStaff(
          'Somebody here is not on the class list',
          'Do you know who it is? Please answer now: say that you know them, or remove them.',
          takeStep('remove', 'Remove them'),
          vouch,
          addAccount,
        ),
        alert('amber', 'Somebody uninvited joined a lesson', 'Staff in the lesson have been asked who it is.'),
      ],
    },
    {
      name: 'remove',
      after: seconds(60),
      sooner: lesson => staffPresent(lesson).length === 0,
      actions: [hold('door'), remove('about')],
    },
  ],
}
