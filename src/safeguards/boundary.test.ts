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
    ['what sounds like a worry', chatOf(wrote(hall, 'worry', 'low', 'staff')), [`${hall.person}: ${hall.person}`]],
    [
      'both, as one',
      chatOf(wrote(hall, 'worry', 'low', 'staff'), wrote(hall, 'boundary', 'low', 'staff', 'another')),
      [`${hall.person}: ${hall.person}`],
    ],
    ['a pupil’s worry', chatOf(wrote(ana, 'worry', 'high')), []],
    ['a link, which is theirs to give', chatOf(wrote(hall, 'join-link', 'low', 'staff')), []],
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
  expect(boundary.ladder.flatMap(({ actions }) => actions)).toMatchObject([
    { kind: 'alert', isAboutAdult: true },
    { kind: 'alert', isAboutAdult: true },
  ])
})

test('of what sounds like a worry the headteacher alone is told now', () => {
  given(boundary)
    .at('9:10')
    .sees(hall, ana, ben)
    .observes(wrote(hall, 'worry', 'medium', 'staff'))
    .until('9:50')
    .orders('9:10 alert amber', '9:10 alert red')
})
