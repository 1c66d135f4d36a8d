import { alert, tellStaff } from '../actions/say.ts'
import type { Finding, Safeguard } from '../engine/safeguard.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { empty, pupilsPresent, staffPresent } from '../lesson/presence.ts'
import { phase } from '../lesson/phase.ts'
import { minutes } from '../lesson/time.ts'

/** Staff and a pupil of the class are in it: a lesson is being given, whatever the clock says. */
const isGiven = (lesson: Lesson): boolean => staffPresent(lesson).length > 0 && pupilsPresent(lesson).length > 0

/** It came together only after the time to gather was over. */
const startedLate = ({ togetherAt, timetable }: Lesson): boolean =>
  togetherAt !== undefined && togetherAt > timetable.gatheredAt

/**
 * V6, V20, V35: lessons are given at their time on the timetable, in a meeting of their own. Found is a meeting that the
 * timetable does not know, as soon as anybody is in it; a link that serves two classes, as soon as it is known; a lesson
 * given before its time, begun late, or going on after it. Coming early and leaving a little late is none of these: each
 * has a grace. `about` says which it is, and each has its own clock.
 */
export const scheduledLesson: Safeguard = {
  id: 'scheduled-lesson',
  clauses: ['V6', 'V20', 'V35'],
  find: lesson => {
    if (phase(lesson) === 'ended') return []
    const { origin, sharedLink, passed } = lesson
    const given = isGiven(lesson)
    const found: readonly (readonly [about: string, stands: boolean])[] = [
      ['early', origin === 'timetable' && given && !passed.has('started')],
      ['late', origin === 'timetable' && given && startedLate(lesson)],
      ['overrunning', given && passed.has('time-up')],
      ['shared-link', sharedLink],
      ['unscheduled', origin === 'ad hoc' && !empty(lesson)],
    ]
    return found.flatMap(([about, stands]): Finding[] => (stands ? [{ about, evidence: [] }] : []))
  },
  settle: minutes(5),
  canWait: true,
  incident: { from: 'alert', band: 'yellow' },
  ladder: [
    {
      name: 'tell',
      after: minutes(7),
      actions: [
        tellStaff(
          'This lesson is not as the timetable has it',
          'It is not on the timetable, not at its time, or its link serves another class too. Please put it right.',
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(15),
      actions: [
        alert(
          'yellow',
          'A lesson is not as the timetable has it',
          'It is not on the timetable, early, late, overrunning, or shares its link. Its staff have been told.',
        ),
      ],
    },
  ],
}
