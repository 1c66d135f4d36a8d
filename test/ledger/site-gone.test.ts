/** SharePoint is gone for a day of a school's time. */
import { expect, test } from '@jest/globals'
import { cast } from '../../src/tenant/seed.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()

test('the site is gone for a day: afterwards nothing is missing there, and nothing twice', async () => {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running } = school
  tenant.faults.add({ match: { path: /\/sites\// }, answer: { status: 503, body: {} } })
  for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
  await pass(minutes(10))
  tenant.people.leave(meeting, cast.ben)
  await pass(minutes(2))
  tenant.people.endMeeting(meeting, cast.hall)
  await pass(hours(24))
  const [site] = tenant.world.sites.values()
  const items = () => [...(site?.lists.values() ?? [])].flatMap(list => list.items)
  expect(items()).toEqual([])
  tenant.faults.clear()
  await pass(hours(1))
  const { store } = running.service
  const [incidents, checkpoints] = [await store.incidents(), await store.checkpoints()]
  expect(incidents.length).toBeGreaterThan(0)
  expect(
    items()
      .map(({ fields }) => fields['Title'])
      .sort(),
  ).toEqual(incidents.map(({ number }) => number).sort())
  expect([...(site?.files.values() ?? [])].sort()).toEqual(checkpoints.map(({ note }) => note).sort())
  await pass(hours(24))
  expect(items()).toHaveLength(incidents.length)
  expect(tenant.violations).toEqual([])
})
