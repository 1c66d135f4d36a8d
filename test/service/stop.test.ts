/** A service that is told to stop, in the midst of something that does not end. */
import { expect, test } from '@jest/globals'
import { setImmediate as turn } from 'node:timers/promises'
import { ana, ben, cardsIn, hall } from '../../src/cli/demo/stage.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import type { Tenant } from '../../src/tenant/tenant.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()

test('what is under way is let go after ten seconds, and is there for whoever works on', async () => {
  const timers = new Map<number, () => void>()
  const school = await openSchool(database, {}, undefined, undefined, {
    setTimer: (run, after) => {
      timers.set(after, run)
      return () => timers.delete(after)
    },
  })
  const { tenant, meeting, clock, running } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await school.pass(minutes(1))
  tenant.faults.add({ match: { method: 'POST', path: /\/connector\/v3\/conversations\// }, answer: 'timeout' })
  tenant.people.leave(meeting, ben)
  await tenant.settle()
  await running.settled()
  clock.at += seconds(31)
  running.service.nudge()
  await isWaiting(tenant)
  const restarting = school.restart()
  expect(timers.has(seconds(10))).toBe(true)
  timers.get(seconds(10))?.()
  const again = await restarting
  expect(cardsIn(meeting).map(({ title }) => title)).toEqual(['Before we begin'])
  tenant.faults.clear()
  clock.at += seconds(11) // the dead one's lease
  again.service.nudge()
  await again.settled()
  expect(cardsIn(meeting).map(({ title }) => title)).toContain('Only one pupil is here')
})

/** The platform has been asked to say something, and does not answer. */
async function isWaiting({ requests }: Tenant): Promise<void> {
  while (!requests.some(({ path, status }) => path.startsWith('/connector/') && status === 'no answer')) await turn()
}
