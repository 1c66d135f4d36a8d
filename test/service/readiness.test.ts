import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsOf, hall, okafor } from '../../src/cli/demo/stage.ts'
import { pupilsPresent } from '../../src/lesson/presence.ts'
import { readinessInWords } from '../../src/lesson/readiness.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { stateOf } from '../../src/service/supervise.ts'
import { cast, groupIds, tenantId } from '../../src/tenant/seed.ts'
import type { World } from '../../src/tenant/world.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const organisers = { lessons: { lobby: 'organisers' } }

/** The lesson begins at half past nine, and nine is now. */
const inHalfAnHour = (world: World): void => {
  for (const one of [...world.calendars, ...world.meetings.values()]) {
    one.startsAt += minutes(30)
    one.endsAt += minutes(30)
  }
}
const open = (prepare: (world: World) => void = () => undefined) =>
  openSchool(database, organisers, world => {
    inHalfAnHour(world)
    prepare(world)
  })

async function readiness({ running }: School): Promise<string> {
  const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const known = lesson && (await running.service.store.read(lesson.id))
  const { readiness: shown } = known ? stateOf(known).lesson : { readiness: undefined }
  return shown ? readinessInWords(shown) : 'not tried'
}
const told = ({ tenant }: School, person: string) => cardsOf(tenant, person).map(({ title }) => title)

describe('twenty minutes before a lesson', () => {
  test('everything is set up, and nobody is told anything', async () => {
    const school = await open()
    const { meeting, tenant, pass } = school
    await pass(minutes(9))
    expect(await readiness(school)).toBe('not tried')
    await pass(minutes(2))
    expect(await readiness(school)).toBe('ready')
    expect(meeting.settings).toMatchObject({
      lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
      allowedPresenters: 'roleIsPresenter',
      allowAttendeeToEnableMic: false,
    })
    expect([...meeting.coorganisers].sort()).toEqual([cast.osei, cast.okafor, cast.lindqvist, cast.marsh].sort())
    await pass(minutes(10))
    expect([told(school, hall), told(school, okafor)]).toEqual([[], []])
    expect(tenant.violations).toEqual([])
  })

  test('the app is put into a meeting’s chat where it is not', async () => {
    const school = await open(world => {
      for (const meeting of world.meetings.values()) meeting.appInstalled = false
      for (const person of world.users.values()) person.appInstalled = person.id === hall
    })
    await school.pass(minutes(12))
    expect([school.meeting.appInstalled, await readiness(school)]).toEqual([true, 'ready'])
    expect([ana, ben].every(pupil => school.tenant.world.users.get(pupil)?.appInstalled)).toBe(true)
  })

  test('a pupil who was made co-organiser is an attendee again', async () => {
    const school = await open(world => {
      for (const meeting of world.meetings.values()) meeting.coorganisers.add(ana).add(hall)
      for (const meeting of world.meetings.values()) meeting.coorganisers.delete(hall)
    })
    await school.pass(minutes(12))
    expect(school.meeting.coorganisers.has(ana)).toBe(false)
  })
})

