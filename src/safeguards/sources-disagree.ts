import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * C1: where the roster does not show somebody who came, or still shows somebody who left, what rests on the roster is not assured,
 * and a person looks. Nothing is done because of it: the roster is what we act by. The lesson's clock runs.
 */
export const sourcesDisagree: Safeguard = {
  id: 'sources-disagree',
  clauses: ['C1'],
  find: lesson =>
    lesson.disagreeSince !== undefined && phase(lesson) !== 'ended' ? [{ about: 'lesson', evidence: [] }] : [],
  settle: seconds(30),
  incident: { from: 'alert', band: 'yellow' },
  ladder: [
    {
      name: 'tell',
      after: seconds(30),
      actions: [
        tellStaff(
          'Please look who is in this lesson',
          'Teams tells Chaperone two different things about it. There should be two pupils at least, and nobody uninvited.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(5),
      actions: [
        alert(
          'amber',
          'Who is in a lesson is not certain',
          'Teams tells Chaperone two different things about it. Its staff have been asked to look.',
        ),
      ],
    },
  ],
}
