import { alert, close, hold, remove, tellClass, tellPupils, tellStaff } from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent, staffPresent, waiting } from '../lesson/presence.ts'
import { hours, minutes } from '../lesson/time.ts'

/**
 * V5, V58, B6: pupils are not left in a lesson without staff, before it, during it or after it, nor kept waiting for them.
 * Pupils in the lobby count once the lesson should have started. Only an arrival of staff resets the clock, so `about`
 * numbers the absence and the lapse outlasts pupils who go and come back.
 */
export const staffIsPresent: Safeguard = {
  id: 'staff-present',
  clauses: ['V5', 'V58', 'B6'],
  find: lesson => {
    const expected = lesson.passed.has('started') ? waiting(lesson, 'pupil') : []
    const pupils = [...pupilsPresent(lesson), ...expected]
    const alone = phase(lesson) !== 'ended' && pupils.length > 0 && staffPresent(lesson).length === 0
    return alone ? [{ about: `absence-${lesson.staffAbsences}`, evidence: pupils }] : []
  },
  settle: hours(24),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: minutes(2.5),
      actions: [
        tellStaff(
          'Pupils are without a member of staff',
          'Pupils of your lesson are waiting. Please join now, or send a colleague.',
        ),
        tellClass('wait-for-staff'),
      ],
    },
    { name: 'hold', after: minutes(3), actions: [hold('quiet', 'share')] },
    {
      name: 'alert',
      after: minutes(3),
      actions: [
        alert('red', 'Pupils are in a lesson without staff', 'Please send a member of staff in, or join it yourself.'),
      ],
    },
    {
      name: 'end',
      after: minutes(10),
      actions: [
        tellPupils('stopping'),
        tellClass('stopping'),
        alert(
          'red',
          'Please reach home',
          'Pupils are about to be sent out of a lesson without staff. Acknowledge this and reach their homes.',
        ),
        close,
      ],
    },
    { name: 'send-away', ...onceAnswered('end'), after: minutes(2), actions: [remove('pupils')] },
  ],
}
