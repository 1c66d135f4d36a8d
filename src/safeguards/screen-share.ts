import { hold, takeStep, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { standing } from '../lesson/presence.ts'
import { seconds } from '../lesson/time.ts'

/**
 * V7: only staff share their screen. Staff may well have asked a pupil to show something, so that they are told first and
 * have time to say nothing; then sharing is held to organisers. Nobody is ever removed for it. Counted is whoever is in
 * the lesson and positively neither staff nor known to them: a guest speaker shows slides. Found is one thing for the whole lesson,
 * so that a class that shares in turn is told of once; the lesson's clock runs.
 */
export const screenShare: Safeguard = {
  id: 'screen-share',
  clauses: ['V7'],
  find: lesson => {
    const shares = lesson.legs.filter(leg => leg.sharing && !leg.waiting && notStaff.has(standing(lesson, leg)))
    const people = [...new Set(shares.map(({ person }) => person))].sort()
    return phase(lesson) !== 'ended' && people.length ? [{ about: 'lesson', evidence: people }] : []
  },
  settle: seconds(30),
  incident: { from: 'hold', band: 'yellow' },
  ladder: [
    {
      name: 'tell',
      after: seconds(5),
      actions: [
        tellStaff(
          'Somebody other than staff is sharing a screen',
          'Please ask them to stop, unless you asked for it. Sharing is kept to organisers if it goes on.',
          takeStep('hold', 'Stop their sharing'),
        ),
      ],
    },
    { name: 'hold', after: seconds(60), actions: [hold('share')] },
  ],
}

const notStaff: ReadonlySet<string> = new Set(['pupil', 'outsider', 'application'])
