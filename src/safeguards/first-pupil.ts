import { alert, close, remove, reopen, takeStep, tellPupils, tellClass, tellStaff } from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { hasBegun, phase } from '../lesson/phase.ts'
import { isAlone, pupilsPresent, staffPresent } from '../lesson/presence.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * V27 while a class gathers: somebody has to be first, so one pupil with staff is no incident yet, but nobody waits long.
 * The finding stands at once; the card comes after 15 s, or every ordinary arrival would send one. Microphones need no
 * hold here: the baseline has them off. A lesson that this safeguard closed stays its matter, for it never got under way.
 * The lesson's clock runs, whoever the pupil is.
 */
export const firstPupil: Safeguard = {
  id: 'first-pupil',
  clauses: ['V27'],
  find: lesson => {
    const pupils = pupilsPresent(lesson)
    const gathers = phase(lesson) === 'gathering' || (phase(lesson) === 'closed' && !hasBegun(lesson))
    const alone = gathers && isAlone(lesson, pupils) && staffPresent(lesson).length > 0
    return alone ? [{ about: 'lesson', evidence: pupils }] : []
  },
  settle: minutes(2),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: seconds(15),
      actions: [
        tellStaff(
          'One pupil is in',
          'Please admit a second pupil before you begin: let two in together where you can.',
          takeStep('end', 'End it now'),
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(5),
      actions: [
        alert('amber', 'Only one pupil has come', 'A lesson has one pupil five minutes after the first arrival.'),
      ],
    },
    {
      name: 'end',
      after: minutes(8),
      actions: [
        tellPupils('stopping'),
        tellClass('stopping'),
        tellStaff(
          'Please end the lesson now',
          'Nobody else has come. Say goodbye kindly and press “End meeting”. The lead reaches home.',
          reopen,
        ),
        alert(
          'red',
          'Please reach home',
          'A pupil is about to be sent out of a lesson. Acknowledge this and reach their home now.',
        ),
        close,
      ],
    },
    { name: 'send-away', ...onceAnswered('end'), after: minutes(2), actions: [remove('pupils')] },
  ],
}
