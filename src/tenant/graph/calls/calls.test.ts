import { describe, expect, test } from '@jest/globals'
import { appId, joined, joining, makeRig, type Rig } from '../rig.ts'

type Seen = { changeType: string; resourceUrl: string; resourceData: unknown }

const seen = (rig: Rig): Seen[] => rig.sent.map(({ body }) => (body as { value: [Seen] }).value[0])
const states = (rig: Rig): unknown[] =>
  seen(rig)
    .filter(one => !one.resourceUrl.endsWith('/participants'))
    .map(one => (one.resourceData as { state: string }).state)
const rosters = (rig: Rig): { id: string; isMuted: boolean; removedState?: unknown }[][] =>
  seen(rig)
    .filter(one => one.resourceUrl.endsWith('/participants'))
    .map(one => one.resourceData as never)
const ids = (rig: Rig): string[] | undefined =>
  rosters(rig)
    .at(-1)
    ?.map(one => one.id)

describe('an app joins a meeting', () => {
  test('it is answered while the call is being established, then told the states and who is there', async () => {
    const rig = makeRig()
    const ana = rig.arrive('ana')
    const answer = await rig.ask('POST', '/communications/calls', { body: joining() })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      state: 'establishing',
      direction: 'outgoing',
      myParticipantId: expect.any(String),
    })
    expect(states(rig)).toEqual(['establishing', 'established'])
    const { myParticipantId } = answer.body as { myParticipantId: string }
    expect(ids(rig)).toEqual([ana, myParticipantId])
    expect(await rig.sent.at(-1)?.authorise?.()).toBe(`call token for ${appId}`)
    expect(rig.violations).toEqual([])
  })

  test('with the wrong organiser it is answered 201, and then told that it is over: 400/2203', async () => {
    const rig = makeRig()
    const meetingInfo = { ...(joining()['meetingInfo'] as object), organizer: { user: { id: 'ana' } } }
    const call = await joined(rig, { meetingInfo })
    expect(states(rig)).toEqual(['establishing', 'terminated'])
    expect(seen(rig).at(-1)).toMatchObject({
      changeType: 'deleted',
      resourceData: { resultInfo: { code: 400, subcode: 2203 } },
    })
    expect((await rig.ask('GET', `/communications/calls/${call}`)).status).toBe(404)
  })

  test('as a guest it waits in the lobby unless everyone may pass', async () => {
    const rig = makeRig()
    await rig.ask('POST', '/communications/calls', { body: joining(), permissions: ['Calls.JoinGroupCallAsGuest.All'] })
    expect([...rig.meeting.legs.values()].map(leg => leg.isInLobby)).toEqual([true])
  })
})

describe('an app in a meeting', () => {
  test('sees joins and leaves as whole rosters, with a rising number', async () => {
    const rig = makeRig()
    await joined(rig)
    const ana = rig.arrive('ana')
    expect(ids(rig)).toContain(ana)
    rig.context.dropLeg(rig.meeting, ana)
    // The last person left: the roster without her, then the end of the call.
    expect(ids(rig)).not.toContain(ana)
    expect(states(rig).at(-1)).toBe('terminated')
  })

  test('sees only what changed with isDeltaRosterEnabled', async () => {
    const rig = makeRig()
    rig.arrive('hall')
    await joined(rig, {
      callOptions: { '@odata.type': '#microsoft.graph.outgoingCallOptions', isDeltaRosterEnabled: true },
    })
    const ana = rig.arrive('ana')
    expect(ids(rig)).toEqual([ana])
    rig.context.dropLeg(rig.meeting, ana)
    expect(rosters(rig).at(-1)).toMatchObject([{ id: ana, removedState: { reason: expect.any(String) } }])
  })

  test('removes one endpoint; the person may come back under another id', async () => {
    const rig = makeRig()
    rig.arrive('hall')
    const ana = rig.arrive('ana')
    const call = await joined(rig)
    expect((await rig.ask('DELETE', `/communications/calls/${call}/participants/${ana}`)).status).toBe(204)
    expect(ids(rig)).not.toContain(ana)
    expect((await rig.ask('DELETE', `/communications/calls/${call}/participants/${ana}`)).status).toBe(404)
    expect(rig.arrive('ana')).not.toBe(ana)
  })

  test('is told 204 by a faulty Graph that removes nobody', async () => {
    const rig = makeRig()
    const ana = rig.arrive('ana')
    const call = await joined(rig)
    const answer = await rig.ask('DELETE', `/communications/calls/${call}/participants/${ana}`, { effect: 'unchanged' })
    expect(answer.status).toBe(204)
    expect(rig.meeting.legs.has(ana)).toBe(true)
  })

  test('mutes somebody, and sees it in the roster', async () => {
    const rig = makeRig()
    const ana = rig.arrive('ana')
    for (const leg of rig.meeting.legs.values()) leg.isMuted = false
    const call = await joined(rig)
    const answer = await rig.ask('POST', `/communications/calls/${call}/participants/${ana}/mute`, {
      body: { clientContext: 'x' },
    })
    expect(answer).toMatchObject({ status: 200, body: { status: 'completed', clientContext: 'x' } })
    expect(
      rosters(rig)
        .at(-1)
        ?.find(one => one.id === ana)?.isMuted,
    ).toBe(true)
  })

  test('reads the participants page by page', async () => {
    const rig = makeRig()
    rig.arrive('hall')
    rig.arrive('ana')
    const call = await joined(rig)
    const first = (await rig.ask('GET', `/communications/calls/${call}/participants?$top=2`)).body as Record<
      string,
      unknown
    >
    expect(first['value']).toHaveLength(2)
    const next = new URL(String(first['@odata.nextLink']))
    const second = await rig.ask('GET', `${next.pathname.replace('/graph/v1.0', '')}${next.search}`)
    expect((second.body as { value: unknown[] }).value).toHaveLength(1)
  })

  test('loses its call after 45 minutes without keepAlive, and not before', async () => {
    const rig = makeRig()
    rig.arrive('hall')
    const call = await joined(rig)
    rig.clock.at += 44 * 60_000
    expect((await rig.ask('POST', `/communications/calls/${call}/keepAlive`)).status).toBe(200)
    rig.clock.at += 45 * 60_000
    expect((await rig.ask('GET', `/communications/calls/${call}`)).status).toBe(200)
    rig.clock.at += 1
    expect((await rig.ask('POST', `/communications/calls/${call}/keepAlive`)).status).toBe(404)
    expect(seen(rig).at(-1)).toMatchObject({ resourceData: { resultInfo: { code: 408, subcode: 8537 } } })
  })

  test('hangs up for itself alone', async () => {
    const rig = makeRig()
    const hall = rig.arrive('hall')
    const call = await joined(rig)
    expect((await rig.ask('DELETE', `/communications/calls/${call}`)).status).toBe(204)
    expect([...rig.meeting.legs.keys()]).toEqual([hall])
    expect(seen(rig).at(-1)).toMatchObject({ changeType: 'deleted', resourceData: { resultInfo: { code: 7000 } } })
  })

  test('hears that it was removed by somebody', async () => {
    const rig = makeRig()
    rig.arrive('hall')
    await joined(rig)
    const own = [...rig.meeting.legs.values()].find(leg => 'application' in leg.who)
    rig.context.dropLeg(rig.meeting, own?.id ?? '')
    expect(seen(rig).at(-1)).toMatchObject({ resourceData: { resultInfo: { code: 200, subcode: 5300 } } })
  })
})
