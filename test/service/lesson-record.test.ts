import { expect, test } from '@jest/globals'
import { ana, ben, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { lessonOver } from '../../src/service/conduct/lesson.ts'
import { remindOfRecord } from '../../src/service/lesson-record/remind.ts'
import { cast } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const { cai, osei } = cast
const ready = 'Your lesson’s record is ready'
const reminders = ({ tenant }: School, person: string) => cardsOf(tenant, person).filter(({ title }) => title === ready)

async function lessonIn({ running }: School) {
  const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  if (!lesson) throw new Error('The school has no lesson')
  return lesson.id
}

/** What somebody is answered by the service itself. */
async function ask({ tenant, running }: School, person: string, path: string, body?: unknown) {
  const headers = { authorization: `Bearer ${await tenant.userToken(person)}`, 'content-type': 'application/json' }
  const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/v1${path}`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** Ms Hall, Ana and Ben had a lesson; it was said to be over, and all have left. */
async function ended(): Promise<School> {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  await lessonOver(running.service, { lesson: await lessonIn(school), by: personId(hall) })
  for (const person of [ana, ben, hall]) tenant.people.leave(meeting, person)
  await pass(minutes(1))
  return school
}

test('when a lesson has ended, its teacher reads its record, ticks who was sent the material, adds to it and signs', async () => {
  const school = await ended()
  const { pass } = school
  expect(reminders(school, hall)).toHaveLength(0)
  await pass(minutes(10))
  expect(reminders(school, hall)).toHaveLength(1)
  expect(reminders(school, osei)).toHaveLength(0) // she did not come to it
  const lesson = await lessonIn(school)
  expect((await ask(school, hall, '/records')).body).toMatchObject({ lessons: [{ lesson }] })

  const path = `/lessons/${lesson}/record`
  const read = await ask(school, hall, path)
  expect(read.body).toMatchObject({
    what: 'on the timetable',
    attended: expect.arrayContaining([expect.objectContaining({ id: ana, name: expect.any(String), as: 'pupil' })]),
    absent: expect.arrayContaining([{ id: cai, name: expect.any(String), isSent: false }]),
    ...{ recorded: [], file: null, misuse: [], signed: null, isTheirs: true },
  })
  // Whoever did not teach it may not sign it, a pupil not even read it, and nobody says of one who came that they were sent it.
  expect((await ask(school, okafor, path)).body).toMatchObject({ isTheirs: false })
  expect((await ask(school, okafor, path, { sign: true })).status).toBe(404)
  expect((await ask(school, ana, path)).status).toBe(404)
  const added = await ask(school, hall, path, { note: 'A dog barked.', sentTo: [cai, ana], sign: true })
  expect(added.body).toMatchObject({
    absent: expect.arrayContaining([expect.objectContaining({ id: cai, isSent: true })]),
    notes: [{ note: 'A dog barked.', by: { id: hall } }],
    signed: { by: { id: hall } },
  })
  expect((await ask(school, hall, '/records')).body).toEqual({ lessons: [] })

  // Two come back before its time: what was signed was not all.
  for (const person of [hall, ana]) school.tenant.people.join(school.meeting, person)
  await pass(minutes(1))
  for (const person of [ana, hall]) school.tenant.people.leave(school.meeting, person)
  await pass(minutes(11))
  expect((await ask(school, hall, path)).body).toMatchObject({ signed: null, notes: [{ note: 'A dog barked.' }] })
  expect(reminders(school, hall)).toHaveLength(2)
})

test('one that is not signed is reminded of once a school day, for a week; one of a lesson that goes on is not', async () => {
  const school = await openSchool(database)
  const { tenant, meeting, pass, running, clock } = school
  const lesson = await lessonIn(school)
  const turn = () =>
    remindOfRecord(running.service, { kind: 'lesson-record', key: lesson, at: 0, attempts: 0, version: 0 })
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  expect(await turn()).toEqual({ next: clock.at + minutes(10) })
  expect((await ask(school, hall, `/lessons/${lesson}/record`, { sign: true })).status).toBe(409)
  await lessonOver(running.service, { lesson, by: personId(hall) })
  for (const person of [ana, ben, hall]) tenant.people.leave(meeting, person)
  await pass(minutes(1))
  const first = clock.at
  expect(await turn()).toEqual({ next: first + hours(24) })
  clock.at = first + hours(12) // at night it waits for the morning, by the school's own clock
  expect(await turn()).toEqual({ next: Date.parse('2026-11-25T08:00:00Z') })
  clock.at = first + hours(24 * 8)
  expect(await turn()).toBe('done')
})
