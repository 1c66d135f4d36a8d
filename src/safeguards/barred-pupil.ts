import { alert, remove, takeStep, tellOne, tellStaff } from '../actions/say.ts'
import { onceAnswered, type Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present } from '../lesson/presence.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * V47: a pupil whom a lead or the headteacher has barred, until an end date, does not take part. Counted are pupils who
 * are in the lesson, not those in the lobby: staff may leave them there. They are told kindly before anything is done, and
 * a named adult reaches their home. Each pupil's own clock runs.
 */
export const barredPupil: Safeguard = {
  id: 'barred-pupil',
  clauses: ['V47'],
  find: lesson =>
    phase(lesson) === 'ended'
      ? []
      : present(lesson, 'pupil')
          .filter(pupil => lesson.registers.barred.has(pupil))
          .map(pupil => ({ about: pupil, evidence: [pupil] })),
  settle: seconds(30),
  incident: { from: 'tell', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellOne('not-today'),
        tellStaff(
          'A pupil is here who may not join today',
          'A lead or the headteacher has decided it. The pupil has been told kindly, and home is being reached.',
          takeStep('remove', 'Take them out now'),
        ),
        alert(
          'red',
          'Please reach home',
          'A pupil with a bar has joined a lesson and is about to be taken out. Acknowledge this and reach their home.',
        ),
      ],
    },
    { name: 'remove', ...onceAnswered('tell'), after: minutes(2), actions: [remove('pupil')] },
  ],
}
