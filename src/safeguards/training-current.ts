import { alertOnceADay } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { staffPresent } from '../lesson/presence.ts'

/**
 * B5: whoever gives a lesson has had safeguarding training, and it has not lapsed. Found before the lesson are its
 * organisers, and later whoever of the staff is in it. The person is not told in front of a class. Each one's own clock runs;
 * it stands with each lesson, and leads hear of it once a day.
 */
export const trainingCurrent: Safeguard = {
  id: 'training-current',
  clauses: ['B5'],
  find: lesson => {
    const hosts = [...(lesson.roster?.organisers ?? []), ...staffPresent(lesson)]
    const lapsed = [...new Set(hosts)].filter(person => lesson.registers.untrained.has(person)).sort()
    return phase(lesson) === 'ended' ? [] : lapsed.map(person => ({ about: person, evidence: [] }))
  },
  incident: { from: 'alert', band: 'yellow' },
  ladder: [
    {
      name: 'alert',
      after: 0,
      actions: [
        alertOnceADay('Training has lapsed', 'The safeguarding training of a host of a lesson is not up to date.'),
      ],
    },
  ],
}
