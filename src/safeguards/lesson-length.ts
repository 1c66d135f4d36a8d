import { alert, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { pupilsPresent } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * B11: a lesson is of a reasonable length for its pupils' age. How long that is, the policy says by key stage
 * (`lessons.longest`), counted from the timetabled start; the timetable's own mark brings it here. Pupils who are still
 * there are what makes it long; staff who talk on are not. The lesson's clock runs.
 */
export const lessonLength: Safeguard = {
  id: 'lesson-length',
  clauses: ['B11'],
  find: lesson => {
    const long = lesson.passed.has('long') && phase(lesson) !== 'ended' && pupilsPresent(lesson).length > 0
    return long ? [{ about: 'lesson', evidence: [] }] : []
  },
  settle: minutes(5),
  canWait: true,
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'This lesson is long for this age',
          'Pupils have been on screen for as long as the school thinks good. Please bring it to an end, or take a break.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(20),
      actions: [alert('yellow', 'A lesson goes on for very long', 'Its staff have been asked to bring it to an end.')],
    },
  ],
}
