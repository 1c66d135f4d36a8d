import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * C1: not seeing a lesson is itself a finding. While it stands nothing is done to anybody, and a person looks instead.
 * Before the first arrival we know of, it counts from the timetabled start. The lesson's clock runs.
 */
export const watchLost: Safeguard = {
  id: 'watch-lost',
  clauses: ['C1'],
  find: lesson => {
    const matters = lesson.passed.has('started') || lesson.firstArrivalAt !== undefined
    const blind = phase(lesson) !== 'ended' && typeof lesson.sight === 'object'
    return matters && blind ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: seconds(30),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: seconds(30),
      actions: [
        tellStaff(
          'Chaperone cannot see this lesson',
          'Please watch it yourself: two pupils at least, nobody uninvited. Nothing is held or removed meanwhile.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(2),
      actions: [
        alert('red', 'A lesson cannot be seen', 'Chaperone cannot see who is in a lesson. Please look in on it.'),
      ],
    },
  ],
}
