import { alert } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes } from '../lesson/time.ts'

/**
 * C11: a lesson whose meeting, class, lobby or chat could not be set up is told to the leads before it begins. Parts
 * without which a lesson is only less comfortable are for its staff alone (`not-ready`). The lesson's clock runs.
 */
export const notSafe: Safeguard = {
  id: 'not-safe',
  clauses: ['C11'],
  find: lesson =>
    lesson.readiness?.state === 'unsafe' && phase(lesson) !== 'ended' ? [{ about: 'lesson', evidence: [] }] : [],
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'alert',
      after: minutes(5),
      actions: [
        alert(
          'red',
          'A lesson could not be made safe',
          'Its meeting, class, lobby or chat could not be set up. Its staff have been told. Please look in on it.',
        ),
      ],
    },
  ],
}
