import { tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { staffPresent, waiting } from '../lesson/presence.ts'

/**
 * C5: while a lesson is held or closed, whoever of the class knocks is what would let it go on, so staff see that at once.
 * Nobody else in the lobby is announced, and nobody is named. The lesson's clock runs: one line, however many wait.
 */
export const knock: Safeguard = {
  id: 'knock',
  clauses: ['C5'],
  find: lesson => {
    const stopped = phase(lesson) === 'closed' || (phase(lesson) !== 'ended' && lesson.held.length > 0)
    const knocking = waiting(lesson, 'pupil')
    const shown = stopped && knocking.length > 0 && staffPresent(lesson).length > 0
    return shown ? [{ about: 'lesson', evidence: knocking }] : []
  },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff('Someone is waiting', 'Someone of this class is waiting: admit them and the lesson goes on.'),
      ],
    },
  ],
}
