import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson, lessonWithoutRoster } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown, waits } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { recordingOn } from './recording-on.ts'

const well: string[] = []
const missing = ['lesson:']
const recorded = (known: Lesson): Lesson => ({ ...known, recording: { by: undefined, source: 'chat' } })

describe('a lesson with pupils that is not seen to be recorded is found', () => {
  test.each([
    ['nobody', lesson('under way'), well],
    ['the class, and nothing said of a recording', lesson('under way', hall, ana, ben), missing],
    ['the class, and it is said that there is none', { ...lesson('under way', hall, ana), recording: 'off' }, missing],
    ['the class, recorded', recorded(lesson('under way', hall, ana, ben)), well],
    ['staff alone', lesson('under way', hall, osei), well],
    ['staff and a pupil who waits', lesson('under way', hall, waits(ana)), well],
    ['staff, a stranger and somebody unknown', lesson('under way', hall, stranger, unknown), well],
    ['nothing known of the class', lessonWithoutRoster('under way', hall, ana), well],
    ['gathering', lesson('gathering', hall, ana), well],
    ['closing', lesson('closing', hall, ana), well],
    ['closed', lesson('closed', hall, ana), well],
    ['ended', lesson('ended', hall, ana), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(recordingOn, known, expected))
})

describe('what follows when a lesson is not recorded', () => {
  const underWay = given(recordingOn).at('9:00').sees(hall, ana, ben)

  test('the teacher is reminded after three minutes, the leads hear of it after ten', () => {
    underWay
      .until('9:30')
      .orders('9:03 tell-staff', '9:10 alert amber')
      .course('9:00 recording-on/lesson begins', '9:10 recording-on/lesson is yellow')
  })

  test('begun in time, nobody is told', () => {
    underWay.at('9:02').observes({ type: 'RecordingObserved', source: 'chat', on: true }).until('9:30').expect()
  })
})
