import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** A lesson that was held and has ended, some hours ago. */
async function over(): Promise<School> {
  const school = await openSchool(database)
  const { tenant, meeting, pass } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(61))
  tenant.people.endMeeting(meeting, hall)
  await pass(hours(3))
  return school
}
const joins = ({ tenant }: School): number =>
  tenant.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/communications/calls')).length

describe('the link of a lesson that is over', () => {
  test('brings nobody back by itself: we are out, and stay out', async () => {
    const school = await over()
    const before = joins(school)
    await school.pass(hours(2))
    expect([school.meeting.appCalls.size, joins(school) - before]).toEqual([0, 0])
  })

  test('by which pupils come back is seen, told, and goes on being watched until they have gone', async () => {
    const school = await over()
    const { tenant, meeting, pass } = school
    for (const pupil of [ana, ben]) tenant.people.join(meeting, pupil)
    await pass(minutes(5))
    expect(meeting.appCalls.size).toBe(1)
    expect(cardsOf(tenant, okafor).map(({ title }) => title)).toContain('Pupils are in a lesson without staff')
    for (const pupil of [ana, ben]) tenant.people.leave(meeting, pupil)
    await pass(minutes(5))
    const before = joins(school)
    await pass(hours(2))
    expect([meeting.appCalls.size, joins(school) - before]).toEqual([0, 0])
    expect(tenant.violations).toEqual([])
  })
})
