import { describe, expect, test } from '@jest/globals'
import { cardsIn, hall } from '../../src/cli/demo/stage.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import { cast, makeEvent, makeMeeting } from '../../src/tenant/seed.ts'
import type { CalendarEvent, World } from '../../src/tenant/world.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** The lesson is tomorrow at nine, or so many hours from now. */
const inHours =
  (count: number) =>
  (world: World): void => {
    for (const one of [...world.calendars, ...world.meetings.values()]) {
      one.startsAt += hours(count)
      one.endsAt += hours(count)
    }
  }

const register = ({ running }: School) => running.service.store.register(0, Number.MAX_SAFE_INTEGER)
async function changes(school: School) {
  const lessons = await register(school)
  return Promise.all(lessons.map(({ id }) => school.running.service.store.changesOf(id)))
}
const entry = ({ tenant }: School): CalendarEvent => {
  const [event] = tenant.world.calendars
  if (!event) throw new Error('The calendar is empty')
  return event
}

describe('a lesson that is moved', () => {
  test('is the same lesson at its new time, made ready and watched then; the class is told', async () => {
    const school = await openSchool(database, {}, inHours(2))
    const { tenant, clock, meeting, pass } = school
    const [before] = await register(school)
    const from = clock.at + hours(2)
    tenant.people.moveEvent(entry(school), clock.at + hours(3))
    await pass(minutes(1))
    expect(await register(school)).toMatchObject([
      { id: before?.id, timetable: { startsAt: clock.at - minutes(1) + hours(3) } },
    ])
    expect((await changes(school))[0]?.slice(1)).toMatchObject([
      { what: 'moved', from, to: from + hours(1), noticeHours: 2 },
    ])
    expect(cardsIn(meeting).map(({ title }) => title)).toEqual(['The lesson has a new time'])
    await pass(hours(2))
    expect(meeting.appCalls.size).toBe(0)
    await pass(minutes(50))
    expect(meeting.appCalls.size).toBe(1)
    expect(tenant.violations).toEqual([])
  })

  test('with more notice than the school promises, nobody is told', async () => {
    const school = await openSchool(database, {}, inHours(23))
    school.tenant.people.moveEvent(entry(school), school.clock.at + hours(22))
    await school.pass(minutes(1))
    expect(cardsIn(school.meeting)).toHaveLength(1)
    school.tenant.people.moveEvent(entry(school), school.clock.at + hours(30))
    await school.pass(minutes(1))
    school.tenant.people.moveEvent(entry(school), school.clock.at + hours(40))
    await school.pass(minutes(1))
    expect(cardsIn(school.meeting)).toHaveLength(2)
  })
})

test('a lesson that a colleague takes over stays the same lesson, in the colleague’s meeting, and is made ready there', async () => {
  const school = await openSchool(database, {}, inHours(2))
  const { tenant, meeting, pass } = school
  await pass(minutes(101)) // it was made ready in the meeting of the first
  const [before] = await register(school)
  const { startsAt, endsAt } = meeting
  const other = makeMeeting({
    number: 77,
    organiser: cast.osei,
    subject: 'Maths',
    startsAt,
    endsAt,
    appInstalled: false,
  })
  tenant.world.meetings.set(other.id, other)
  const { id, uid = id } = entry(school)
  tenant.world.calendars.splice(0)
  tenant.people.addEvent({ ...makeEvent(other, ['class4b@oakfield.example']), id: 'taken over', uid })
  await pass(minutes(1))
  expect(await register(school)).toMatchObject([
    { id: before?.id, meeting: { organiser: cast.osei, joinUrl: other.joinWebUrl, meeting: other.id } },
  ])
  expect((await changes(school))[0]?.slice(1)).toMatchObject([
    { what: 're-organised', from: meeting.organiser, to: cast.osei },
  ])
  await pass(minutes(10))
  expect([meeting.appCalls.size, other.appCalls.size]).toEqual([0, 1])
  expect(tenant.violations).toEqual([])
})

