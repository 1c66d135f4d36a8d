import { sayRules, tellOne, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * V19, V28: a pupil whom staff warn is told privately, in the words of their band, and given the rules again: after ten seconds,
 * for what they have read cannot be taken back, and the wrong button is pressed now and then. The finding
 * is gone once the warning is known to have been sent; where it cannot be, staff say it themselves. Each pupil's own clock.
 */
export const warning: Safeguard = {
  id: 'warning',
  clauses: ['V19', 'V28'],
  find: lesson =>
    phase(lesson) === 'ended' ? [] : [...lesson.conduct.warned].sort().map(person => ({ about: person, evidence: [] })),
  ladder: [
    { name: 'say', after: seconds(10), asked: true, actions: [tellOne('warned'), sayRules] },
    {
      name: 'tell',
      after: minutes(2),
      actions: [tellStaff('Please give the warning yourself', 'Chaperone could not send it.')],
    },
  ],
}
