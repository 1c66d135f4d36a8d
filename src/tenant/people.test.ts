import { expect, test } from '@jest/globals'
import type { Activity } from './activities.ts'
import { activities, nine, startRig } from './rig.ts'
import { caller, cast, external, stranger } from './seed.ts'

const nameOf = ({ type, name }: Activity): unknown => (typeof name === 'string' ? name.split('.').at(-1) : type)

test('a lesson from the first arrival to the end reaches the bot in order, with tokens of its service URL', async () => {
  const rig = await startRig()
  const { people } = rig.tenant
  people.join(rig.meeting, cast.hall)
  people.join(rig.meeting, cast.ana)
  people.speak(rig.meeting, cast.ana, 'hello')
  people.leave(rig.meeting, cast.ana)
  people.endMeeting(rig.meeting, cast.hall)
  await rig.tenant.settle()
  expect(activities(rig).map(nameOf)).toEqual([
    ...['meetingStart', 'meetingParticipantJoin', 'meetingParticipantJoin', 'message'],
    ...['meetingParticipantLeave', 'meetingParticipantLeave', 'meetingEnd'],
  ])
  const [start, join, , message, leave, , end] = activities(rig)
  expect(start?.['value']).toMatchObject({ Title: '4B Mathematics', StartTime: new Date(nine).toISOString() })
  expect(end?.['value']).toHaveProperty('EndTime')
  expect(join?.['value']).toMatchObject({
    members: [{ user: { aadObjectId: cast.hall }, meeting: { role: 'Organizer' } }],
  })
  expect(leave?.['value']).toMatchObject({ members: [{ meeting: { inMeeting: true } }] })
  expect(message).toMatchObject({
    text: 'hello',
    from: { aadObjectId: cast.ana },
    conversation: { conversationType: 'groupChat' },
  })
  const [, claims = ''] = rig.received[0]?.headers['authorization']?.split('.') ?? []
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: 'https://api.botframework.com',
    serviceurl: `${rig.tenant.origin}/connector/`,
  })
})

test('meeting events come in camel case where a test wants the other documented form', async () => {
  const rig = await startRig({ habits: { meetingEventCasing: 'camel' } })
  rig.tenant.people.join(rig.meeting, cast.hall)
  await rig.tenant.settle()
  expect(activities(rig)[0]?.['value']).toHaveProperty('startTime')
})

const everybody = {
  hall: cast.hall,
  osei: cast.osei,
  ana: cast.ana,
  gale: cast.gale,
  zoe: cast.zoe,
  external,
  stranger,
  caller,
}

test.each([
  ['organizer', false, ['hall', 'osei']],
  ['invited', false, ['hall', 'osei', 'ana']],
  ['organizationExcludingGuests', false, ['hall', 'osei', 'ana', 'zoe']],
  ['organization', false, ['hall', 'osei', 'ana', 'gale', 'zoe']],
  ['organizationAndFederated', false, ['hall', 'osei', 'ana', 'gale', 'zoe', 'external']],
  ['everyone', false, ['hall', 'osei', 'ana', 'gale', 'zoe', 'external', 'stranger']],
  ['organizer', true, ['hall', 'osei', 'caller']],
])('the lobby "%s" (dial-in bypass %s) lets through %j', async (scope, isDialInBypassEnabled, passes) => {
  const { tenant, meeting } = await startRig()
  tenant.people.changeSettings(meeting, { lobbyBypassSettings: { scope, isDialInBypassEnabled } })
  const through = Object.entries(everybody).filter(([, who]) => !tenant.people.join(meeting, who).isInLobby)
  expect(through.map(([name]) => name)).toEqual(passes)
})

test('who waits raises no event until a member of staff in the lesson admits them', async () => {
  const rig = await startRig()
  const { people } = rig.tenant
  people.changeSettings(rig.meeting, { lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false } })
  people.join(rig.meeting, cast.ana)
  await rig.tenant.settle()
  expect(rig.received).toHaveLength(0)
  expect(() => people.admit(rig.meeting, cast.ana, cast.hall)).toThrow('is not in')
  people.join(rig.meeting, cast.hall)
  expect(() => people.admit(rig.meeting, cast.ana, cast.zoe)).toThrow('may not admit')
  people.admit(rig.meeting, cast.ana, cast.hall)
  await rig.tenant.settle()
  expect(activities(rig).map(nameOf)).toEqual(['meetingStart', 'meetingParticipantJoin', 'meetingParticipantJoin'])
})

