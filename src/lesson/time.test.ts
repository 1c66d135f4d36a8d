import { expect, test } from '@jest/globals'
import { ownSecond, seconds, type Instant } from './time.ts'

const hundred = Array.from({ length: 100 }, (_, index) => `watch lesson-${index}`)
const now = seconds(1_700_000_007) + 321

test('a hundred lessons that are looked at in one second are next looked at over fifteen, and none later than it asked', () => {
  const next = hundred.map(name => ownSecond(name, now + seconds(30)))
  const together = new Map<Instant, number>()
  for (const at of next) together.set(at, (together.get(at) ?? 0) + 1)
  expect(together.size).toBe(15)
  expect(Math.max(...together.values())).toBeLessThan(15)
  expect(next.every(at => at % seconds(1) === 0 && at > now + seconds(15) && at <= now + seconds(30))).toBe(true)
})

test('whoever was looked at in its own second, or a moment later, is looked at half a minute after it', () => {
  for (const name of hundred) {
    const own = ownSecond(name, now)
    for (const later of [0, 400, 14_999]) expect(ownSecond(name, own + later + seconds(30))).toBe(own + seconds(30))
  }
})
