import { alert, close, remove, reopen, tellClass, tellPupils, tellStaff } from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent, staffPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * V58: once staff have said that the lesson is over, pupils leave. Time that is up is not enough: a lesson may overrun, and
 * `scheduled-lesson` sees to that; pupils without staff are the matter of `staff-present`. Nobody is sent away by this
 * before they were asked twice and home is being reached. The lesson's clock runs, whoever stays.
 */
export const leaveAtEnd: Safeguard = {
  id: 'leave-at-end',
  clauses: ['V58'],
  find: lesson => {
    const pupils = pupilsPresent(lesson)
    const isOver = lesson.closingAt !== undefined && ['closing', 'closed'].includes(phase(lesson))
    return isOver && pupils.length > 0 && staffPresent(lesson).length > 0 ? [{ about: 'lesson', evidence: pupils }] : []
  },
  settle: minutes(2),
  canWait: true,
  incident: { from: 'alert', band: 'yellow' },
  ladder: [
    // Thirty pupils take two minutes to leave: nobody is asked who is on the way out.
    { name: 'ask', after: minutes(2.5), actions: [tellClass('over')] },
    {
      name: 'tell',
      after: minutes(3),
      actions: [
        tellStaff(
          'Pupils are still here',
          'You said that the lesson is over. Please see everybody out, and press “End meeting”.',
          reopen,
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(6),
      actions: [
        alert('amber', 'Pupils stay after a lesson', 'Staff said that a lesson is over; some pupils have not left.'),
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
          'Pupils who stayed after a lesson are about to be sent out. Acknowledge this and reach their homes.',
        ),
        close,
      ],
    },
    { name: 'send-away', ...onceAnswered('end'), after: minutes(2), actions: [remove('pupils')] },
  ],
}
