import { expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import { hours, minutes } from '../../src/lesson/time.ts'
import { calendarFile } from '../../src/service/register/calendar-file.ts'
import { weekPage } from '../../src/service/register/week-page.ts'
import { weekOf } from '../../src/service/register/week.ts'
import { groupIds } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

async function moved(): Promise<School> {
  const school = await openSchool(database, {}, world => {
    for (const one of [...world.calendars, ...world.meetings.values()]) {
      one.startsAt += hours(2)
      one.endsAt += hours(2)
    }
  })
  const [event] = school.tenant.world.calendars
  if (event) school.tenant.people.moveEvent(event, school.clock.at + hours(3))
  await school.pass(minutes(1))
  return school
}

test('a class’s week says what, when, whose, in what state, and what changed', async () => {
  const school = await moved()
  const { running, clock, meeting } = school
  expect(await weekOf(running.service, clock.at, 'another class')).toEqual([])
  const [line, ...others] = await weekOf(running.service, clock.at, groupIds.class4b)
  expect(others).toEqual([])
  expect(line).toMatchObject({
    startsAt: clock.at - minutes(1) + hours(3),
    organiser: meeting.organiser,
    state: 'due',
    origin: 'timetable',
    changes: [{ what: 'found' }, { what: 'moved', noticeHours: 2 }],
  })
  await school.pass(hours(3))
  expect(await weekOf(running.service, clock.at - hours(24))).toMatchObject([{ readiness: 'ready' }])
})

test('its calendar file can be read by a calendar, and holds no link', async () => {
  const { running, clock } = await moved()
  const lines = await weekOf(running.service, clock.at)
  const file = calendarFile(lines, () => 'Maths, 4B', clock.at)
  const [event] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
  const read = event && new ICAL.Event(event)
  expect(read?.summary).toBe('Maths, 4B')
  expect(read?.startDate.toJSDate().getTime()).toBe(lines[0]?.startsAt)
  expect(file).not.toMatch(/https?:/)
})

test('its page is plain, in the school’s own time, and takes no name for markup', async () => {
  const { running, clock } = await moved()
  const lines = await weekOf(running.service, clock.at)
  const page = weekPage(lines, () => '<b>4B</b>', { title: 'The week', timezone: 'Europe/London', language: 'en' })
  expect(page).toContain('<td>Tuesday 24 November</td><td>12:00–13:00</td><td>&lt;b&gt;4B&lt;/b&gt;</td>')
  expect(page).toContain('moved, 2 h before')
  expect(page).not.toMatch(/<script|https?:/)
})
