import { describe, expect, test } from '@jest/globals'
import { everyPermission, makeRig, type Asking, type Rig } from './rig.ts'

const read = async (rig: Rig, path: string, asking?: Asking): Promise<Record<string, unknown>> => {
  const answer = await rig.ask('GET', path, asking)
  expect(answer).toMatchObject({ status: 200 })
  return answer.body as Record<string, unknown>
}

const meeting = '/users/hall/onlineMeetings/MSo-algebra'
const scope = async (rig: Rig, asking?: Asking) =>
  ((await read(rig, meeting, asking))['lobbyBypassSettings'] as { scope: string }).scope
const setScope = (rig: Rig, value: string, asking: Asking = {}) =>
  rig.ask('PATCH', meeting, { ...asking, body: { lobbyBypassSettings: { scope: value } } })

describe('an online meeting', () => {
  test('answers 200 to a change and makes none, if a fault says so', async () => {
    const rig = makeRig()
    const answer = await setScope(rig, 'organizer', { effect: 'unchanged' })
    expect(answer).toMatchObject({ status: 200, body: { lobbyBypassSettings: { scope: 'organizer' } } })
    expect(await scope(rig)).toBe('organization')
  })

  test('answers 200 to a change and makes it later, if a fault says so', async () => {
    const rig = makeRig()
    await setScope(rig, 'organizer', { effect: { changedAfterMs: 5000 } })
    rig.clock.at += 4999
    expect(await scope(rig)).toBe('organization')
    rig.clock.at += 1
    expect(await scope(rig)).toBe('organizer')
  })

  test('hides newer scopes from clients that did not ask for them', async () => {
    const rig = makeRig()
    await setScope(rig, 'invited')
    expect(await scope(rig)).toBe('unknownFutureValue')
    expect(await scope(rig, { headers: { prefer: 'include-unknown-enum-members' } })).toBe('invited')
  })

  test('turns off what its attendees may no longer send', async () => {
    const rig = makeRig()
    rig.arrive('ana')
    const [leg] = rig.meeting.legs.values()
    Object.assign(leg ?? {}, { isMuted: false, camera: true })
    await rig.ask('PATCH', meeting, { body: { allowAttendeeToEnableMic: false, allowAttendeeToEnableCamera: false } })
    expect(leg).toMatchObject({ isMuted: true, camera: false })
  })

  test('keeps the settings that only Graph shows', async () => {
    const rig = makeRig()
    await rig.ask('PATCH', meeting, { body: { allowTeamworkReactions: false } })
    expect((await read(rig, meeting))['allowTeamworkReactions']).toBe(false)
  })
})

describe('the directory', () => {
  test('shows userType only to those who select it and may read it', async () => {
    const rig = makeRig()
    expect(await read(rig, '/users/hall')).not.toHaveProperty('userType')
    expect(await read(rig, '/users/hall?$select=id,userType')).toMatchObject({ id: 'hall', userType: 'Member' })
    const basic = { permissions: ['User.ReadBasic.All'] }
    expect(await read(rig, '/users/hall?$select=id,userType', basic)).toMatchObject({ id: 'hall', userType: null })
  })

  test('gives members without their names to an app that may read groups alone', async () => {
    const rig = makeRig()
    const { value } = await read(rig, '/groups/class-7b/members', { permissions: ['GroupMember.Read.All'] })
    expect(value).toContainEqual(
      expect.objectContaining({ '@odata.type': '#microsoft.graph.user', id: 'ana', displayName: null }),
    )
  })

  test('tells the teachers of a class from its members', async () => {
    const rig = makeRig()
    expect((await read(rig, '/education/classes/class-7b/teachers'))['value']).toMatchObject([
      { id: 'hall', primaryRole: 'teacher' },
    ])
    expect((await read(rig, '/education/classes/class-7b/members'))['value']).toHaveLength(3)
  })

  test('finds a user by name as well as by id', async () => {
    expect(await read(makeRig(), '/users/Hall@school.example')).toMatchObject({ id: 'hall' })
  })

  test('shows a calendar in the time zone asked for', async () => {
    const window = '/users/hall/calendarView?startDateTime=2026-11-24T12:30:00Z&endDateTime=2026-11-24T12:40:00Z'
    const { value } = await read(makeRig(), window, {
      headers: { prefer: 'outlook.timezone="W. Europe Standard Time"' },
    })
    expect(value).toMatchObject([
      { start: { dateTime: '2026-11-24T13:00:00.0000000', timeZone: 'W. Europe Standard Time' }, isOrganizer: true },
    ])
  })
})

