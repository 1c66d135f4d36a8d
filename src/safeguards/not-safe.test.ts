import { describe, test } from '@jest/globals'
import { given } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { readinessOf, type ReadyPart } from '../lesson/readiness.ts'
import { notSafe } from './not-safe.ts'

const without = (known: Lesson, ...missing: readonly ReadyPart[]): Lesson => ({
  ...known,
  readiness: readinessOf(missing),
})

describe('a lesson without what makes it safe is found', () => {
  test.each([
    ['before the first attempt', lesson('due'), []],
    ['ready', without(lesson('due')), []],
    ['partly ready', without(lesson('due'), 'names', 'coorganisers', 'class-unnamed'), []],
    ...(['meeting', 'class', 'app', 'lobby'] as const).map(
      part => [part, without(lesson('due'), part), ['lesson:']] as const,
    ),
    ['while it goes on', without(lesson('under way', hall, osei, ana, ben), 'class'), ['lesson:']],
    ['once it has ended', without(lesson('ended'), 'class'), []],
  ] as const)('%s', (_, known, expected) => expectFound(notSafe, known, expected))
})

test('the leads are told before it begins, and it stands on the record', () => {
  given(notSafe)
    .at('8:40')
    .observes({ type: 'ReadinessObserved', missing: ['lobby'] })
    .until('8:59')
    .orders('8:45 alert red')
    .course('8:40 not-safe/lesson begins', '8:45 not-safe/lesson is amber')
})

test('what is mended within five minutes alerts nobody', () => {
  given(notSafe)
    .at('8:40')
    .observes({ type: 'ReadinessObserved', missing: ['meeting'] })
    .at('8:44')
    .observes({ type: 'ReadinessObserved', missing: [] })
    .until('9:00')
    .orders()
})
