/** SharePoint is gone for a day of a school's time. */
import { expect, test } from '@jest/globals'
import { cast, siteId } from '../../src/tenant/seed.ts'
import { personId } from '../../src/lesson/people.ts'
import { raiseConcern, reportByStaff } from '../../src/service/matters/raise.ts'
import { addSecondSite, secondSite } from '../support/second-site.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()

test('the site is gone for a day: afterwards nothing is missing there, and nothing twice', async () => {
  const record = { site: siteId, incidents: 'Incidents', adults: secondSite }
  const school = await openSchool(database, { record }, addSecondSite)
  const { tenant, meeting, pass, running, clock } = school
  tenant.faults.add({ match: { path: /\/sites\// }, answer: { status: 503, body: {} } })
  for (const who of ['hall', 'ana', 'ben'] as const) tenant.people.join(meeting, cast[who])
  await pass(minutes(10))
  tenant.people.leave(meeting, cast.ben)
  await pass(minutes(2))
  await reportByStaff(running.service, personId(cast.hall), {
    ...{ facts: 'Something was said.', band: 'amber', category: 'Other', clauses: ['B4'], adults: [] },
    subjects: [personId(cast.ben)],
  })
  await raiseConcern(running.service, personId(cast.ana), { notTo: [] }, clock.at)
  tenant.people.endMeeting(meeting, cast.hall)
  // Calendars, and who is asked next, are no part of this, and take most of the time.
  await database.asOwner(`delete from due where kind in ('timetable', 'climb')`)
  await pass(hours(24))
  const sites = [...tenant.world.sites.values()]
  const items = () => sites.flatMap(({ lists }) => [...lists.values()].flatMap(list => list.items))
  expect(items()).toEqual([])
  tenant.faults.clear()
  await pass(hours(1))
  const { store } = running.service
  const [rows, checkpoints] = [await store.recordRows(), await store.checkpoints()]
  expect(rows.map(({ number }) => number)).toEqual(expect.arrayContaining(['2026-0001', '2026-0002', 'A2026-0001']))
  expect(
    items()
      .map(({ fields }) => fields['Title'])
      .sort(),
  ).toEqual(rows.map(({ number }) => number).sort())
  expect(sites.flatMap(({ files }) => [...files.values()]).sort()).toEqual(checkpoints.map(({ note }) => note).sort())
  await pass(hours(24))
  expect(items()).toHaveLength(rows.length)
  expect(tenant.violations).toEqual([])
})
