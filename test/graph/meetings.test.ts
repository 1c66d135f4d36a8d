import { describe, expect, test } from '@jest/globals'
import { callKeys } from '../../src/adapters/graph/call-key.ts'
import { graphMeetings } from '../../src/adapters/graph/meetings.ts'
import { parseCallNotification } from '../../src/adapters/graph/notifications.ts'
import { baseline } from '../../src/adapters/graph/settings.ts'
import type { HoldPart } from '../../src/lesson/observation.ts'
import type { BaselineNow } from '../../src/service/needs.ts'
import type { Outsider } from '../../src/tenant/world.ts'
import { ana, answers, appId, ben, hall, joinUrl, lesson, osei, startSchool, tenantId, type School } from './school.ts'

const plain: BaselineNow = { lobby: 'school', microphones: 'off' }

const keys = callKeys('a secret', 'a school')

/** Where nobody listens: what is sent there is kept as undelivered. */
const publicUrl = 'http://127.0.0.1:9'

async function start() {
  const school = await startSchool()
  const options = {
    graph: school.graph,
    appId,
    tenantId,
    publicUrl,
    callKey: keys.keyOf,
    baseline: baseline('allowed'),
  }
  return { ...school, meetings: graphMeetings(options) }
}

async function startJoined() {
  const school = await start()
  const joined = await school.meetings.join(lesson)
  if (joined.status !== 'joined') throw new Error(joined.reason)
  return { ...school, call: joined.call }
}

describe('joining', () => {
  test('as the application, by thread and organiser of the link, with a callback that names the lesson', async () => {
    const { tenant, meetings, meeting } = await start()
    expect(await meetings.join(lesson)).toEqual({ status: 'joined', call: expect.any(String) })
    await tenant.settle()
    const [leg] = meeting.legs.values()
    expect(leg).toMatchObject({ who: { application: appId }, isInLobby: false })
    const { callbackUri } = [...meeting.appCalls.values()][0] ?? {}
    const key = /^http:\/\/127\.0\.0\.1:9\/api\/calls\/([^/]+)$/.exec(callbackUri ?? '')?.[1]
    expect(keys.lessonOf(key ?? '')).toBe(lesson.id)
    expect(tenant.violations).toEqual([])
  })

  test('a link of the short form: the thread is asked for first', async () => {
    const { tenant, meetings, meeting } = await start()
    const short = 'https://teams.microsoft.com/meet/123?p=abc'
    tenant.world.meetings.set(meeting.id, Object.assign(meeting, { joinWebUrl: short }))
    expect(await meetings.join({ ...lesson, meeting: { ...lesson.meeting, joinUrl: short } })).toMatchObject({
      status: 'joined',
    })
    expect(tenant.violations).toEqual([])
  })

  test.each([
    [403, { status: 'refused', reason: 'Forbidden' }],
    [400, { status: 'refused', reason: 'Forbidden' }],
    [404, { status: 'refused', reason: 'Forbidden' }],
    [500, { status: 'later', after: undefined, reason: 'Forbidden' }],
    [504, { status: 'later', after: undefined, reason: 'Forbidden' }],
  ])('answered %i: a value, and one POST only', async (status, trouble) => {
    const { tenant, meetings } = await start()
    answers(tenant, 'any', /calls$/, status, { code: 'Forbidden' })
    expect(await meetings.join(lesson)).toMatchObject(trouble)
    expect(tenant.requests.filter(({ path }) => path.endsWith('/calls'))).toHaveLength(1)
  })

  test('throttled: later, by the wait that Graph asks for', async () => {
    const { tenant, meetings } = await start()
    answers(tenant, 'any', /calls$/, 429, { retryAfter: '7' })
    expect(await meetings.join(lesson)).toMatchObject({ status: 'later', after: 7000, reason: 'throttled' })
  })
})

