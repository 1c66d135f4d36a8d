import { describe, expect, test } from '@jest/globals'
import { ana, ben, cardsIn, cardsOf, cai, hall } from '../../src/cli/demo/stage.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import type { LessonId } from '../../src/lesson/people.ts'
import { testDatabase } from '../support/database.ts'
import { weekOf } from '../../src/service/register/week.ts'
import { cast } from '../../src/tenant/seed.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

describe('the lobby keeps Chaperone itself', () => {
  test('the teacher is asked to admit it first; once in, it sees, and the lobby was never loosened', async () => {
    const school = await openSchool(database, {}, ({ tenancy }) => {
      tenancy.organizerScopeStopsApps = true
    })
    const { tenant, meeting, pass } = school
    tenant.people.changeSettings(meeting, {
      lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
    })
    for (const leg of meeting.legs.values()) if ('application' in leg.who) leg.isInLobby = true
    tenant.people.join(meeting, hall)
    await pass(seconds(30))
    const told = [...cardsIn(meeting), ...cardsOf(tenant, hall)].map(({ title }) => title)
    expect(told.filter(title => title === 'Please admit Chaperone first')).toHaveLength(1)
    const readiness = async () => (await weekOf(school.running.service, school.clock.at - minutes(60)))[0]?.readiness
    expect(await readiness()).toMatch(/^partly: .*cannot remove or mute$/)
    for (const leg of meeting.legs.values()) if ('application' in leg.who) leg.isInLobby = false
    await pass(minutes(2))
    expect(await readiness()).not.toContain('cannot remove or mute')
    expect(cardsIn(meeting).map(({ title }) => title)).not.toContain('Chaperone cannot see this lesson')
    expect(tenant.violations).toEqual([])
  })
})

const places = async ({ running }: School): Promise<readonly LessonId[]> =>
  (await running.service.store.calls()).map(({ lesson }) => lesson)

describe('more lessons than places', () => {
  test('a lesson without a place says so, and gets the place of one in which nothing is wrong and a second member of staff is', async () => {
    const school = await openSchool(database, {}, undefined, undefined, { subjects: ['Maths', 'Art'], mostLegs: 1 })
    const { tenant, lessons, pass } = school
    expect(await places(school)).toHaveLength(1)
    const told = () => [...cardsOf(tenant, hall), ...lessons.flatMap(cardsIn)].map(({ title }) => title)
    await pass(minutes(1))
    // Both ask at once: whichever is first, the order of lessons decides within a look or two.
    const [first] = await places(school)
    expect(told()).toContain('Chaperone has no place in this lesson')
    const without = lessons.find(({ appCalls }) => appCalls.size === 0)
    expect(without).toBeDefined()
    if (without) for (const person of [hall, ana, ben, cai]) tenant.people.join(without, person)
    await pass(minutes(1))
    expect(await places(school)).toEqual([first])

    const seen = lessons.find(lesson => lesson !== without)
    if (seen) for (const person of [ana, ben]) tenant.people.join(seen, person)
    await pass(seconds(10)) // without staff: their lapse stays open for a day, though it is mended in a moment
    if (seen) for (const person of [cast.osei, cast.marsh]) tenant.people.join(seen, person)
    if (seen) tenant.people.share(seen, cast.osei, true)
    await pass(minutes(1))
    expect(without?.appCalls.size).toBe(1) // in the other there are two members of staff, and nothing is wrong
    expect(await places(school)).not.toEqual([first])
    await pass(minutes(1))
    expect(without?.appCalls.size).toBe(1)
    expect(tenant.violations).toEqual([])
  })
})
