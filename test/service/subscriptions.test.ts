import { statSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { ana, ben, hall } from '../../src/cli/demo/stage.ts'
import { pupilsPresent } from '../../src/lesson/presence.ts'
import { hours, minutes, seconds } from '../../src/lesson/time.ts'
import { stateOf } from '../../src/service/supervise.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const ofCalls = /meetingCallEvents$/

/** Class and teacher are in, and all that Teams itself would tell of them is lost from now on. */
async function deafSchool(): Promise<School> {
  const school = await openSchool(database)
  const { tenant, meeting, pass } = school
  tenant.faults.addDelivery({ match: ({ kind }) => kind !== 'subscription', how: 'lose' })
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(minutes(1))
  return school
}

async function pupilsSeen({ running, meeting, clock }: School): Promise<number> {
  const { store } = running.service
  const lesson = await store.lessonAt(meeting.threadId, clock.now())
  const open = lesson && (await store.read(lesson))
  return open ? pupilsPresent(stateOf(open).lesson).length : 0
}

describe('a pupil who leaves while Teams’ own events are lost', () => {
  test('is missed at once, by the call events of Graph', async () => {
    const school = await deafSchool()
    const { tenant, meeting, pass } = school
    tenant.people.leave(meeting, ben)
    await pass(seconds(1))
    expect(await pupilsSeen(school)).toBe(1)
    expect(tenant.violations).toEqual([])
  })

  test('and without them is missed at the next look only', async () => {
    const school = await deafSchool()
    const { tenant, meeting, pass } = school
    tenant.faults.addDelivery({ match: () => true, how: 'lose' })
    tenant.people.leave(meeting, ben)
    await pass(seconds(1))
    expect(await pupilsSeen(school)).toBe(2)
    await pass(seconds(30))
    expect(await pupilsSeen(school)).toBe(1)
  })
})

describe('a subscription', () => {
  test('is renewed before it runs out, as long as the lesson’s window is open', async () => {
    const school = await openSchool(database)
    const { tenant, clock, pass } = school
    const [made] = tenant.subscriptions.living(ofCalls)
    await pass(hours(20))
    expect(tenant.subscriptions.living(ofCalls).map(({ id }) => id)).toEqual([made?.id])
    expect(made?.expiresAt).toBeGreaterThan(clock.now())
    await pass(hours(6))
    expect(tenant.subscriptions.living(ofCalls)).toEqual([])
  })

  test.each([
    ['and we are told', true],
    ['and we are not', false],
  ])('that Microsoft removes, %s, is made again', async (_how, isTold) => {
    const school = await openSchool(database)
    const { tenant, pass } = school
    const [made] = tenant.subscriptions.living(ofCalls)
    tenant.subscriptions.remove(ofCalls, isTold)
    await pass(isTold ? seconds(1) : hours(13))
    const [again] = tenant.subscriptions.living(ofCalls)
    expect([again !== undefined, again?.id === made?.id]).toEqual([true, false])
  })

  test('whose renewal Microsoft asks for is renewed', async () => {
    const school = await openSchool(database)
    const { tenant, clock, pass } = school
    await pass(minutes(5))
    const before = tenant.requests.length
    tenant.subscriptions.askToReauthorise(ofCalls)
    await pass(seconds(1))
    const renewed = tenant.requests.slice(before).filter(({ method }) => method === 'PATCH')
    expect(renewed.map(({ path, status }) => [path.includes('/subscriptions/'), status])).toEqual([[true, 200]])
    expect(clock.now()).toBeGreaterThan(0)
  })

  test('that was made and of which we know nothing gives way, for Graph allows one a meeting', async () => {
    const school = await openSchool(database)
    const { tenant, meeting, running, clock, pass } = school
    const [unknown] = tenant.subscriptions.living(ofCalls)
    const name = `call-events/${meeting.threadId}`
    await running.service.store.saveSubscription(name, { made: undefined, lostSince: clock.now() })
    await running.service.store.schedule({ kind: 'subscribe', key: name, at: clock.now() })
    await pass(seconds(1))
    const living = tenant.subscriptions.living(ofCalls)
    expect([living.length, living[0]?.id === unknown?.id]).toEqual([1, false])
  })

  test('that v1.0 does not know is made in beta', async () => {
    const school = await openSchool(database, {}, undefined, ({ habits }) => {
      habits.callEventsIn = 'beta'
    })
    expect(school.tenant.subscriptions.living(ofCalls)).toHaveLength(1)
    expect(school.tenant.violations).toEqual([])
  })

  test('encrypts for a key that nobody but its owner can read', async () => {
    const school = await openSchool(database)
    const mode = statSync(`${school.dataDir}/change-notifications.pem`).mode & 0o777
    expect(mode.toString(8)).toBe('600')
  })
})
