import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsIn, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { groupIds, makeEvent, makeMeeting } from '../../src/tenant/seed.ts'
import { cast } from '../../src/tenant/seed.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const titles = (meeting: Meeting) => cardsIn(meeting).map(({ title }) => title)

/** A meeting that stands in nobody's calendar, so many hours from now. */
function another({ tenant, clock }: School, organiser = hall, startsIn = 0): Meeting {
  const startsAt = clock.at + hours(startsIn)
  const times = { startsAt, endsAt: startsAt + hours(1) }
  const meeting = makeMeeting({ ...times, number: 77, organiser, subject: 'Extra', appInstalled: false })
  tenant.world.meetings.set(meeting.id, meeting)
  return meeting
}

describe('a meeting that the timetable does not know', () => {
  test('gets the same protection once a teacher adds the bot: rules, and one pupil alone is told', async () => {
    const school = await openSchool(database)
    const { tenant, pass } = school
    const meeting = another(school)
    tenant.people.installInMeeting(meeting, hall)
    await pass(minutes(1))
    expect(meeting.appCalls.size).toBe(1)
    expect(meeting.settings.allowedPresenters).toBe('roleIsPresenter')
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(8))
    expect(titles(meeting)).toContain('Before we begin')
    expect(titles(meeting)).toContain('This lesson is not as the timetable has it')
    tenant.people.leave(meeting, ben)
    await pass(minutes(2))
    expect(titles(meeting)).toContain('Only one pupil is here')
    expect(tenant.violations).toEqual([])
  })

  test('and that is put into a calendar only as people come is one lesson, in which the rules are said once', async () => {
    const school = await openSchool(database)
    const { tenant, clock, running, pass } = school
    const meeting = another(school)
    tenant.people.installInMeeting(meeting, hall)
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(seconds(2))
    tenant.world.calendars.push(makeEvent(meeting, ['class4b@oakfield.example'])) // nobody tells us
    await pass(minutes(2))
    const lessons = await running.service.store.lessons(clock.at, clock.at + 1)
    expect(lessons.filter(one => one.meeting.thread === meeting.threadId)).toMatchObject([
      { classGroup: groupIds.class4b },
    ])
    expect(titles(meeting).filter(title => title === 'Before we begin')).toHaveLength(1)
  })

  test('no pupil of the school is taken for a stranger in it', async () => {
    const school = await openSchool(database)
    const { tenant, pass } = school
    const meeting = another(school)
    tenant.people.installInMeeting(meeting, hall)
    for (const person of [hall, ana, cast.zoe]) tenant.people.join(meeting, person)
    await pass(minutes(5))
    expect(titles(meeting)).not.toContain('Somebody here is not on the class list')
    expect(meeting.legs.size).toBe(4)
  })

  test('that a pupil organises is told to the leads', async () => {
    const school = await openSchool(database)
    const meeting = another(school, cast.zoe)
    school.tenant.people.installInMeeting(meeting, cast.zoe)
    await school.pass(minutes(5))
    expect(cardsOf(school.tenant, okafor).map(({ title }) => title)).toContain(
      'A lesson is hosted by somebody who is not staff',
    )
  })

  test('planned for later, it is not joined before', async () => {
    const school = await openSchool(database)
    const meeting = another(school, hall, 3)
    school.tenant.people.installInMeeting(meeting, hall)
    await school.pass(hours(2.5))
    expect(meeting.appCalls.size).toBe(0)
    await school.pass(minutes(20))
    expect(meeting.appCalls.size).toBe(1)
  })
})

test('people who meet in a lesson’s meeting hours before it are in a lesson that nobody planned', async () => {
  const school = await openSchool(database, {}, world => {
    for (const one of [...world.calendars, ...world.meetings.values()]) {
      one.startsAt += hours(3)
      one.endsAt += hours(3)
    }
  })
  const { tenant, meeting, pass } = school
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(9))
  expect(titles(meeting)).toContain('This lesson is not as the timetable has it')
  const register = await school.running.service.store.register(0, Number.MAX_SAFE_INTEGER)
  expect(register.map(({ origin, classGroup }) => [origin ?? 'timetable', classGroup !== undefined])).toEqual([
    ['ad hoc', true],
    ['timetable', true],
  ])
})

test('putting the bot into a chat before its lesson makes no second lesson of it', async () => {
  const school = await openSchool(database, {}, world => {
    for (const one of [...world.calendars, ...world.meetings.values()]) {
      one.startsAt += hours(1)
      one.endsAt += hours(1)
    }
    for (const meeting of world.meetings.values()) meeting.appInstalled = false
  })
  await school.pass(minutes(50))
  expect(school.meeting.appInstalled).toBe(true)
  expect(await school.running.service.store.register(0, Number.MAX_SAFE_INTEGER)).toHaveLength(1)
})

test('a cancelled lesson is not found again because the bot is in its chat, but it is one when people meet in it', async () => {
  const school = await openSchool(database, {}, world => {
    for (const one of [...world.calendars, ...world.meetings.values()]) {
      one.startsAt += minutes(30)
      one.endsAt += minutes(30)
    }
  })
  const { tenant, meeting, pass } = school
  const register = async () =>
    (await school.running.service.store.register(0, Number.MAX_SAFE_INTEGER)).map(({ origin, cancelledAt }) => [
      origin ?? 'timetable',
      cancelledAt === undefined,
    ])
  await pass(minutes(12))
  const [event] = tenant.world.calendars
  if (event) tenant.people.cancelEvent(event)
  await pass(minutes(1))
  meeting.appInstalled = false
  tenant.people.installInMeeting(meeting, hall)
  await pass(minutes(2))
  expect(await register()).toEqual([['timetable', false]])
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  expect((await register()).toSorted()).toEqual([
    ['ad hoc', true],
    ['timetable', false],
  ])
  expect(tenant.violations).toEqual([])
})
