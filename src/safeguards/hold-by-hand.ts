import { alert, tellStaffWhatPupilsCan } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { undone } from '../lesson/outcomes.ts'
import { phase } from '../lesson/phase.ts'

/**
 * C3: what Chaperone ordered and could not do, a person is asked to do, and the record says so. Here: a hold that Teams
 * refused, or answered without changing anything within half a minute. Staff hear what pupils can still do, part by part.
 * One clock for each hold.
 */
export const holdByHand: Safeguard = {
  id: 'hold-by-hand',
  clauses: ['C3', 'V27'],
  find: lesson =>
    phase(lesson) === 'ended' ? [] : undone(lesson, 'hold').map(action => ({ about: action, evidence: [] })),
  incident: { from: 'tell', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaffWhatPupilsCan('Please hold the lesson yourself', 'Chaperone could not. Please open Meeting options.'),
        alert(
          'red',
          'A lesson could not be held',
          'Teams did not let Chaperone hold a lesson. Staff have been asked to do it by hand.',
        ),
      ],
    },
  ],
}
