import { expect, test } from '@jest/globals'
import { minutes } from '../../src/lesson/time.ts'
import { underEnforce } from '../../src/service/coverage/under-enforce.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const { hall, ana, ben } = cast

test('a school that assists is told what enforce would have done in its lessons, and nothing is done by asking', async () => {
  const { running, tenant, meeting, pass, clock } = await openSchool(database, { mode: 'assist' })
  const { service } = running
  for (const who of [hall, ana, ben]) tenant.people.join(meeting, who)
  await pass(minutes(1))
  const since = clock.at - minutes(60)
  expect(await underEnforce(service, since, clock.at)).toEqual({ lessons: 1, would: [] })
  tenant.people.leave(meeting, ben)
  await pass(minutes(8))
  const [lesson] = await service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const before = lesson && (await service.store.read(lesson.id))?.journal
  expect(before?.some(({ entry }) => entry.type === 'ActionOrdered' && entry.action.kind === 'hold')).toBe(false)
  const { would } = await underEnforce(service, since, clock.at)
  expect(would.find(({ safeguard }) => safeguard === 'lone-pupil')).toMatchObject({ lessons: 1, holds: 1, closings: 1 })
  expect(lesson && (await service.store.read(lesson.id))?.journal).toEqual(before)
})
