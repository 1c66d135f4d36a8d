import { expect, test } from '@jest/globals'
import { explain } from '../../src/cli/explain.ts'
import { ana, ben, cardsIn, hall } from '../../src/cli/demo/stage.ts'
import { minutes } from '../../src/lesson/time.ts'
import { cast, groupIds } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()

test('a pupil whom somebody made co-organiser is a pupil: with nobody else there, pupils are without staff', async () => {
  const { tenant, meeting, pass } = await openSchool(database, {}, world => {
    for (const lesson of world.meetings.values()) lesson.coorganisers.add(ana)
  })
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  tenant.people.leave(meeting, hall)
  await pass(minutes(3))
  expect(cardsIn(meeting).map(({ title }) => title)).toContain('Your teacher is not here')
})

test('our leg is kept alive every ten minutes, not at every look', async () => {
  const { tenant, meeting, pass } = await openSchool(database)
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(35))
  const kept = tenant.requests.filter(({ path }) => path.endsWith('/keepAlive'))
  expect(kept.length).toBe(4)
  expect(kept.every(({ status }) => status === 200)).toBe(true)
})

test('the account of a lesson says why each was taken for what, and once of whom the directory did not say', async () => {
  const { tenant, meeting, running, pass } = await openSchool(database)
  const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const account = () => explain(running.service.store, lesson?.id ?? '')
  tenant.faults.add({ match: { path: new RegExp(`users/${cast.zoe}`) }, answer: { status: 500, body: {} } })
  for (const person of [hall, ana, ben, cast.zoe, cast.gale]) tenant.people.join(meeting, person)
  await pass(minutes(3))
  tenant.faults.clear()
  await pass(minutes(1))
  const lines = (await account()).map(({ text }) => text.replace(/ \(read .*?\)/, ' (read)'))
  expect(lines.filter(line => line.startsWith('taken for'))).toEqual([
    `taken for staff by group ${groupIds.staff} (read): ${[hall, cast.osei].sort().join(', ')}`,
    `taken for pupil by group ${groupIds.pupils} (read): ${[ana, ben, cast.cai, cast.dee].sort().join(', ')}`,
  ])
  const ofTwo = lines.filter(line => line.startsWith('the directory') && /2ff|301/.test(line))
  expect(ofTwo.toSorted()).toEqual([
    `the directory does not say who ${cast.zoe} is: http 500`,
    `the directory places ${cast.zoe} as pupil by group ${groupIds.pupils} (read)`,
    `the directory places ${cast.gale} as guest by account Guest (read)`,
  ])
})
