import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { minutes, seconds } from '../lesson/time.ts'

/**
 * V31 in a school that records no lessons (`recording: off`): the meeting option forbids it before the lesson, and a
 * recording that is seen all the same is told. Who began it does not matter here. The lesson's clock runs.
 */
export const recordingOff: Safeguard = {
  id: 'recording-off',
  clauses: ['V31'],
  find: lesson =>
    phase(lesson) !== 'ended' && typeof lesson.recording === 'object' ? [{ about: 'lesson', evidence: [] }] : [],
  settle: seconds(30),
  incident: { from: 'tell', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'This lesson is being recorded',
          'Your school does not record lessons. Please stop the recording: More, then Stop recording.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(2),
      actions: [
        alert('amber', 'A lesson is recorded', 'Your school’s policy is not to record. Staff were asked to stop it.'),
      ],
    },
  ],
}
