import { describe, expect, test } from '@jest/globals'
import { minutes, seconds } from '../../lesson/time.ts'
import { budget, type Spending, type Urgency } from './budget.ts'

const clock = () => {
  const at = { at: 0, now: () => at.at }
  return at
}
const feed = (urgency: Urgency = 'protect', cost = 1): Spending => ({
  ...{ family: 'feed', urgency, cost },
  limits: [
    {
      key: 'feed',
      limit: [
        { calls: 10, within: seconds(1) },
        { calls: 30, within: seconds(60) },
      ],
    },
  ],
})

/** How long to wait; nothing: it stopped. */
const wait = (took: ReturnType<ReturnType<typeof budget>['take']>) =>
  took === 'go' ? 'go' : took.status === 'later' && (took.after ?? 'stopped')

/** How many go at once before one is told to wait. */
function goes(take: () => unknown): number {
  let count = 0
  while (take() === 'go') count += 1
  return count
}

describe('what Microsoft allows', () => {
  test('is used and not exceeded, and the wait is until there is room again', () => {
    const time = clock()
    const { take } = budget({ clock: time })
    expect(goes(() => take(feed()))).toBe(10)
    expect(wait(take(feed()))).toBe(seconds(1))
    time.at += 999
    expect(wait(take(feed()))).toBe(1)
    time.at += 1
    expect(goes(() => take(feed()))).toBe(10)
    time.at += seconds(1)
    expect(goes(() => take(feed()))).toBe(10)
    time.at += seconds(1)
    expect(wait(take(feed()))).toBe(seconds(57))
  })

  test.each([
    ['protect', 10],
    ['see', 9],
    ['prepare', 7],
    ['routine', 5],
  ] as const)('is used by %s up to %i', (urgency, count) => {
    const { take } = budget({ clock: clock() })
    expect(goes(() => take(feed(urgency)))).toBe(count)
  })

  test('leaves room for a removal behind a whole timetable', () => {
    const { take } = budget({ clock: clock() })
    goes(() => take(feed('routine')))
    expect(wait(take(feed('routine')))).not.toBe('go')
    expect(goes(() => take(feed('protect')))).toBe(5)
  })

  test('is weighed', () => {
    const { take } = budget({ clock: clock() })
    expect(goes(() => take(feed('protect', 3)))).toBe(3)
    expect(take(feed('protect', 1))).toBe('go')
  })

  test('is enough for what weighs more than its share, once there is nothing else', () => {
    expect(budget({ clock: clock() }).take(feed('routine', 8))).toBe('go')
  })
})

describe('whoever comes back when they were told to', () => {
  const inTurn = (urgency: Urgency = 'protect'): Spending => ({ ...feed(urgency), inTurn: true })

  test('is told an instant of their own, and goes then: nobody comes in vain', () => {
    const time = clock()
    const { take } = budget({ clock: time })
    expect(goes(() => take(inTurn()))).toBe(10) // and an eleventh was told to come in a second
    const told = [seconds(1), ...Array.from({ length: 60 }, () => Number(wait(take(inTurn()))))].sort((a, b) => a - b)
    const perSecond = (second: number) => told.filter(at => Math.floor(at / 1000) === second).length
    expect([1, 2, 60, 61, 62, 120].map(perSecond)).toEqual([10, 10, 10, 10, 10, 10])
    expect(told.at(-1)).toBe(seconds(121))
    for (const at of told) {
      time.at = at
      expect(take(inTurn())).toBe('go')
    }
  })

  test('does not make wait who is more urgent, and whoever does not come back holds up nobody', () => {
    const time = clock()
    const { take } = budget({ clock: time })
    goes(() => take(feed()))
    for (let count = 0; count < 40; count += 1) take(inTurn('see'))
    expect(wait(take(inTurn('protect')))).toBe(seconds(1))
    expect(Number(wait(take(inTurn('see'))))).toBeGreaterThan(seconds(60))
    time.at = minutes(10)
    expect(goes(() => take(inTurn('see')))).toBe(9)
  })
})

describe('a part of Microsoft that fails again and again', () => {
  const fail = ({ came }: ReturnType<typeof budget>, times: number) => {
    for (let time = 0; time < times; time += 1) came(feed(), 'failed')
  }

  test('is left alone but for what protects, and an administrator is told once', () => {
    const told: string[] = []
    const kept = budget({
      clock: clock(),
      changed: (family, isOpen) => told.push(`${family} ${isOpen ? 'on' : 'off'}`),
    })
    fail(kept, 9)
    expect([kept.take(feed('see')), kept.closed(), kept.stopped(), told]).toEqual(['go', [], [], []])
    fail(kept, 3)
    expect(wait(kept.take(feed('see')))).toBe('stopped')
    expect([kept.take(feed('protect')), kept.closed(), told]).toEqual(['go', ['feed'], ['feed off']])
    kept.came(feed(), 'answered')
    expect([kept.take(feed('see')), kept.closed(), told]).toEqual(['go', [], ['feed off', 'feed on']])
  })

  test('is tried ever more seldom, and a minute apart at most', () => {
    const time = clock()
    const kept = budget({ clock: time })
    fail(kept, 10)
    const waits = [1, 2, 3, 4, 5].map(() => {
      let paused = 0
      for (; wait(kept.take(feed('see'))) === 'stopped'; paused += 1) time.at += seconds(1)
      kept.came(feed(), 'failed')
      return paused
    })
    expect(waits).toEqual([10, 20, 40, 60, 60])
  })

  test('is tried after ten seconds, however many had asked before it stopped', () => {
    const time = clock()
    const kept = budget({ clock: time })
    fail(kept, 40)
    time.at += seconds(10)
    expect(kept.take(feed('see'))).toBe('go')
    fail(kept, 5)
    time.at += seconds(20)
    expect(kept.take(feed('see'))).toBe('go')
  })

  test('that says how long to wait is waited for so long, by all but what protects', () => {
    const kept = budget({ clock: clock() })
    kept.came(feed(), { throttledFor: minutes(1) })
    expect([wait(kept.take(feed('see'))), kept.take(feed('protect'))]).toEqual([minutes(1), 'go'])
  })

  test('has stopped until it answers, also while one call may try the way', () => {
    const time = clock()
    const kept = budget({ clock: time })
    fail(kept, 10)
    time.at += seconds(10)
    expect([kept.closed(), kept.stopped()]).toEqual([[], ['feed']])
    kept.came(feed(), 'answered')
    expect(kept.stopped()).toEqual([])
  })

  test('after one success begins anew', () => {
    const kept = budget({ clock: clock() })
    fail(kept, 9)
    kept.came(feed(), 'answered')
    fail(kept, 9)
    expect(kept.take(feed('see'))).toBe('go')
  })
})