describe('the school record', () => {
  const items = '/sites/site-1/lists/Lessons/items'

  test('is added to, found by its unique column, and changed under its version', async () => {
    const rig = makeRig()
    expect(await rig.ask('POST', items, { body: { fields: { LessonId: 'one', Title: 'Algebra' } } })).toMatchObject({
      status: 201,
      body: { id: '1' },
    })
    const bare = await read(rig, `${items}?$filter=fields/LessonId eq 'one'`)
    expect(bare['value']).toMatchObject([{ id: '1', eTag: '"1,1"' }])
    expect(JSON.stringify(bare)).not.toContain('Algebra')
    expect(
      (await read(rig, `${items}?$filter=fields/LessonId eq 'one'&$expand=fields($select=Title)`))['value'],
    ).toMatchObject([{ fields: { Title: 'Algebra' } }])
    const change = { body: { Detail: 'ended early' }, headers: { 'if-match': '"1,1"' } }
    expect(await rig.ask('PATCH', `${items}/1/fields`, change)).toMatchObject({
      status: 200,
      body: { Detail: 'ended early' },
    })
    expect(await rig.ask('PATCH', `${items}/1/fields`, change)).toMatchObject({ status: 412 })
  })

  test('answers a filter without index to those who accept the risk', async () => {
    const prefer = 'HonorNonIndexedQueriesWarningMayFailRandomly'
    expect((await read(makeRig(), `${items}?$filter=fields/Detail eq 'x'`, { headers: { prefer } }))['value']).toEqual(
      [],
    )
  })
})

describe('messages', () => {
  test('leave as mail, accepted', async () => {
    const rig = makeRig()
    const toRecipients = [{ emailAddress: { address: 'lead@school.example' } }]
    const message = { subject: 'A lesson', body: { contentType: 'text', content: 'Please look.' }, toRecipients }
    expect(await rig.ask('POST', '/users/hall/sendMail', { body: { message, saveToSentItems: false } })).toMatchObject({
      status: 202,
    })
    expect(rig.context.world.mail).toMatchObject([
      { from: 'hall@school.example', to: ['lead@school.example'], body: 'Please look.' },
    ])
  })

  test('show 150 characters in the feed', async () => {
    const rig = makeRig()
    const topic = { source: 'text', value: 'x', webUrl: 'https://teams.microsoft.com/l/entity/1' }
    const body = { topic, activityType: 'lessonAlert', previewText: { content: 'x'.repeat(200) } }
    expect(await rig.ask('POST', '/users/ben/teamwork/sendActivityNotification', { body })).toMatchObject({
      status: 204,
    })
    expect(rig.context.world.feed[0]?.preview).toHaveLength(150)
  })

  test('reach a person after the app was installed for them', async () => {
    const rig = makeRig()
    const { value } = await read(
      rig,
      "/appCatalogs/teamsApps?$filter=externalId eq '0a1b2c3d-0000-4000-8000-0000000000bb'",
    )
    const [app] = value as [{ id: string }]
    const bind = { 'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${app.id}` }
    expect(await rig.ask('POST', '/users/ana/teamwork/installedApps', { body: bind })).toMatchObject({ status: 201 })
    expect(rig.context.world.users.get('ana')?.appInstalled).toBe(true)
    expect((await read(rig, '/users/ana/teamwork/installedApps?$expand=teamsApp'))['value']).toHaveLength(1)
  })

  test('need the resource-specific consent that the manifest asks for', async () => {
    const rig = makeRig()
    rig.meeting.appInstalled = false
    rig.context.world.tenancy.permissions.add('ChatMessage.Read.Chat')
    const body = {
      'teamsApp@odata.bind':
        'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/ca7a1090-0000-4000-8000-0000000000bb',
      consentedPermissionSet: {
        resourceSpecificPermissions: [{ permissionValue: 'ChatMessage.Read.Chat', permissionType: 'application' }],
      },
    }
    const permissions = [...everyPermission, 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All']
    const answer = await rig.ask('POST', `/chats/${rig.meeting.threadId}/installedApps`, { body, permissions })
    expect(answer.status).toBe(201)
    expect(rig.meeting.appInstalled).toBe(true)
  })
})
