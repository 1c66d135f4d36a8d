import { expect, test } from '@jest/globals'
import { ana, ben, cardsIn, hall } from '../../src/cli/demo/stage.ts'
import { minutes } from '../../src/lesson/time.ts'
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
