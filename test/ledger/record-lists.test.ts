/** The school’s lists in SharePoint: what comes into which, what follows, and who is told where a list does not take it. */
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { cardsOf } from '../../src/cli/demo/stage.ts'
import { lessonId, personId } from '../../src/lesson/people.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { lessonOver } from '../../src/service/conduct/lesson.ts'
import { addToRecord } from '../../src/service/lesson-record/sign.ts'
import { handle } from '../../src/service/matters/handle.ts'
import { reconcileRecord } from '../../src/service/record/reconcile.ts'
import { cast, groupIds, siteId } from '../../src/tenant/seed.ts'
import type { List } from '../../src/tenant/world.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'
import { addSecondSite, aList, lines, secondSite } from '../support/second-site.ts'

const database = testDatabase()
const { hall, osei, okafor, marsh, ana, ben } = cast
const administrators = '0a4f1e1d-0000-4000-8000-000000000499'

/** A school that keeps all three lists, and whose administrators are one person. */
async function withLists(): Promise<School> {
  const { people } = parse(demoPolicy()) as { people: object }
  const record = { site: siteId, incidents: 'Incidents', lessons: 'Lessons', adults: secondSite }
  const change = { record, people: { ...people, administrators: { groups: [administrators] } } }
  return openSchool(database, change, world => {
    const [id, lessons] = aList('lessons', 'list-lessons')
    world.sites.get(siteId)?.lists.set(id, lessons)
    addSecondSite(world)
    const staff = world.groups.get(groupIds.staff)
    if (staff) world.groups.set(administrators, { ...staff, id: administrators, members: new Set([osei]) })
  })
}

const listOf = ({ tenant }: School, site: string, name: string): List => {
  const found = [...(tenant.world.sites.get(site)?.lists.values() ?? [])].find(list => list.name === name)
  if (!found) throw new Error(`There is no list ${name}`)
  return found
}
test('a line follows its matter; what is about an adult is in the second site alone, and its number is missing nowhere', async () => {
  const school = await withLists()
  const { tenant, meeting, pass, running } = school
  const { service } = running
  const incidents = listOf(school, siteId, 'Incidents')
  const adults = listOf(school, secondSite, 'Incidents')
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  tenant.people.speak(meeting, hall, 'message me on my mobile 07700 900123, its our secret')
  await pass(seconds(5))
  expect([lines(incidents), lines(adults)]).toEqual([[], ['A2026-0001 open']])
  tenant.people.leave(meeting, ben)
  await pass(seconds(65))
  expect(lines(incidents)).toEqual(['2026-0001 open'])
  const first = (await service.store.incidents()).find(({ number }) => number === '2026-0001')
  const id = first?.id ?? ''
  await handle(service, personId(okafor), id, { type: 'MatterAcknowledged' })
  await handle(service, personId(okafor), id, { type: 'MatterTriaged', band: 'amber', reason: 'seen' })
  await pass(seconds(5))
  expect(lines(incidents)).toEqual(['2026-0001 triaged'])
  // It turns out to be about an adult: from here on it is written to the second site, and the first hears nothing more.
  await handle(service, personId(marsh), id, { type: 'SubjectAdded', person: personId(hall), isAdult: true })
  await handle(service, personId(marsh), id, { type: 'StateSet', state: 'in action', reason: 'talked' })
  await pass(seconds(5))
  expect([lines(incidents), lines(adults)]).toEqual([['2026-0001 triaged'], ['A2026-0001 open', '2026-0001 in action']])

  const lessons = listOf(school, siteId, 'Lessons')
  const lesson = lessonId(first?.lesson ?? '')
  await lessonOver(service, { lesson, by: personId(hall) })
  for (const person of [ana, hall]) tenant.people.leave(meeting, person)
  await pass(minutes(12))
  expect(lines(lessons)).toEqual([`${lesson} record to be signed`])
  await addToRecord(service, lesson, personId(hall), { sign: true })
  await pass(seconds(1))
  expect(lines(lessons)).toEqual([`${lesson} record signed`])

  // At night: what somebody changed or deleted in a list is written again, once.
  lessons.items.splice(0)
  for (const { fields } of adults.items) fields['State'] = 'nothing'
  await night(school)
  expect([lines(incidents), lines(adults), lines(lessons)]).toEqual([
    ['2026-0001 triaged'],
    ['A2026-0001 open', '2026-0001 in action'],
    [`${lesson} record signed`],
  ])
  const written = JSON.stringify([...incidents.items, ...adults.items, ...lessons.items])
  for (const person of Object.values(cast)) expect(written).not.toContain(person)
  expect(written).not.toMatch(/Hall|Ana|07700/)
  expect(tenant.violations).toEqual([])

  // A column is gone: the administrators are told which, once a day; what could not be written waits.
  const told = () => cardsOf(tenant, osei).filter(({ title }) => title.startsWith('SharePoint'))
  expect(told()).toEqual([])
  incidents.columns.splice(incidents.columns.indexOf('Band'), 1)
  await night(school)
  await night(school)
  expect(told()).toHaveLength(1)
  const text = JSON.stringify([...tenant.world.personal.values()].filter(({ user }) => user === osei))
  expect(text).toContain('the list of incidents is not as Chaperone needs it: it lacks Band')

  // The first site refuses everything: the second is looked after all the same.
  tenant.world.sites.get(siteId)?.grantedTo.clear()
  for (const { fields } of adults.items) fields['State'] = 'nothing'
  await night(school)
  expect(lines(adults)).toEqual(['A2026-0001 open', '2026-0001 in action'])
})

async function night({ running, pass }: School): Promise<void> {
  await reconcileRecord(running.service, { kind: 'reconcile-record', key: 'all', at: 0, attempts: 1, version: 0 })
  running.service.nudge()
  await pass(seconds(1))
}
