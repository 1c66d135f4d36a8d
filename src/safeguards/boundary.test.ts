import { describe, expect, test } from '@jest/globals'
import { chatOf, given, wrote } from '../../test/support/chat.ts'
import { expectFound } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, stranger } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { boundary } from './boundary.ts'

describe('a member of staff who writes it is found, and nobody else', () => {
  test.each<readonly [string, Lesson, readonly string[]]>([
    ['nobody writes', chatOf(), []],
    ['a pupil', chatOf(wrote(ana, 'boundary', 'high')), []],
    ['a stranger', chatOf(wrote(stranger, 'boundary', 'high', 'unknown')), []],
    ['a member of staff', chatOf(wrote(hall, 'boundary', 'low', 'staff')), [`${hall.person}: ${hall.person}`]],
    [
      'two members of staff',
      chatOf(wrote(osei, 'boundary', 'low', 'staff'), wrote(hall, 'boundary', 'low', 'staff')),
      [`${hall.person}: ${hall.person}`, `${osei.person}: ${osei.person}`],
    ],
    ['something else of a member of staff', chatOf(wrote(hall, 'worry', 'low', 'staff')), []],
  ])('%s', (_, known, expected) => expectFound(boundary, known, expected))
})

test('the headteacher alone is asked to read it, and nobody in the lesson is told', () => {
  const story = given(boundary)
    .at('9:10')
    .sees(hall, ana, ben)
    .observes(wrote(hall, 'boundary', 'low', 'staff'))
    .until('9:50')
  story
    .expect('9:10 boundary alert')
    .orders('9:10 alert amber')
    .course(`9:10 boundary/${hall.person} begins`, `9:10 boundary/${hall.person} is amber`)
  expect(boundary.ladder.flatMap(({ actions }) => actions)).toMatchObject([{ kind: 'alert', isAboutAdult: true }])
})
