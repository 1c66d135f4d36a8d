import { alertOfAdult } from '../actions/say.ts'
import { markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V36, B17: staff write to pupils as they would speak to them in school. Whatever is marked in a member of staff's message is the
 * headteacher's alone (the chair's, if it is theirs): neither the lesson nor the leads are told, and nothing is judged. Each
 * writer's own clock runs.
 */
export const boundary: Safeguard = {
  id: 'boundary',
  clauses: ['V36', 'B17'],
  find: markFound('boundary', 'staff'),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'alert',
      after: 0,
      actions: [
        alertOfAdult(
          'amber',
          'Please read a message',
          'Something that a member of staff wrote in a lesson should be read by you.',
        ),
      ],
    },
  ],
}
