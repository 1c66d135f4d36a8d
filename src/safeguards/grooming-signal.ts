import { addAccount, alert, tellStaff } from '../actions/say.ts'
import { markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * C10: nobody asks a pupil to keep something secret, to meet alone, for a picture, or to go on somewhere else. Software does not
 * say what it means: a lead reads it at once, and staff in the lesson are asked to look. Counted is what pupils and people of
 * whom nothing is known write; staff's is `boundary`'s. Each writer's own clock runs.
 */
export const groomingSignal: Safeguard = {
  id: 'grooming-signal',
  clauses: ['C10'],
  find: markFound('grooming-signal', 'pupil', 'unknown'),
  incident: { from: 'alert', band: 'red' },
  ladder: [
    {
      name: 'alert',
      after: 0,
      actions: [
        alert(
          'red',
          'Somebody asks for a secret',
          'Somebody in a lesson’s chat asks for a secret, a meeting or a picture. Please read it now.',
        ),
        tellStaff(
          'Please look at the chat now',
          'Somebody asks for a secret, a meeting or a picture. The lead has been told.',
          addAccount,
        ),
      ],
    },
  ],
}