describe('a lesson that is cancelled', () => {
  test('stays in the register with its notice, is not watched, and its class is told', async () => {
    const school = await openSchool(database, {}, inHours(2))
    const { tenant, meeting, pass } = school
    tenant.people.cancelEvent(entry(school))
    await pass(minutes(1))
    expect((await changes(school))[0]?.slice(1)).toMatchObject([{ what: 'cancelled', noticeHours: 2 }])
    expect(cardsIn(meeting).map(({ title }) => title)).toEqual(['No lesson this time'])
    await pass(hours(3))
    expect(meeting.appCalls.size).toBe(0)
  })

  test('and put back is a lesson again', async () => {
    const school = await openSchool(database, {}, inHours(2))
    const { tenant, meeting, pass } = school
    const event = entry(school)
    tenant.people.cancelEvent(event)
    await pass(minutes(5))
    tenant.people.addEvent(event)
    await pass(minutes(110))
    expect((await changes(school))[0]?.map(({ what }) => what)).toEqual(['found', 'cancelled', 'back'])
    expect(meeting.appCalls.size).toBe(1)
  })

  test('that has begun goes on being watched', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, pass } = school
    tenant.people.join(meeting, hall)
    tenant.people.cancelEvent(entry(school))
    await pass(minutes(20))
    expect((await register(school))[0]?.cancelledAt).toBeUndefined()
    expect(meeting.appCalls.size).toBe(1)
  })
})

describe('a series', () => {
  const weekly = (world: World): void => {
    const [first] = world.calendars
    if (!first) return
    world.calendars.splice(0)
    for (let week = 0; week < 2; week += 1) {
      const occurrence = { startsAt: first.startsAt + hours(5 * week + 1), endsAt: first.endsAt + hours(5 * week + 1) }
      const series = { master: 'maths', isException: false }
      world.calendars.push({ ...first, ...occurrence, id: `maths-${week}`, uid: `maths-${week}`, series })
    }
  }

  test('is one meeting and many lessons; one occurrence that is deleted is cancelled alone', async () => {
    const school = await openSchool(database, {}, weekly)
    const { tenant, pass } = school
    const lessons = await register(school)
    expect(new Set(lessons.map(({ meeting }) => meeting.joinUrl)).size).toBe(1)
    expect(lessons).toHaveLength(2)
    const second = tenant.world.calendars[1]
    if (second) tenant.people.cancelEvent(second)
    await pass(minutes(1))
    expect((await register(school)).map(({ cancelledAt }) => cancelledAt !== undefined)).toEqual([false, true])
  })

  test('an occurrence moved before the other is still itself', async () => {
    const school = await openSchool(database, {}, weekly)
    const before = (await register(school)).map(({ id, uid }) => [uid, id])
    const second = school.tenant.world.calendars[1]
    if (second) school.tenant.people.moveEvent(second, school.clock.at + hours(3))
    await school.pass(minutes(1))
    expect((await register(school)).map(({ id, uid }) => [uid, id])).toEqual(before)
  })
})

describe('while Graph is away', () => {
  test('for a day, what the register has stays, and what changed meanwhile is found when it is back', async () => {
    const school = await openSchool(database, {}, inHours(20))
    const { tenant, clock, pass } = school
    tenant.faults.add({ match: { path: /^\/graph/ }, answer: { status: 500, body: {} } })
    tenant.faults.addDelivery({ match: ({ kind }) => kind === 'subscription', how: 'lose' })
    tenant.people.moveEvent(entry(school), clock.at + hours(30))
    await pass(hours(3))
    expect(await register(school)).toMatchObject([{ timetable: { startsAt: clock.at + hours(17) } }])
    tenant.faults.clear()
    await pass(minutes(20))
    expect((await changes(school))[0]?.map(({ what }) => what)).toEqual(['found', 'moved'])
  })

  test('a calendar that may no longer be read keeps its lessons', async () => {
    const school = await openSchool(database, {}, inHours(2))
    school.tenant.faults.add({
      match: { path: new RegExp(`users/${cast.hall}/calendarView`) },
      answer: { status: 403, body: { error: { code: 'ErrorAccessDenied', message: 'no' } } },
    })
    await school.pass(minutes(100))
    expect(await register(school)).toMatchObject([{ meeting: { organiser: cast.hall } }])
    expect((await register(school))[0]?.cancelledAt).toBeUndefined()
    expect(school.meeting.settings.allowedPresenters).toBe('roleIsPresenter')
  })
})

test('a link that invites two classes is known for both lessons', async () => {
  const school = await openSchool(database, {}, world => {
    inHours(1)(world)
    const [first] = world.calendars
    if (!first) return
    const other = {
      startsAt: first.startsAt + hours(2),
      endsAt: first.endsAt + hours(2),
      attendees: ['class5a@oakfield.example'],
    }
    world.calendars.push({ ...first, ...other, id: 'other' })
  })
  expect(await register(school)).toHaveLength(2)
})
