import { addAccount, alert, tellStaff } from '../actions/say.ts'
import { markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { markedOf } from '../lesson/chat.ts'

/**
 * C9: a pupil who says that something is badly wrong, of themselves or of somebody else, is heard at once, by a person. A lead is
 * asked now; staff in the lesson are told privately what to do, unless it speaks of a member of staff. Nothing is ever
 * answered in the chat. Whoever quotes or reports what others do is heard here, and never found to have done it. Each
 * writer's own clock runs.
 */
export const worry: Safeguard = {
  id: 'worry',
  clauses: ['C9'],
  find: markFound('worry', 'pupil', 'unknown'),
  incident: { from: 'alert', band: 'red' },
  ladder: [
    {
      name: 'alert',
      after: 0,
      actions: [
        alert('red', 'Somebody may need help now', 'Something worrying was written in a lesson. Please read it now.'),
      ],
    },
    {
      name: 'tell',
      after: Infinity,
      sooner: (lesson, { about }) => markedOf(lesson, 'worry', about).every(({ namesStaff }) => !namesStaff),
      actions: [
        tellStaff(
          'Somebody in the chat may need you',
          'Do not answer it in public. Stay with them, tell the safeguarding lead in person. In danger: ring 999.',
          addAccount,
        ),
      ],
    },
  ],
}
