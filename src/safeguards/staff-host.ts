import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes } from '../lesson/time.ts'

/**
 * V1, V5, V13: whoever organises, co-organises or presents is staff with an account of the school. Found is only somebody
 * whom the directory has placed elsewhere: a pupil, a guest, or a person whom it knows and does not place. Of whom it has
 * not answered, readiness tells. It counts from when the meeting was read, before anybody comes. Each person's own clock.
 */
export const staffHost: Safeguard = {
  id: 'staff-host',
  clauses: ['V1', 'V5', 'V13'],
  find: lesson => {
    if (phase(lesson) === 'ended') return []
    const { hosts, places, roster } = lesson
    const others = hosts.filter(person => !roster?.staff.has(person) && (places.get(person) ?? 'staff') !== 'staff')
    return [...new Set(others)].sort().map(person => ({ about: person, evidence: [person] }))
  },
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: minutes(1),
      actions: [
        tellStaff(
          'Somebody who is not staff hosts this lesson',
          'Only staff with a school account may organise or present. Please change it in the meeting’s options.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(3),
      actions: [
        alert(
          'amber',
          'A lesson is hosted by somebody who is not staff',
          'Its organiser, a co-organiser or a presenter is no member of staff. Please look in on it.',
        ),
      ],
    },
  ],
}
