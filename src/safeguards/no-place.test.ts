import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { noPlace } from './no-place.ts'

const well: string[] = []
const found = ['lesson:']
const without = (known: Lesson, reason = 'no place'): Lesson => ({ ...known, sight: { lostSince: known.asOf, reason } })

describe('a lesson that Chaperone has no place in is found, whoever is in it', () => {
  test.each([
    ['with a place', lesson('under way', hall, ana, ben), well],
    ['not seen for another reason', without(lesson('under way', hall, ana), 'call lost'), well],
    ['before anybody came', without(lesson('due')), found],
    ['gathering', without(lesson('gathering', hall, osei)), found],
    ['with a stranger and somebody unknown', without(lesson('under way', stranger, unknown)), found],
    ['ended', without(lesson('ended', hall)), well],
  ] satisfies [string, Lesson, string[]][])('%s', (_, known, expected) => expectFound(noPlace, known, expected))
})

test('staff are told before it begins, the leads where it stays so', () => {
  given(noPlace)
    .at('8:45')
    .observes({ type: 'SightLost', reason: 'no place' })
    .until('9:30')
    .orders('8:45 tell-staff', '8:50 alert amber')
    .course('8:45 no-place/lesson begins', '8:50 no-place/lesson is amber')
})
