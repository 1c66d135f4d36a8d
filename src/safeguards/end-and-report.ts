import { addAccount, alert, close, hold, remove, tellClass, tellPupils, tellStaff, undoEnd } from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * B4: whoever feels uneasy ends the call and reports. It acts at once: pupils are quiet and a lead is called; ten seconds
 * later, unless it is taken back, pupils are told, the lesson is closed and they are sent out. Staff asked for it, so it is
 * done in every mode. One clock for the lesson.
 */
export const endAndReport: Safeguard = {
  id: 'end-and-report',
  clauses: ['B4'],
  find: lesson => (lesson.conduct.ending && phase(lesson) !== 'ended' ? [{ about: 'lesson', evidence: [] }] : []),
  incident: { from: 'hold', band: 'red' },
  ladder: [
    {
      name: 'hold',
      after: 0,
      asked: true,
      actions: [
        tellStaff(
          'The lesson ends in ten seconds',
          'Pupils are quiet, and a lead has been called.',
          undoEnd,
          addAccount,
        ),
        alert('red', 'A member of staff ends and reports', 'They are ending a lesson. Please speak with them now.'),
        hold('quiet', 'share'),
      ],
    },
    {
      name: 'end',
      after: seconds(10),
      asked: true,
      actions: [
        tellPupils('stopping'),
        tellClass('stopping'),
        alert(
          'red',
          'Please reach home',
          'Pupils are about to be sent out of a lesson. Acknowledge this and reach their homes.',
        ),
        close,
      ],
    },
    { name: 'send-away', ...onceAnswered('end'), after: minutes(2), actions: [remove('pupils')] },
  ],
}
