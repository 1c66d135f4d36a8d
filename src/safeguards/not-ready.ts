import { tellStaffOfReadiness } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes } from '../lesson/time.ts'

/**
 * C11: what could not be set up is told to the lesson's staff, one to one, while there is still time to mend it. Before the
 * first attempt nothing is found. A lesson that becomes unsafe after it was partly ready is told again: `about` says which.
 */
export const notReady: Safeguard = {
  id: 'not-ready',
  clauses: ['C11'],
  find: lesson => {
    const { readiness } = lesson
    const matters = readiness !== undefined && readiness.state !== 'ready' && phase(lesson) !== 'ended'
    return matters ? [{ about: readiness.state, evidence: [] }] : []
  },
  canWait: true,
  ladder: [
    {
      name: 'tell',
      after: minutes(2),
      actions: [
        tellStaffOfReadiness(
          'This lesson is not fully set up',
          'Chaperone could not set up all of it, and goes on trying.',
        ),
      ],
    },
  ],
}
