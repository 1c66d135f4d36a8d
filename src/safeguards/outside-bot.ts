import { alert, remove, takeStep, tellStaff, vouch } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present, staffPresent } from '../lesson/presence.ts'
import { seconds } from '../lesson/time.ts'

/**
 * C6: another application in a lesson, such as a note-taker that somebody sent along, hears and may keep all that
 * children say. Ours, those that the school's policy approves, and one that staff say they know are not found; neither is
 * one in the lobby, which hears nothing. Each application's own clock runs. A note-taker that comes as an anonymous person
 * is a matter of `invited-only`.
 */
export const outsideBot: Safeguard = {
  id: 'outside-bot',
  clauses: ['C6'],
  find: lesson =>
    phase(lesson) === 'ended'
      ? []
      : present(lesson, 'application').map(person => ({ about: person, evidence: [person] })),
  incident: { from: 'flag', band: 'amber' },
  ladder: [
    {
      name: 'flag',
      after: 0,
      actions: [
        tellStaff(
          'Another application is in this lesson',
          'It may be taking notes or recording. Please remove it, unless your school uses it.',
          takeStep('remove', 'Remove it'),
          vouch,
        ),
        alert('amber', 'Another application is in a lesson', 'Staff in the lesson have been asked about it.'),
      ],
    },
    {
      name: 'remove',
      after: seconds(60),
      sooner: lesson => staffPresent(lesson).length === 0,
      actions: [remove('about')],
    },
  ],
}
