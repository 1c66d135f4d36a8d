import { goOn, hold, tellClass, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'

/** V9: staff pause the lesson: pupils' microphones and cameras are off until staff go on. One clock for the lesson. */
export const pause: Safeguard = {
  id: 'pause',
  clauses: ['V9'],
  find: lesson => (lesson.conduct.paused && phase(lesson) !== 'ended' ? [{ about: 'lesson', evidence: [] }] : []),
  ladder: [
    {
      name: 'hold',
      after: 0,
      asked: true,
      actions: [
        tellClass('wait-a-moment'),
        tellStaff('You paused the lesson', 'Pupils’ microphones and cameras are off until you go on.', goOn),
        hold('quiet'),
      ],
    },
  ],
}
