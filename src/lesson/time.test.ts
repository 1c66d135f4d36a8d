import { expect, test } from '@jest/globals'
import { ownSecond, seconds, type Instant } from './time.ts'

const hundred = Array.from({ length: 100 }, (_, index) => `lesson-${index}`)
const now = seconds(1_700_000_007) + 321
const next = (name: string, at: Instant): Instant => ownSecond(name, at + seconds(30))

test('a hundred lessons that are looked at in one second are soon looked at over half a minute, and none later than it asked', () => {
  const then = hundred.map(name => next(name, now))
  expect(then.every(at => at % seconds(1) === 0 && at > now + seconds(13) && at <= now + seconds(30))).toBe(true)
  const inStep = hundred.map((name, index) => next(name, next(name, then[index] ?? NaN)))
  const together = new Map<Instant, number>()
  for (const at of inStep) together.set(at % seconds(30), (together.get(at % seconds(30)) ?? 0) + 1)
  expect(together.size).toBe(30)
  expect(Math.max(...together.values())).toBeLessThan(8)
})

test('whoever was looked at in its own second, or a moment later, is looked at half a minute after it', () => {
  for (const name of hundred) {
    const own = next(name, next(name, next(name, now)))
    for (const later of [0, 400, 999]) expect(next(name, own + later)).toBe(own + seconds(30))
  }
})

test('whoever is out of step is in step after two looks at the most', () => {
  for (const name of hundred) {
    const own = next(name, next(name, next(name, now)))
    for (let out = 1; out < 30; out += 1) {
      const one = next(name, own + seconds(out))
      expect([one, next(name, one)].some(at => (at - own) % seconds(30) === 0)).toBe(true)
    }
  }
})