test('somebody anonymous shows as a conversationUpdate from the organiser, a telephone not at all', async () => {
  const rig = await startRig()
  const { people } = rig.tenant
  people.changeSettings(rig.meeting, { lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: true } })
  people.join(rig.meeting, cast.hall)
  people.join(rig.meeting, stranger)
  people.join(rig.meeting, caller)
  await rig.tenant.settle()
  const [, , update, ...rest] = activities(rig)
  expect(rest).toEqual([])
  expect(update).toMatchObject({ type: 'conversationUpdate', from: { aadObjectId: cast.hall } })
  expect(update?.['membersAdded']).toEqual([{ id: rig.mri(stranger), name: 'Alex (Guest)' }])
})

test('a second device is a second leg with an id of its own, and no second event', async () => {
  const rig = await startRig()
  const { people } = rig.tenant
  people.join(rig.meeting, cast.hall)
  const [laptop, phone] = [people.join(rig.meeting, cast.ana), people.join(rig.meeting, cast.ana, { device: 'phone' })]
  expect(laptop.id).not.toBe(phone.id)
  people.leave(rig.meeting, laptop.id)
  await rig.tenant.settle()
  expect(activities(rig).map(nameOf)).toEqual(['meetingStart', 'meetingParticipantJoin', 'meetingParticipantJoin'])
})

test('the meeting’s options take microphones and cameras from pupils, and keep them off', async () => {
  const { tenant, meeting } = await startRig()
  const [hall, ana] = [tenant.people.join(meeting, cast.hall), tenant.people.join(meeting, cast.ana)]
  for (const leg of [hall, ana]) tenant.people.microphone(meeting, leg.id, true)
  tenant.people.changeSettings(meeting, { allowAttendeeToEnableMic: false })
  expect([hall.isMuted, ana.isMuted]).toEqual([false, true])
  expect(() => tenant.people.microphone(meeting, cast.ana, true)).toThrow('microphones of attendees are off')
  expect(() => tenant.people.share(meeting, cast.ana, true)).toThrow('attendees may not share')
})

test('edits and deletions come with the id of the message, a deletion without its text', async () => {
  const rig = await startRig()
  const { id } = rig.tenant.people.speak(rig.meeting, cast.ana, 'one')
  rig.tenant.people.edit(rig.meeting, id, 'two')
  rig.tenant.people.delete(rig.meeting, id)
  await rig.tenant.settle()
  const [, edited, deleted] = activities(rig)
  expect(edited).toMatchObject({ id, type: 'messageUpdate', text: 'two', channelData: { eventType: 'editMessage' } })
  expect(deleted).toMatchObject({ id, type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } })
  expect(deleted).not.toHaveProperty('text')
})

test('nothing reaches a bot that is not installed, or whose consent is missing', async () => {
  const rig = await startRig()
  rig.tenant.world.tenancy.permissions.delete('ChatMessage.Read.Chat')
  rig.tenant.people.speak(rig.meeting, cast.ana, 'unheard')
  rig.tenant.people.speak(rig.meeting, cast.ana, 'heard', { mentionsBot: true })
  await rig.tenant.settle()
  expect(activities(rig).map(({ text }) => text)).toEqual(['<at>Chaperone</at> heard'])
  rig.tenant.people.uninstallFromMeeting(rig.meeting)
  rig.tenant.people.join(rig.meeting, cast.hall)
  await rig.tenant.settle()
  expect(activities(rig).slice(1).map(nameOf)).toEqual(['installationUpdate', 'conversationUpdate'])
})

test('a button of the bot’s card comes back as an invoke with its data and what was typed', async () => {
  const rig = await startRig()
  const action = { type: 'Action.Execute', title: 'Seen', verb: 'seen', data: { incident: '7' } }
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'An alert' }],
    actions: [action],
  }
  const body = { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }
  const { body: sent } = await rig.ask('POST', `${rig.chat}/activities`, { body })
  const { id } = sent as { readonly id: string }
  rig.bot = () => Promise.resolve({ status: 200, body: { statusCode: 200, value: 'noted' } })
  const answer = await rig.tenant.people.pressButton(cast.hall, id, 'seen', { note: 'ok' })
  expect(answer).toEqual({ status: 200, body: { statusCode: 200, value: 'noted' } })
  expect(activities(rig)[0]).toMatchObject({
    ...{ type: 'invoke', name: 'adaptiveCard/action', replyToId: id, from: { aadObjectId: cast.hall } },
    value: { trigger: 'manual', action: { type: 'Action.Execute', verb: 'seen', data: { incident: '7', note: 'ok' } } },
  })
  await expect(rig.tenant.people.pressButton(cast.hall, id, 'other')).rejects.toThrow('no button')
  await expect(rig.tenant.people.pressButton(cast.zoe, id, 'seen')).rejects.toThrow('does not see')
})
