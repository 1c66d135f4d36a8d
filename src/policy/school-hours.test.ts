import { expect, test } from '@jest/globals'
import { isOpen } from './school-hours.ts'

const school = (timezone: string) => ({
  ...{ name: 'Oakfield', urn: '1', languages: ['en'], timezone, hours: { from: '08:00', to: '16:30' } },
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
