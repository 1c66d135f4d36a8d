import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes } from '../lesson/time.ts'

/**
 * C1: where not all that is written reaches us, people read the chat meanwhile. Messages still come from Teams itself, but
 * files, images, and what was edited or deleted may not. Before the first arrival nobody writes anything that matters.
 * The lesson's clock runs.
 */
export const chatWatchLost: Safeguard = {
  id: 'chat-watch-lost',
  clauses: ['C1'],
  find: lesson => {
    const blind = typeof lesson.chatSight === 'object' && lesson.firstArrivalAt !== undefined
    return phase(lesson) !== 'ended' && blind ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: minutes(1),
  incident: { from: 'alert', band: 'yellow' },
  ladder: [
    {
      name: 'tell',
      after: minutes(2),
      actions: [
        tellStaff(
          'Chaperone may not see all of the chat',
          'Please read it yourself for now: files, pictures and changed messages above all.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(15),
      actions: [
        alert('amber', 'The chat of a lesson cannot be seen whole', 'Staff in the lesson have been asked to read it.'),
      ],
    },
  ],
}
