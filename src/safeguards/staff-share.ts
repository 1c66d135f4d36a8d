import { tellAside } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { standing } from '../lesson/presence.ts'
import { hours } from '../lesson/time.ts'

/**
 * B15: nothing confidential is shown by accident. Whoever of the staff begins to share is reminded what the class now sees: at
 * once, for it sees it already, and with nothing that could not stand on that screen. Sharing is what teachers do, so that it
 * is no incident, and said to each of them once a lesson: the lapse outlasts every stop.
 */
export const staffShare: Safeguard = {
  id: 'staff-share',
  clauses: ['B15'],
  find: lesson => {
    const shares = lesson.legs.filter(leg => leg.sharing && !leg.waiting && standing(lesson, leg) === 'staff')
    const people = [...new Set(shares.map(({ person }) => person))].sort()
    return phase(lesson) === 'ended' ? [] : people.map(person => ({ about: person, evidence: [] }))
  },
  settle: hours(24),
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellAside(
          'Everybody here sees your screen now',
          'Please close what is not for the class, and what could appear by itself: mail, messages, lists of names.',
        ),
      ],
    },
  ],
}
