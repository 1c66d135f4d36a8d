import { describe, test } from '@jest/globals'
import { given, givenUnready } from '../../test/support/given.ts'
import { expectFound, lesson } from '../../test/support/lesson.ts'
import { ana, ben, hall, osei, unknown } from '../../test/support/people.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { readinessOf, type ReadyPart } from '../lesson/readiness.ts'
import { notReady } from './not-ready.ts'

const without = (known: Lesson, ...missing: readonly ReadyPart[]): Lesson => ({
  ...known,
  readiness: readinessOf(missing),
})
const well: string[] = []

describe('what could not be set up is found', () => {
  test.each([
    ['before the first attempt', lesson('due'), well],
    ['all of it set up', without(lesson('due')), well],
    ['an option that does not take', without(lesson('due'), 'names'), ['partly: ']],
    ['the lobby', without(lesson('due'), 'lobby', 'names'), ['unsafe: ']],
    ['the class', without(lesson('due'), 'class'), ['unsafe: ']],
    ['which class it is', without(lesson('due'), 'class-unnamed'), ['partly: ']],
    ['while it goes on', without(lesson('under way', hall, osei, ana, ben, unknown), 'app'), ['unsafe: ']],
    ['nobody there', without(lesson('gathering'), 'private-messages'), ['partly: ']],
    ['once it has ended', without(lesson('ended'), 'lobby'), well],
  ])('%s', (_, known, expected) =>
    expectFound(
      notReady,
      known,
      expected.map(each => each.trim()),
    ),
  )
})

describe('what follows', () => {
  const missing = (...parts: readonly ReadyPart[]) => ({ type: 'ReadinessObserved' as const, missing: parts })

  test('its staff are told after two minutes, before the lesson, and no lead is', () => {
    givenUnready(notReady).at('8:40').observes(missing('names')).until('8:59').orders('8:42 tell-staff')
  })

  test('what the next attempt mends is told to nobody', () => {
    given(notReady).at('8:40').observes(missing('lobby')).at('8:41').observes(missing()).until('9:30').orders()
  })

  test('a lesson that becomes unsafe is told again', () => {
    given(notReady)
      .at('8:40')
      .observes(missing('names'))
      .until('8:44')
      .at('8:45')
      .observes(missing('names', 'class'))
      .until('9:00')
      .orders('8:42 tell-staff', '8:47 tell-staff')
  })
})
