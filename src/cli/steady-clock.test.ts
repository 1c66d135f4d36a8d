import { expect, test } from '@jest/globals'
import { minutes, seconds } from '../lesson/time.ts'
import { steadyClock } from './steady-clock.ts'

const nine = Date.UTC(2026, 10, 24, 9)

function machine() {
  const shown = { wall: nine, elapsed: 7, steps: [] as number[] }
  const clock = steadyClock({
    wall: () => shown.wall,
    elapsed: () => shown.elapsed,
    stepped: by => shown.steps.push(by),
  })
  return {
    shown,
    after: (time: number) => {
      shown.wall += time
      shown.elapsed += time
      return clock.now() - nine
    },
    isSetBy: (time: number) => {
      shown.wall += time
    },
  }
}

test('the clock goes as the machine’s does', () => {
  const { after } = machine()
  expect([after(0), after(1), after(minutes(90))]).toEqual([0, 1, minutes(90) + 1])
})

test.each([-120, 120])('a step by %i seconds is taken up within ten minutes, and time never runs back', by => {
  const { after, isSetBy } = machine()
  after(minutes(1))
  isSetBy(seconds(by))
  const soon = after(seconds(10)) - minutes(1)
  expect(soon).toBeGreaterThanOrEqual(seconds(8))
  expect(soon).toBeLessThanOrEqual(seconds(12))
  expect(after(minutes(10))).toBe(minutes(11) + seconds(10) + seconds(by))
})

test('a clock that was an hour wrong is right at once, and somebody hears of it', () => {
  const { after, isSetBy, shown } = machine()
  isSetBy(minutes(-60))
  expect(after(seconds(1))).toBe(seconds(1) - minutes(60))
  expect(shown.steps).toEqual([-minutes(60)])
})
