import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { undone } from '../lesson/outcomes.ts'
import { phase } from '../lesson/phase.ts'

/**
 * C3: what Chaperone ordered and could not do, a person is asked to do, and the record says so. Here: a removal that
 * Teams refused, or that could not be done because nobody could be seen. One clock for each removal.
 */
export const removeByHand: Safeguard = {
  id: 'remove-by-hand',
  clauses: ['C3', 'V18'],
  find: lesson =>
    phase(lesson) === 'ended' ? [] : undone(lesson, 'removal').map(action => ({ about: action, evidence: [] })),
  incident: { from: 'tell', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Please remove them yourself',
          'Chaperone could not. In People, open the menu beside the name and choose “Remove from meeting”.',
        ),
        alert(
          'red',
          'Somebody could not be removed',
          'Teams did not let Chaperone remove a person. Staff have been asked to do it by hand.',
        ),
      ],
    },
  ],
}
