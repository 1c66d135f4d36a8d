import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsOf, hall, inLesson, okafor } from '../../src/cli/demo/stage.ts'
import { cast } from '../../src/tenant/seed.ts'
import type { Entry } from '../../src/engine/supervised.ts'
import type { Observation } from '../../src/lesson/observation.ts'
import { lessonId, personId } from '../../src/lesson/people.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { climb } from '../../src/service/due/climb.ts'
import type { Ask } from '../../src/service/needs.ts'
import { removeForConduct } from '../../src/service/conduct/pupils.ts'
import { addToRegister } from '../../src/service/registers/change.ts'
import { exportCsv, importCsv } from '../../src/service/registers/csv.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool } from '../support/school.ts'

const database = testDatabase()
const lead = personId(okafor)
const head = personId(cast.marsh)

describe('a register', () => {
  test('takes a CSV file whole or not at all, and says each wrong row by its line', async () => {
    const { service } = (await openSchool(database)).running
    const bad = 'person,course,until\nx,Level 1,2027-01-01\ny,,soon\nz,Level 1\n'
    expect(await importCsv(service, 'training', bad, lead)).toEqual({
      status: 'faulty',
      faults: [
        'line 3: course is missing',
        'line 3: until is no date: write it as 2026-11-25',
        'line 4: has 2 cells; the columns are 3',
      ],
    })
    expect(await service.store.entries('training')).toEqual([])
    const good = '\uFEFFuntil,person,course\r\n2027-01-01,x,"=cmd()"\r\n'
    expect(await importCsv(service, 'training', good, lead)).toMatchObject({ status: 'done' })
    const out = await exportCsv(service, 'training', lead)
    expect(out).toMatchObject({ text: expect.stringContaining("x,'=cmd(),2027-01-01") })
  })

  test('of bars is for a lead or the headteacher only', async () => {
    const { service } = (await openSchool(database)).running
    const bar = { pupil: ana, reason: 'filmed', from: '2026-11-24', until: '2026-11-25', authority: 'nobody' }
    for (const by of [hall, ana, ben].map(personId))
      expect(await addToRegister(service, 'bar', [bar], by)).toEqual({ status: 'forbidden' })
    expect(await addToRegister(service, 'bar', [bar], lead)).toMatchObject({
      status: 'faulty',
      faults: ['entry 1: authority is not the headteacher'],
    })
    expect(await addToRegister(service, 'bar', [{ ...bar, authority: head, until: '2026-12-01' }], lead)).toMatchObject(
      {
        faults: ['entry 1: until is more than 5 school days after from'],
      },
    )
    expect(await addToRegister(service, 'bar', [{ ...bar, authority: head }], lead)).toMatchObject({ status: 'done' })
  })
})

describe('a bar', () => {
  test('is applied in the lesson that is on: told first, home is being reached, then out', async () => {
    const { running, tenant, meeting, pass } = await openSchool(database)
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(1))
    const bar = { pupil: ana, reason: 'filmed', from: '2026-11-24', until: '2026-11-25', authority: head }
    expect(await addToRegister(running.service, 'bar', [bar], lead)).toMatchObject({ status: 'done' })
    await pass(minutes(1))
    expect(inLesson(meeting, ana)).toBe(true)
    await pass(minutes(2))
    expect(inLesson(meeting, ana)).toBe(false)
    expect(inLesson(meeting, ben)).toBe(true)
  })
})

test('that somebody’s training has lapsed stands with each of their lessons, and leads hear of it once a day', async () => {
  const { running, tenant, clock, pass } = await openSchool(database, {}, undefined, undefined, {
    subjects: ['Maths', 'English', 'Art'],
  })
  const { service } = running
  const { store } = service
  const trained = { person: cast.osei, course: 'Level 1', until: '2027-01-01' }
  await addToRegister(service, 'training', [trained], lead)
  await pass(minutes(1))
  const told = (to = okafor) => cardsOf(tenant, to).filter(({ title }) => title === 'Training has lapsed').length
  expect([told(), told(cast.lindqvist), told(cast.marsh), told(hall)]).toEqual([1, 0, 0, 0])
  const lapsed = (await store.incidents()).filter(({ safeguard }) => safeguard === 'training-current')
  expect(lapsed).toHaveLength(3)
  const asks = await Promise.all(lapsed.map(({ id }) => store.ask(`${id}/alert/alert`)))
  const open = await Promise.all(asks.map(ask => store.read(ask?.lesson ?? lapsed[0]?.lesson ?? lessonId(''))))
  const came = open.flatMap(each => each?.journal ?? []).flatMap(({ entry }) => (isOfTraining(entry) ? [entry] : []))
  expect(came.map(({ outcome }) => outcome).sort()).toEqual(['confirmed', 'not needed', 'not needed'])

  // Another day it is told anew, once; and whoever was killed between noting that and telling it tells it after all.
  clock.at += hours(24)
  const turn = ({ id: key }: Ask) => climb(service, { kind: 'climb', key, at: clock.at, attempts: 0, version: 0 })
  const [one, other] = asks.flatMap(ask => (ask?.rung === 0 ? [ask] : []))
  if (!one || !other) throw new Error('There is nothing that was not told')
  const noted = { id: `2026-11-25/training-current/${hall}`, entry: { alert: other.id }, addedBy: lead }
  await store.addFirst({ kind: 'told', ...noted }, clock.at)
  for (const ask of [one, other]) await turn(ask)
  const sent = await Promise.all([one, other].map(({ id }) => store.delivery(`${id}/0`)))
  expect(sent.map(delivery => delivery?.to)).toEqual([undefined, okafor])
})

const isOfTraining = (entry: Entry['entry']): entry is Extract<Observation, { type: 'ActionSettled' }> =>
  entry.type === 'ActionSettled' && entry.action.startsWith('training-current/')

describe('conduct', () => {
  test('staff, or the school’s own rule, take a pupil out: home is to be reached, and a follow-up is open', async () => {
    const { running, tenant, meeting, pass } = await openSchool(database, {
      safeguards: { 'abuse-removal': { after: { say: '0s', remove: '5s' } } },
    })
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(1))
    const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
    if (!lesson) throw new Error('There is no lesson')
    await removeForConduct(running.service, { lesson: lesson.id, person: personId(ben), by: personId(hall) })
    await pass(minutes(1))
    expect(inLesson(meeting, ben)).toBe(false)
    expect(await running.service.store.entries('follow-up')).toMatchObject([{ entry: { pupil: ben } }])
    tenant.people.join(meeting, ben)
    tenant.people.speak(meeting, ana, 'ben you are a fat ugly bitch, go kill yourself')
    await pass(minutes(1))
    expect([inLesson(meeting, ben), inLesson(meeting, ana)]).toEqual([false, false])
    const open = await running.service.store.entries('follow-up')
    expect(open.map(({ entry }) => entry['pupil'])).toEqual([ben, ana])
  })

  test('a pupil cannot take another one out, and it is written down', async () => {
    const { running, tenant, meeting, pass } = await openSchool(database)
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(1))
    const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
    if (!lesson) throw new Error('There is no lesson')
    const doing = { lesson: lesson.id, person: personId(ben), by: personId(ana) }
    expect(await removeForConduct(running.service, doing)).toBe('forbidden')
    const open = await running.service.store.read(lesson.id)
    expect(open?.journal.some(({ entry }) => entry.type === 'PressRefused' && entry.by === ana)).toBe(true)
    await pass(minutes(1))
    expect(inLesson(meeting, ben)).toBe(true)
  })
})
