import { describe, expect, test } from '@jest/globals'
import { ana, ben, hall, inLesson, okafor } from '../../src/cli/demo/stage.ts'
import { cast } from '../../src/tenant/seed.ts'
import { personId } from '../../src/lesson/people.ts'
import { minutes } from '../../src/lesson/time.ts'
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
    expect(await importCsv(service, 'training', bad, lead)).toMatchObject({
      status: 'faulty',
      faults: [expect.stringContaining('line 4')],
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

describe('conduct', () => {
  test('staff take a pupil out: home is to be reached, and a follow-up is open', async () => {
    const { running, tenant, meeting, pass } = await openSchool(database)
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(1))
    const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
    if (!lesson) throw new Error('There is no lesson')
    await removeForConduct(running.service, { lesson: lesson.id, person: personId(ben), by: personId(hall) })
    await pass(minutes(1))
    expect(inLesson(meeting, ben)).toBe(false)
    expect(await running.service.store.entries('follow-up')).toMatchObject([{ entry: { pupil: ben } }])
    tenant.people.join(meeting, ben)
    await pass(minutes(1))
    expect(inLesson(meeting, ben)).toBe(false)
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
