import { addAccount, alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { standing } from '../lesson/presence.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * V8, V40: only staff record. Found is whoever the call names as having begun the recording and who is positively judged
 * not to be staff; somebody whom staff know is a guest of the lesson and still records nothing. A recorder of whom
 * nothing is known, and the school's own application, are not found: that is no judgement of anybody. No call of Graph
 * stops a recording, so that staff are asked to. The recorder's own clock runs.
 */
export const recordingByStaff: Safeguard = {
  id: 'recording-by-staff',
  clauses: ['V8', 'V40'],
  find: lesson => {
    const { recording } = lesson
    if (phase(lesson) === 'ended' || typeof recording !== 'object' || !recording.by) return []
    const { person } = recording.by
    return notStaff.has(standing(lesson, recording.by)) ? [{ about: person, evidence: [person] }] : []
  },
  settle: seconds(30),
  incident: { from: 'tell', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Somebody other than staff is recording',
          'Please stop the recording now: More, then Stop recording. Only staff may record a lesson.',
          addAccount,
        ),
        alert('amber', 'Somebody not on the staff records a lesson', 'Staff in the lesson have been asked to stop it.'),
      ],
    },
    {
      name: 'alert',
      after: minutes(3),
      actions: [
        alert(
          'red',
          'Somebody not on the staff still records a lesson',
          'Please look in on it now and have it stopped.',
        ),
      ],
    },
  ],
}

const notStaff: ReadonlySet<string> = new Set(['pupil', 'outsider', 'vouched', 'application'])
