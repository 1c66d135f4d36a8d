import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * C8: into breakout rooms neither the call's roster nor our leg reaches, and nobody but whoever is in one sees who is with
 * whom. They are turned off before the lesson, for Teams takes that setting in no meeting that runs; where that did not
 * succeed, the lesson goes on and is not assured, which staff and the record are told. Whether rooms are really opened
 * cannot be seen. The lesson's clock runs.
 */
export const breakoutRooms: Safeguard = {
  id: 'breakout-rooms',
  clauses: ['C8'],
  find: lesson => {
    const mayOpen = lesson.readiness?.missing.includes('breakout-rooms') === true
    const matters = phase(lesson) === 'under way' && pupilsPresent(lesson).length > 0
    return mayOpen && matters ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: minutes(1),
  incident: { from: 'tell', band: 'yellow' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Please keep the class in one room',
          'Breakout rooms could not be turned off, and Chaperone sees nobody in them: this lesson is not assured.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(10),
      actions: [
        alert('yellow', 'A lesson is not assured', 'Breakout rooms could not be turned off. Its staff have been told.'),
      ],
    },
  ],
}