describe('what fails alone is told before the lesson', () => {
  test('settings that do not take: its teacher, and the lead, for the lobby is among them; then it is mended', async () => {
    const school = await open(world => {
      for (const { settings } of world.meetings.values()) settings.lobbyBypassSettings.scope = 'everyone'
    })
    school.tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer: 'unchanged' })
    await school.pass(minutes(18))
    expect(await readiness(school)).toMatch(/^unsafe: .*lobby/)
    expect(told(school, hall)).toEqual(['This lesson is not fully set up'])
    expect(told(school, okafor)).toEqual(['A lesson could not be made safe'])
    school.tenant.faults.clear()
    await school.pass(minutes(7))
    expect(school.meeting.settings.allowedPresenters).toBe('roleIsPresenter')
    expect(school.tenant.violations).toEqual([])
  })

  test('what Graph refuses once our leg is in is not asked of it, though it came in while the meeting was looked at', async () => {
    const school = await open(world => {
      for (const { settings } of world.meetings.values()) settings.lobbyBypassSettings.scope = 'everyone'
    })
    school.tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer: 'unchanged' })
    await school.pass(minutes(14))
    const { meetings, store } = school.running.service
    const prepare = meetings.prepare.bind(meetings)
    Object.assign(meetings, {
      async prepare(...asked: Parameters<typeof prepare>) {
        const joined = await meetings.join(asked[0])
        if (joined.status === 'joined') await store.saveCall(asked[0].id, joined.call)
        return prepare(...asked)
      },
    })
    await school.pass(seconds(30))
    expect(school.meeting.appCalls.size).toBe(1)
    expect(school.tenant.violations).toEqual([])
  })

  test('a permission that was taken away: told, and tried until it is back', async () => {
    const school = await open(({ tenancy }) => tenancy.permissions.delete('AppCatalog.Read.All'))
    await school.pass(minutes(18))
    expect(await readiness(school)).toBe('unsafe: app, private-messages')
    expect(told(school, okafor)).toEqual(['A lesson could not be made safe'])
  })

  test('a pupil who cannot be written to alone makes it partly ready', async () => {
    const school = await open(world => {
      const pupil = world.users.get(ana)
      if (pupil) pupil.appInstalled = false
    })
    school.tenant.faults.add({
      match: { method: 'POST', path: new RegExp(`users/${ana}/teamwork/installedApps`) },
      answer: { status: 403, body: { error: { code: 'Forbidden', message: 'blocked by policy' } } },
    })
    await school.pass(minutes(14))
    expect(await readiness(school)).toBe('partly: private-messages')
    expect(told(school, hall)).toEqual(['This lesson is not fully set up'])
    expect(told(school, okafor)).toEqual([])
    const asked = (wanted: RegExp) => school.tenant.requests.filter(({ path }) => wanted.test(path)).length
    const [before, tries] = [asked(/\/chats\/[^/]+\/installedApps/), asked(new RegExp(`${ana}/teamwork`))]
    const looked = asked(/403\/transitiveMembers/)
    await school.pass(minutes(5))
    expect(asked(new RegExp(`${ana}/teamwork`))).toBeGreaterThan(tries) // it goes on trying, for what failed only
    expect([asked(/\/chats\/[^/]+\/installedApps/), asked(/403\/transitiveMembers/)]).toEqual([before, looked])
    expect(before).toBe(1)
  })
})

describe('while a lesson goes on', () => {
  test('an option that somebody changes goes back, and microphones that staff open stay open', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, pass } = school
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(2))
    tenant.people.changeSettings(meeting, { allowedPresenters: 'everyone', allowAttendeeToEnableMic: true })
    await pass(minutes(2))
    expect([meeting.settings.allowedPresenters, meeting.settings.allowAttendeeToEnableMic]).toEqual([
      'roleIsPresenter',
      true,
    ])
    expect(tenant.violations).toEqual([])
  })

  test('one that does not go back is told to staff, and so is a pupil who is made a presenter', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, pass } = school
    for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
    await pass(minutes(2))
    tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer: 'unchanged' })
    tenant.people.changeSettings(meeting, { allowedPresenters: 'everyone' })
    meeting.presenters.add(ben)
    await pass(minutes(4))
    const cards = JSON.stringify(meeting.chat.map(({ attachments }) => attachments))
    expect(cards).toContain('options were changed')
    expect(cards).toContain('Somebody who is not staff hosts this lesson')
    expect(cards).not.toContain('Walsh')
  })
})

test('a lesson in a channel of the class’s team is watched by the call alone; that the app is not in the channel is told', async () => {
  const channel = '19:class4b@thread.tacv2'
  const timetable = { calendarsOf: groupIds.staff, lookahead: '1d', channels: { [channel]: groupIds.class4b } }
  const school = await openSchool(database, { timetable }, world => {
    inHalfAnHour(world)
    const [first] = world.meetings.values()
    if (!first) return
    const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: hall }))
    const joinWebUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(channel)}/7?context=${context}`
    world.meetings.set(first.id, { ...first, threadId: channel, joinWebUrl, appInstalled: false })
    for (const [index, event] of world.calendars.entries())
      world.calendars[index] = { ...event, joinUrl: joinWebUrl, categories: [], attendees: [] }
  })
  const { tenant, running, pass } = school
  const [meeting] = tenant.world.meetings.values()
  await pass(minutes(16))
  expect(await readiness(school)).toBe('unsafe: app')
  expect(told(school, okafor)).toEqual(['A lesson could not be made safe'])
  if (meeting) for (const person of [hall, ana]) tenant.people.join(meeting, person)
  await pass(minutes(2))
  const [lesson] = await running.service.store.lessons(0, Number.MAX_SAFE_INTEGER)
  const known = lesson && (await running.service.store.read(lesson.id))
  expect([lesson?.classGroup, meeting?.appCalls.size]).toEqual([groupIds.class4b, 1])
  expect(known && pupilsPresent(stateOf(known).lesson)).toEqual([ana])
  expect(tenant.violations).toEqual([])
})
