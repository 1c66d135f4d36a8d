import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes } from '../lesson/time.ts'

/**
 * V7, V9, B13: the options that the baseline fixes are as it has them. The service puts them back by itself; what is found
 * here is one that does not go back, or was changed again. Cameras, and microphones once the lesson is under way, are
 * the staff's to change, and no finding; of what was never set, `not-ready` tells. One matter, however many options.
 */
export const meetingOptions: Safeguard = {
  id: 'meeting-options',
  clauses: ['V7', 'V9', 'B13'],
  find: lesson => {
    const neverSet: readonly string[] = lesson.readiness?.missing ?? []
    const astray = lesson.drift.some(option => !neverSet.includes(option))
    return phase(lesson) !== 'ended' && astray ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: minutes(2),
  ladder: [
    {
      name: 'tell',
      after: minutes(1),
      actions: [
        tellStaff(
          'The meeting’s options were changed',
          'Lobby, presenters, microphones or recording are not as the school sets them. Chaperone puts them back.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(5),
      actions: [
        alert(
          'amber',
          'A lesson’s options are not as they should be',
          'Lobby, presenters, microphones or recording were changed, and do not go back. Its staff have been told.',
        ),
      ],
    },
  ],
}
