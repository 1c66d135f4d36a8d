import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { cast, groupIds } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'chaperone-people-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const write = (...rows: readonly string[]): void => {
  writeFileSync(join(folder, 'people.csv'), ['person,place', ...rows].join('\n'))
}
const { people, timetable } = parse(demoPolicy()) as { readonly people: object; readonly timetable: object }

test('a lesson whose teacher and pupil only the school’s own list knows is made ready by it; its faults are told once, and the older list stands', async () => {
  const rows = ['hall@oakfield.example,staff', `${cast.ben},pupil`]
  write(...rows)
  const school = await openSchool(
    database,
    {
      people: { ...people, files: ['people.csv'] },
      // Whose calendars count says nothing about who is staff.
      timetable: { ...timetable, calendarsOf: groupIds.class4b },
    },
    world => {
      for (const one of [...world.calendars, ...world.meetings.values()]) one.startsAt += minutes(30)
      for (const one of [...world.calendars, ...world.meetings.values()]) one.endsAt += minutes(30)
      world.groups.get(groupIds.staff)?.members.delete(hall)
      world.groups.get(groupIds.pupils)?.members.delete(cast.ben)
    },
    undefined,
    { timetableFiles: folder },
  )
  const { running, clock, tenant, pass } = school
  const { store, directory } = running.service
  const place = (person: string) => directory.place(personId(person))
  expect(await place(hall)).toMatchObject({ status: 'later', reason: 'no list of people was read yet' })
  await pass(minutes(12))
  const [lesson] = await store.register(0, Number.MAX_SAFE_INTEGER)
  const journal = (lesson && (await store.read(lesson.id)))?.journal ?? []
  const by = (of: string, person: string) =>
    expect.objectContaining({
      ...{ place: of, people: expect.arrayContaining([person]) },
      evidence: { from: 'file', ref: 'people.csv', readAt: expect.any(Number) },
    })
  expect(JSON.stringify(journal)).toContain('"from":"file"')
  const resolved = journal.flatMap(({ entry }) => (entry.type === 'RosterResolved' ? [entry] : []))
  expect(resolved[0]).toMatchObject({
    staff: expect.arrayContaining([hall]),
    pupils: expect.arrayContaining([cast.ben]),
  })
  expect(resolved[0]?.judged).toEqual(expect.arrayContaining([by('staff', hall), by('pupil', cast.ben)]))

  const told = () => cardsOf(tenant, okafor).filter(({ title }) => title === 'The list of people has faults')
  expect(told()).toEqual([])
  write(...rows, `${cast.ben},staff`, 'Ana Lima,pupil')
  const standing = clock.at
  await pass(minutes(20))
  expect(told()).toHaveLength(1)
  const cards = JSON.stringify([...tenant.world.personal.values()].map(({ messages }) => messages))
  expect(cards).toContain('people.csv: line 4: is staff here and pupil in people.csv: line 3: leave one of them out.')
  expect(cards).toContain('people.csv: line 5: person: write the object id or the user principal name')
  expect(cards).toContain('The list that was read before stands.')
  const stands = await place(cast.ben)
  expect(stands).toMatchObject({ place: 'pupil', evidence: { from: 'file' } })
  expect(stands.status === 'placed' && stands.evidence.readAt).toBeLessThanOrEqual(standing + minutes(1))
  write(...rows)
  await pass(minutes(3))
  write(...rows, `${cast.ben},staff`, 'Ana Lima,pupil')
  await pass(minutes(3))
  expect(told()).toHaveLength(2)
  expect(tenant.violations).toEqual([])
  expect(clock.at).toBeLessThan(standing + hours(1))
})
