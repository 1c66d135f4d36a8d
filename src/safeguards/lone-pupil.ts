import {
  alert,
  close,
  hold,
  remove,
  reopen,
  takeStep,
  tellClass,
  tellPupils,
  secondChild,
  tellStaff,
} from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { hasBegun, phase } from '../lesson/phase.ts'
import { isAlone, pupilsPresent } from '../lesson/presence.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * V27: lessons are for groups; where only one pupil attends, it does not go on and the leads are told.
 * Counted are distinct pupils of this class who are in the lesson: not devices, nor people in the lobby, staff, bots,
 * vouched persons, or anyone the directory has not placed. It stands down where a second child is at the same device, by
 * the word of staff, and where an agreement to one-to-one is valid now (B1): then `one-to-one` and `adult-at-home` look on.
 * The lesson's clock runs, whoever the pupil is.
 */
export const lonePupil: Safeguard = {
  id: 'lone-pupil',
  clauses: ['V27', 'B1'],
  find: lesson => {
    const pupils = pupilsPresent(lesson)
    return judged.has(phase(lesson)) && hasBegun(lesson) && isAlone(lesson, pupils)
      ? [{ about: 'lesson', evidence: pupils }]
      : []
  },
  settle: minutes(2),
  incident: { from: 'alert', band: 'red' },
  ladder: [
    {
      name: 'tell',
      after: seconds(30),
      actions: [
        tellStaff(
          'Only one pupil is here',
          'Please do not go on with one pupil alone. Wait for a second, or end the lesson with “End meeting”.',
          takeStep('hold', 'Hold the lesson'),
          secondChild,
        ),
      ],
    },
    {
      name: 'hold',
      after: seconds(60),
      actions: [
        tellClass('paused'),
        tellStaff(
          'The lesson is held',
          'Pupils’ microphones and cameras are off until a second pupil is here. Yours stay on: please do not teach one pupil alone. Only “End meeting” really ends it.',
          takeStep('end', 'End it now'),
        ),
        hold('quiet', 'share'),
      ],
    },
    {
      name: 'alert',
      after: seconds(60),
      actions: [
        alert('red', 'One pupil alone in a lesson', 'A lesson is going on with one pupil. Please look in on it now.'),
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
          'Say goodbye kindly and press “End meeting”. The pupil will be sent out shortly, and the lead reaches home.',
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

const judged: ReadonlySet<string> = new Set(['under way', 'closing', 'closed'])
