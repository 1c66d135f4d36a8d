import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * V22, V31, B10: live lessons are recorded. In force only where the school's policy says `recording: required`. Found while a
 * lesson is under way with pupils of the class in it and no recording is seen: where nothing says that it is recorded,
 * somebody checks, for we never hold a permission to look for the recording itself. The lesson's clock runs.
 */
export const recordingOn: Safeguard = {
  id: 'recording-on',
  clauses: ['V22', 'V31', 'B10'],
  find: lesson => {
    const isMissing = typeof lesson.recording !== 'object' && pupilsPresent(lesson).length > 0
    return phase(lesson) === 'under way' && isMissing ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: minutes(1),
  canWait: true,
  incident: { from: 'alert', band: 'yellow' },
  ladder: [
    {
      name: 'tell',
      after: minutes(3),
      actions: [
        tellStaff(
          'This lesson does not seem to be recorded',
          'Your school records live lessons. Please start the recording: More, then Start recording.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(10),
      actions: [
        alert('amber', 'A lesson is not recorded', 'No recording is seen in a lesson that should be recorded.'),
      ],
    },
  ],
}
