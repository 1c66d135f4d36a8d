import { tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { ownLegWaits } from '../lesson/sight.ts'

/**
 * C1: where Teams keeps Chaperone itself in the lobby, only a person can let it in: one line asks for that, once, and the
 * lobby is never loosened for ourselves. Told once the lesson's time has come or somebody is in it, for before that nobody
 * could. That the lesson is not seen meanwhile is a matter of `watch-lost`. The lesson's clock runs.
 */
export const admitFirst: Safeguard = {
  id: 'admit-first',
  clauses: ['C1'],
  find: lesson => {
    const matters = lesson.passed.has('started') || lesson.firstArrivalAt !== undefined
    return phase(lesson) !== 'ended' && matters && ownLegWaits(lesson) ? [{ about: 'lesson', evidence: [] }] : []
  },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Please admit Chaperone first',
          'It waits in the lobby. Until it is in, it can neither see who is here nor remove or mute anybody.',
        ),
      ],
    },
  ],
}