describe('the roster', () => {
  const outsiders: readonly (readonly [Outsider, string, string])[] = [
    [{ kind: 'anonymous', id: 'x', displayName: 'Headteacher' }, 'anonymous', 'anonymous:'],
    [{ kind: 'phone', id: 'p' }, 'telephone', 'telephone:'],
    [{ kind: 'external', id: 'e', displayName: 'E', tenantId: '9' }, 'external', 'e'],
  ]

  test('says who is there, who waits, who shares', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    tenant.people.join(meeting, hall)
    tenant.people.share(meeting, hall, true)
    for (const [outsider] of outsiders) tenant.people.join(meeting, outsider)
    tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false } })
    tenant.people.join(meeting, ana)
    const read = await meetings.roster(call)
    const legs = read.status === 'read' ? read.legs : []
    expect(legs).toHaveLength(6)
    expect(legs).toContainEqual(expect.objectContaining({ person: appId, identity: 'bot' }))
    expect(legs).toContainEqual(
      expect.objectContaining({ person: hall, identity: 'account', waiting: false, sharing: true }),
    )
    expect(legs).toContainEqual(
      expect.objectContaining({ person: ana, identity: 'account', waiting: true, sharing: false }),
    )
    for (const [, identity, prefix] of outsiders) {
      const leg = legs.find(one => one.identity === identity)
      expect(leg?.person).toBe(prefix.endsWith(':') ? `${prefix}${leg?.leg ?? ''}` : prefix)
    }
    expect(tenant.violations).toEqual([])
  })

  test('is read over all its pages', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    for (let count = 0; count < 120; count += 1) tenant.people.join(meeting, hall, { device: `device-${count}` })
    expect(await meetings.roster(call)).toMatchObject({ status: 'read', legs: { length: 121 } })
  })

  test('is none while our own leg waits in the lobby, or is not there', async () => {
    const { meetings, meeting, call } = await startJoined()
    const [own] = meeting.legs.values()
    Object.assign(own ?? {}, { isInLobby: true })
    expect(await meetings.roster(call)).toEqual({ status: 'later', after: undefined, reason: 'own leg in lobby' })
    meeting.legs.clear()
    expect(await meetings.roster(call)).toMatchObject({ status: 'later', reason: 'own leg not in the call' })
  })

  test('of a call that is over is refused; of one that is forbidden, later: we are not to join twice', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    tenant.people.join(meeting, hall)
    tenant.people.endMeeting(meeting, hall)
    expect(await meetings.roster(call)).toEqual({ status: 'refused', reason: 'call ended' })
    expect(await meetings.keepAlive(call)).toEqual({ status: 'refused', reason: 'call ended' })
    answers(tenant, 'any', /participants/, 403)
    expect(await meetings.roster(call)).toMatchObject({ status: 'later', reason: 'Broken' })
  })

  test('waits a moment where Graph asks for one, and not longer', async () => {
    const { tenant, meetings, call } = await startJoined()
    const busy = {
      status: 429,
      headers: { 'retry-after': '0.05' },
      body: { error: { code: 'TooManyRequests', message: '' } },
    }
    tenant.faults.add({ match: { path: /participants/ }, times: 2, answer: busy })
    expect(await meetings.roster(call)).toMatchObject({ status: 'read' })
    answers(tenant, 'any', /participants/, 429, { retryAfter: '30' })
    const before = tenant.requests.length
    expect(await meetings.roster(call)).toMatchObject({ status: 'later', after: 30_000 })
    expect(tenant.requests.length - before).toBe(1)
  })

  test('that does not come in time is later', async () => {
    const { tenant, meetings, call } = await startJoined()
    tenant.faults.add({ match: { path: /participants/ }, answer: 'timeout' })
    expect(await meetings.roster(call)).toEqual({ status: 'later', after: undefined, reason: 'timed out' })
  })
})

describe('what is done to a leg', () => {
  test('it is removed; removed again it is still gone', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    const { id } = tenant.people.join(meeting, ben)
    expect(await meetings.remove(call, id)).toEqual({ status: 'done' })
    expect(meeting.legs.has(id)).toBe(false)
    expect(await meetings.remove(call, id)).toEqual({ status: 'done' })
    expect(tenant.violations).toEqual([])
  })

  test('without the tenant’s leave to remove, refused', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    tenant.world.tenancy.removalAllowed = false
    const { id } = tenant.people.join(meeting, ben)
    expect(await meetings.remove(call, id)).toMatchObject({ status: 'refused', reason: 'Forbidden' })
    expect(meeting.legs.has(id)).toBe(true)
  })

  test('a removal that is answered and not made shows in the next roster', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    const { id } = tenant.people.join(meeting, ben)
    tenant.faults.add({ match: { method: 'DELETE', path: /participants/ }, answer: 'unchanged' })
    expect(await meetings.remove(call, id)).toEqual({ status: 'done' })
    expect(await meetings.roster(call)).toMatchObject({
      legs: expect.arrayContaining([expect.objectContaining({ leg: id })]),
    })
  })

  test('our own leg goes, and going twice is no trouble', async () => {
    const { tenant, meetings, meeting, call } = await startJoined()
    expect(await meetings.keepAlive(call)).toEqual({ status: 'done' })
    expect(await meetings.leave(call)).toEqual({ status: 'done' })
    expect(await meetings.leave(call)).toEqual({ status: 'done' })
    expect(meeting.legs.size).toBe(0)
    expect(tenant.violations).toEqual([])
  })
})

