import { alert, letBackIn, remove, takeStep, tellOne, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'

/**
 * V12: who was taken out as uninvited, or for conduct, does not come back into this lesson; staff can let them in with one
 * press. Never found is a pupil whom a ladder sent away: they may come back as soon as it is cured. Somebody without an
 * account is somebody new to Teams each time: that is left to `invited-only`. Each person's own clock runs.
 */
export const noReturn: Safeguard = {
  id: 'no-return',
  clauses: ['V12'],
  find: lesson => {
    const inside = new Set(lesson.legs.filter(leg => !leg.waiting).map(leg => leg.person))
    const back = [...lesson.conduct.sentOut.keys()].filter(person => inside.has(person) && !lesson.vouched.has(person))
    return phase(lesson) === 'ended' ? [] : back.sort().map(person => ({ about: person, evidence: [person] }))
  },
  incident: { from: 'tell', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellOne('not-now'),
        tellStaff(
          'Somebody who was taken out is back',
          'They were taken out of this lesson before. You may let them in again.',
          takeStep('remove', 'Take them out again'),
          letBackIn,
        ),
        alert('amber', 'Somebody came back into a lesson', 'They had been taken out of it before.'),
      ],
    },
    { name: 'remove', after: 0, actions: [remove('returner')] },
  ],
}
