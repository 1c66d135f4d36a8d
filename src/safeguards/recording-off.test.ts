import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, stranger } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { recordingOff } from './recording-off.ts'

const well: string[] = []
const found = ['lesson:']
const recorded = (known: Lesson): Lesson => ({ ...known, recording: { by: undefined, source: 'roster' } })

describe('a lesson that is recorded is found, whoever is in it', () => {
  test.each([
    ['not recorded, as far as is known', lesson('under way', hall, ana, ben), well],
    ['not recorded', { ...lesson('under way', hall, ana, ben), recording: 'off' }, well],
    ['recorded, with nobody in it', recorded(lesson('under way')), found],
    ['recorded, with the class', recorded(lesson('under way', hall, ana, ben)), found],
    ['recorded, with a stranger', recorded(lesson('gathering', hall, stranger)), found],
    ['recorded, closing', recorded(lesson('closing', hall)), found],
    ['recorded, ended', recorded(lesson('ended', hall)), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(recordingOff, known, expected))
})

test('staff are told at once, the leads where it goes on', () => {
  given(recordingOff)
    .at('9:05')
    .sees(hall, ana, ben)
    .at('9:10')
    .observes({ type: 'RecordingObserved', source: 'roster', on: true })
    .until('9:30')
    .orders('9:10 tell-staff', '9:12 alert amber')
    .course('9:10 recording-off/lesson begins', '9:10 recording-off/lesson is amber')
})