describe('settings', () => {
  const holding = ({ meetings }: Awaited<ReturnType<typeof start>>, ...parts: HoldPart[]) =>
    meetings.setHolds(lesson, new Set(parts), plain)
  const patches = ({ tenant }: School) =>
    tenant.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body)

  test('a meeting is found by its link, quotation marks and all, with its co-organisers', async () => {
    const { tenant, meetings, meeting } = await start()
    const resolved = { status: 'resolved', meeting: meeting.id, thread: meeting.threadId, coorganisers: [osei] }
    expect(await meetings.resolve(lesson)).toEqual(resolved)
    expect(joinUrl).toContain("'")
    const elsewhere = {
      ...lesson,
      meeting: { ...lesson.meeting, joinUrl: 'https://teams.microsoft.com/l/meetup-join/x/0' },
    }
    expect(await meetings.resolve(elsewhere)).toEqual({ status: 'refused', reason: 'no such meeting' })
    expect(tenant.violations).toEqual([])
  })

  test('the baseline, then each hold over it, then the baseline again; the chat is never touched', async () => {
    const school = await start()
    const shown = async () => (await school.meetings.settings(lesson, plain)) as unknown
    expect(await holding(school)).toEqual({ status: 'done' })
    expect(await shown()).toMatchObject({ status: 'read', held: [] })
    for (const part of ['quiet', 'share', 'door'] as const) {
      await holding(school, part)
      expect(await shown()).toMatchObject({ status: 'read', held: [part] })
    }
    await holding(school, 'quiet', 'share', 'door')
    expect(await shown()).toMatchObject({ status: 'read', held: ['quiet', 'share', 'door'] })
    await holding(school)
    expect(school.meeting.settings).toEqual({
      lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
      allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
      allowedPresenters: 'roleIsPresenter',
      allowAttendeeToEnableMic: false,
      allowAttendeeToEnableCamera: true,
      allowMeetingChat: 'enabled',
      allowRecording: true,
    })
    expect(JSON.stringify(patches(school))).not.toContain('Chat')
    expect(school.tenant.violations).toEqual([])
  })

  test('a meeting that is known is not looked for again; one that is gone is refused', async () => {
    const { tenant, meetings, meeting } = await start()
    const known = { ...lesson, meeting: { ...lesson.meeting, meeting: meeting.id, thread: meeting.threadId } }
    expect(await meetings.settings(known, plain)).toMatchObject({ status: 'read', held: [] })
    expect(tenant.requests.filter(({ query }) => query.includes('filter'))).toEqual([])
    tenant.world.meetings.delete(meeting.id)
    expect(await meetings.settings(known, plain)).toMatchObject({ status: 'refused', reason: 'NotFound' })
    expect(await meetings.setHolds(known, new Set(), plain)).toMatchObject({ status: 'refused', reason: 'NotFound' })
  })

  test('only what differs is asked for, and nothing where nothing does', async () => {
    const school = await start()
    await holding(school)
    await holding(school, 'quiet')
    await holding(school, 'quiet')
    expect(patches(school).slice(1)).toEqual([{ allowAttendeeToEnableCamera: false }])
  })

  test('200 and unchanged: done says that it was asked, the next read says that it is not so', async () => {
    const school = await start()
    await holding(school)
    school.tenant.faults.add({ match: { method: 'PATCH', path: /onlineMeetings/ }, answer: 'unchanged' })
    expect(await holding(school, 'door')).toEqual({ status: 'done' })
    expect(await school.meetings.settings(lesson, plain)).toMatchObject({ status: 'read', held: [] })
  })

  test('an organiser whom no access policy covers: refused, in those words', async () => {
    const school = await start()
    school.tenant.world.tenancy.accessPolicy = new Set()
    const trouble = { status: 'refused', reason: 'no application access policy' }
    expect(await school.meetings.resolve(lesson)).toEqual(trouble)
    expect(await school.meetings.settings(lesson, plain)).toEqual(trouble)
    expect(await holding(school, 'quiet')).toEqual(trouble)
  })

  test.each([
    [404, { status: 'refused', reason: 'Broken' }],
    [429, { status: 'later', reason: 'throttled', after: 20_000 }],
    [503, { status: 'later', reason: 'Broken', after: 20_000 }],
  ])('a PATCH answered %i is sent once', async (status, trouble) => {
    const school = await start()
    answers(school.tenant, 'PATCH', /onlineMeetings/, status, { retryAfter: '20' })
    expect(await holding(school, 'quiet')).toMatchObject(trouble)
    expect(patches(school)).toHaveLength(1)
  })
})

test('what the platform then sends is understood', async () => {
  const { tenant, meetings, meeting } = await start()
  const joined = await meetings.join(lesson)
  if (joined.status !== 'joined') throw new Error(joined.reason)
  tenant.people.join(meeting, hall)
  await meetings.leave(joined.call)
  await tenant.settle()
  const news = tenant.undelivered.flatMap(({ delivery }) => parseCallNotification(delivery.body))
  expect(new Set(news.map(one => one.news))).toEqual(new Set(['established', 'roster changed', 'terminated']))
  expect(news).toContainEqual({ call: joined.call, news: 'terminated', code: 7000, subcode: 10550 })
  expect(news.every(({ call }) => call === joined.call)).toBe(true)
})
