import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present } from '../lesson/presence.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * C2: where the directory has not told us who somebody is, they are neither counted nor removed, and people are told.
 * One finding for all of them: during an outage a class of thirty is one matter, not thirty. The lesson's clock runs.
 */
export const unresolved: Safeguard = {
  id: 'unresolved',
  clauses: ['C2'],
  find: lesson => {
    const people = present(lesson, 'unresolved')
    return phase(lesson) !== 'ended' && people.length ? [{ about: 'lesson', evidence: people }] : []
  },
  settle: seconds(30),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: seconds(60),
      actions: [
        tellStaff(
          'Chaperone cannot tell who some people are',
          'The school’s directory has not answered. Please check that you know everyone here.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(5),
      actions: [
        alert('amber', 'People in a lesson could not be identified', 'Staff in the lesson have been asked to check.'),
      ],
    },
  ],
}
