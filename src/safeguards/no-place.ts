import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { unseen } from '../lesson/sight.ts'
import { minutes } from '../lesson/time.ts'

/**
 * C1: Microsoft lets one application be in a hundred calls at once. A lesson for which there is no place is told so before
 * it begins, so that somebody else can be there; places go to lessons in which something is wrong, then to those without a
 * second member of staff. The lesson's clock runs.
 */
export const noPlace: Safeguard = {
  id: 'no-place',
  clauses: ['C1'],
  find: lesson => {
    const without = typeof lesson.sight === 'object' && lesson.sight.reason === unseen.noPlace
    return phase(lesson) !== 'ended' && without ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: minutes(1),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Chaperone has no place in this lesson',
          'It is in a hundred others. Please have a second member of staff with you: nothing is held or removed here.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(5),
      actions: [
        alert(
          'amber',
          'A lesson is without Chaperone',
          'There are more lessons at once than it can be in. Please look in.',
        ),
      ],
    },
  ],
}
