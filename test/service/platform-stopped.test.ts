import { expect, test } from '@jest/globals'
import { cardsOf, okafor } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const group = '0a4f1e1d-0000-4000-8000-000000000499'

const toLead = ({ tenant }: School): readonly string[] =>
  cardsOf(tenant, okafor).flatMap(({ title }) => (title.startsWith('Microsoft') ? [title] : []))

test('a directory that fails is told once to whoever the policy itself names, and once when it answers', async () => {
  const school = await openSchool(database)
  const { tenant, running, pass } = school
  expect(running.service.stopped()).toEqual([])
  tenant.faults.add({ match: { path: /graph\/v1\.0\/(groups|users\/[^/]+$)/ }, answer: { status: 500, body: {} } })
  for (let times = 0; times < 12; times += 1) await running.service.directory.members(group)
  expect(running.service.stopped()).toContain('directory')
  running.service.nudge()
  await pass(minutes(2))
  expect(toLead(school)).toEqual(['Microsoft does not answer'])
  tenant.faults.clear()
  await pass(minutes(1))
  await running.service.directory.place(personId(okafor))
  running.service.nudge()
  await pass(minutes(1))
  expect(toLead(school)).toEqual(['Microsoft does not answer', 'Microsoft answers again'])
})
