import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { at, expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, bot, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Mark } from '../lesson/observation.ts'
import { scheduledLesson } from './scheduled-lesson.ts'

const after = (known: Lesson, ...marks: readonly Mark[]): Lesson => ({ ...known, passed: new Set(marks) })
const adHoc = (known: Lesson): Lesson => ({ ...known, origin: 'ad hoc' })
const together = lesson('under way', hall, ana, ben)
const onTime = after({ ...together, togetherAt: at('9:04') }, 'started', 'gathered')

describe('a lesson that is not as the timetable has it is found', () => {
  test.each([
    ['at its time', onTime, []],
    ['given before its time', after({ ...together, togetherAt: at('8:50') }), ['early:']],
    ['staff alone before its time', after(lesson('gathering', hall, osei)), []],
    ['pupils alone before its time', after(lesson('gathering', ana, ben)), []],
    ['pupils who wait before its time', after(lesson('gathering', hall, waits(ana))), []],
    ['somebody unknown with staff before its time', after(lesson('gathering', hall, unknown)), []],
    ['begun at the last minute of gathering', { ...onTime, togetherAt: at('9:05') }, []],
    ['begun after it', { ...onTime, togetherAt: at('9:05:01') }, ['late:']],
    [
      'begun late, and left by its pupils',
      { ...after(lesson('under way', hall), 'started'), togetherAt: at('9:20') },
      [],
    ],
    [
      'going on after its time',
      after({ ...lesson('closing', hall, ana), togetherAt: at('9:01') }, 'started', 'time-up'),
      ['overrunning:'],
    ],
    [
      'only staff left after its time',
      after({ ...lesson('closing', hall), togetherAt: at('9:01') }, 'started', 'time-up'),
      [],
    ],
    ['a link of two classes', { ...onTime, sharedLink: true }, ['shared-link:']],
    ['a link of two classes, before anybody comes', { ...lesson('due'), sharedLink: true }, ['shared-link:']],
    ['unknown to the timetable', adHoc(onTime), ['unscheduled:']],
    ['unknown to the timetable, with a stranger', adHoc(lesson('gathering', stranger)), ['unscheduled:']],
    ['unknown to the timetable, with nobody', adHoc(lesson('due')), []],
    ['unknown to the timetable, with a bot', adHoc(lesson('due', bot)), []],
    ['once it has ended', adHoc(after(lesson('ended'), 'time-up')), []],
  ] as const)('%s', (_, known, expected) => expectFound(scheduledLesson, known, expected))
})

describe('what follows', () => {
  test('staff and pupils who come a few minutes early are no matter', () => {
    given(scheduledLesson).at('8:54').sees(hall, ana, ben).until('9:30').orders()
  })

  test('a lesson given a quarter of an hour before its time is told to staff', () => {
    given(scheduledLesson).at('8:46').sees(hall, ana, ben).until('9:30').orders('8:53 tell-staff')
  })

  test('one that overruns is told to staff, then to the leads', () => {
    given(scheduledLesson)
      .at('9:00')
      .sees(hall, ana, ben)
      .until('10:20')
      .orders('10:07 tell-staff', '10:15 alert yellow')
      .course('10:00 scheduled-lesson/overrunning begins', '10:15 scheduled-lesson/overrunning is yellow')
  })

  test('what the timetable does not know is told, and stands on the record', () => {
    given(scheduledLesson)
      .at('9:00')
      .observes({ type: 'LessonScheduled', origin: 'ad hoc', sharedLink: false })
      .sees(hall, ana, ben)
      .until('9:20')
      .orders('9:07 tell-staff', '9:15 alert yellow')
  })
})
