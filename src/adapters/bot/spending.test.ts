import { expect, test } from '@jest/globals'
import { budget } from '../platform/budget.ts'
import { spendingOf } from './spending.ts'

/** How many of these go in one second. */
function goes(...paths: readonly string[]): number {
  const { take } = budget({ clock: { now: () => 0 } })
  return paths.filter(path => take(spendingOf(path, 'see')) === 'go').length
}
const many = (path: (number: number) => string): string[] => Array.from({ length: 40 }, (_, number) => path(number))

test.each([
  ['messages in one lesson’s chat', many(() => 'v3/conversations/19%3Amaths/activities'), 6],
  [
    'targeted messages in one lesson’s chat',
    many(() => 'v3/conversations/19%3Amaths/activities?isTargetedActivity=true'),
    6,
  ],
  ['readings of one chat’s members', many(member => `v3/conversations/19%3Amaths/members/${member}`), 12],
  ['messages in forty lessons', many(lesson => `v3/conversations/19%3A${lesson}/activities`), 27],
  ['new conversations', many(() => 'v3/conversations'), 6],
])('of forty %s at once so many go: nine tenths of what Microsoft allows', (_, paths, count) =>
  expect(goes(...paths)).toBe(count),
)
