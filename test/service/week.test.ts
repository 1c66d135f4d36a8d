import { expect, test } from '@jest/globals'
import { minute, type Happening } from '../../bench/week/acts.ts'
import { withoutSites } from '../../bench/week/faults.ts'
import { playWeek, type Plan } from '../../bench/week/play.ts'
import { count, newTally } from '../../bench/week/tally.ts'
import type { Logged } from '../../src/tenant/tenant.ts'
import { testDatabase } from '../support/database.ts'

const database = testDatabase()
const happenings: readonly Happening[] = ['somebody uninvited', 'cancelled', 'one pupil alone']

const morning = (urn: string): Plan => {
  const { user, host, port, database: name } = database.connection
  return {
    ...{ urn, lessons: 3, pupils: 9, staff: 2, days: 1, lasts: 10 * minute, gap: 3 * minute, early: '3m' },
    happens: index => happenings[index],
    hours: [8.6, 9.75],
    databaseUrl: `postgres://${user}@local/${name}?host=${host}&port=${port}`,
  }
}

test('a morning in which a tenth of everything fails leaves nobody unprotected, untold or wrongly sent out', async () => {
  const week = await playWeek({ ...morning('faulty'), faults: { share: 0.1, outages: withoutSites(8.6, 9.5) } })
  expect(week).toMatchObject({
    untold: [],
    wronglyRemoved: [],
    unwatched: [],
    missing: [],
    twice: [],
    violations: [],
    unlisted: [],
  })
  expect(week.numbers).toMatchObject({
    ...{ 'in the register': 4, cancelled: 1, 'ad hoc': 0, 'uninvited people': 1, 'legs taken out': 1 },
  })
  expect(week.numbers['failed there']).toBeGreaterThan(10)
  expect(week.numbers['items of the school’s list']).toBeGreaterThan(1)
})

test('whoever is taken out, what no permission is listed for, and whatever Microsoft refuses, is counted by what was asked of it', () => {
  const tally = newTally()
  const call = '/graph/v1.0/communications/calls/0a1b/participants'
  const asked = (method: string, path: string, status: number): Logged => ({
    ...{ at: 0, method, path, status, query: '', body: undefined, answer: undefined },
  })
  const requests = [
    asked('DELETE', `${call}/leg`, 204),
    asked('DELETE', `${call}/other`, 403),
    asked('GET', call, 500),
    asked('GET', '/graph/v1.0/users/ana/messages', 404),
  ]
  count(tally, { requests })
  expect(requests).toEqual([])
  expect(tally).toEqual({
    ...{ requests: 4, failed: 1, takenOut: ['leg'], unlisted: new Set(['GET /graph/v1.0/users/ana/messages']) },
    refused: new Map([
      ['403 DELETE /graph/{}/communications/calls/{}/participants/other', 1],
      ['404 GET /graph/{}/users/ana/messages', 1],
    ]),
  })
})
