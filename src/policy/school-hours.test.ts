import { expect, test } from '@jest/globals'
import { isOpen, readAt } from './school-hours.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const school = (timezone: string) => ({
  ...{
    name: 'Oakfield',
    urn: '1',
    languages: ['en'],
    timezone,
    hours: { from: '08:00', to: '16:30', days: [...days] },
  },
})

test.each([
  ['on a Tuesday morning in winter', 'Europe/London', '2026-11-24T08:00:00Z', true],
  ['a minute before the doors open', 'Europe/London', '2026-11-24T07:59:59Z', false],
  ['at the end of the day', 'Europe/London', '2026-11-24T16:29:59Z', true],
  ['when the day has ended', 'Europe/London', '2026-11-24T16:30:00Z', false],
  ['on a summer morning, by the school’s own clock', 'Europe/London', '2026-06-23T07:00:00Z', true],
  ['on a summer afternoon, by the school’s own clock', 'Europe/London', '2026-06-23T15:30:00Z', false],
  ['on a Saturday', 'Europe/London', '2026-11-28T10:00:00Z', false],
  ['on a Sunday', 'Europe/London', '2026-11-29T10:00:00Z', false],
  ['where Friday is still going on', 'America/New_York', '2026-11-27T21:00:00Z', true],
  ['at midnight', 'Europe/London', '2026-11-24T00:00:00Z', false],
])('%s', (_, timezone, when, expected) => expect(isOpen(school(timezone), Date.parse(when))).toBe(expected))

test.each([
  ['at once, while school is open', '2026-11-24T09:01:00Z', '2026-11-24T09:01:00Z'],
  ['the same morning, before it opens', '2026-11-24T06:59:59Z', '2026-11-24T08:00:00Z'],
  ['the next morning, in the evening', '2026-11-24T20:03:00Z', '2026-11-25T08:00:00Z'],
  ['on Monday, from Friday evening', '2026-11-27T16:30:00Z', '2026-11-30T08:00:00Z'],
  ['by the new time, over the weekend on which the clocks go forward', '2026-03-27T18:00:00Z', '2026-03-30T07:00:00Z'],
])('what is sent is read %s', (_, when, expected) =>
  expect(readAt(school('Europe/London'), Date.parse(when))).toBe(Date.parse(expected)),
)

test('a school that is open on Saturdays is', () => {
  const hours = { from: '08:00', to: '16:30', days: [...days, 'sat' as const] }
  expect(isOpen({ ...school('Europe/London'), hours }, Date.parse('2026-11-28T10:00:00Z'))).toBe(true)
})

test('hours that cannot be keep nothing back', () =>
  expect(readAt({ ...school('Europe/London'), hours: { from: '17:00', to: '08:00', days: [...days] } }, 0)).toBe(0))
