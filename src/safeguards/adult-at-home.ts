import { adultAtHome, alert, close, hold, remove, reopen, tellClass, tellPupils, tellStaff } from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent, staffPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * B2: before a one-to-one goes on, staff name the adult who is at home with the pupil. Without that it is held, and at last
 * ended: nobody can see into the house. Found only where an agreement is valid; otherwise one pupil is the matter of
 * `lone-pupil`. One clock for each pupil.
 */
export const adultIsAtHome: Safeguard = {
  id: 'adult-at-home',
  clauses: ['B2'],
  find: lesson => {
    const [pupil, another] = pupilsPresent(lesson)
    const isOn = !['due', 'ended'].includes(phase(lesson)) && staffPresent(lesson).length > 0
    const asked = isOn && pupil !== undefined && !another && lesson.registers.oneToOne.has(pupil)
    return asked && !lesson.conduct.accompanied.has(pupil) ? [{ about: pupil, evidence: [pupil] }] : []
  },
  settle: minutes(2),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [tellStaff('Is the adult at home?', 'Please ask for the adult whom the agreement names.', adultAtHome)],
    },
    { name: 'hold', after: minutes(2), actions: [tellClass('wait-a-moment'), hold('quiet', 'share')] },
    {
      name: 'alert',
      after: minutes(2),
      actions: [
        alert(
          'red',
          'A one-to-one without its adult',
          'Nobody has confirmed who is at home. Please look in on it now.',
        ),
      ],
    },
    {
      name: 'end',
      after: minutes(5),
      actions: [
        tellPupils('stopping'),
        tellClass('stopping'),
        tellStaff(
          'Please end the lesson now',
          'Say goodbye kindly and press “End meeting”. The lead reaches home.',
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
