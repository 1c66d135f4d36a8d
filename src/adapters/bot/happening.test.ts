import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { activities, startRig } from '../../tenant/rig.ts'
import { cast } from '../../tenant/seed.ts'
import { parseActivity } from './happening.ts'

const thread = '19:meeting_abc@thread.v2'
const inMeeting = { conversation: { id: thread, conversationType: 'groupChat' }, serviceUrl: 'https://smba/' }
const event = (name: string, value: unknown = {}) => ({ type: 'event', name, value, ...inMeeting })
const happening = (activity: unknown) => parseActivity(activity).happening
const moved = { type: 'moved', thread }
const inCall = { ...moved, inCall: true }
const alone = {
  conversation: { id: 'a:1', conversationType: 'personal' },
  from: { id: '29:ana', aadObjectId: 'ana' },
}
const none = { type: 'none' }

describe('what an activity says', () => {
  test.each([
    ['a start', event('application/vnd.microsoft.meetingStart', { MeetingType: 'Scheduled' }), inCall],
    ['an end', event('application/vnd.microsoft.meetingEnd'), { type: 'ended', thread }],
    ['a join', event('application/vnd.microsoft.meetingParticipantJoin', { members: [] }), inCall],
    ['a leave', event('application/vnd.microsoft.meetingParticipantLeave', { Members: null }), inCall],
    ['a name with stray spaces', event(' application/vnd.microsoft.meetingEnd '), { type: 'ended', thread }],
    ['another event', event('application/vnd.microsoft.readReceipt'), none],
    ['no value at all', { ...event('application/vnd.microsoft.meetingParticipantJoin'), value: null }, inCall],
    ['somebody added to the chat', { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }], ...inMeeting }, moved],
    [
      'a message in a thread of a channel',
      { ...event('application/vnd.microsoft.meetingStart'), conversation: { id: `${thread};messageid=1` } },
      inCall,
    ],
    [
      'a conversation of one',
      { ...event('application/vnd.microsoft.meetingStart'), conversation: { id: 'a:1' } },
      none,
    ],
    ['no conversation', { type: 'event', name: 'application/vnd.microsoft.meetingStart' }, none],
    ['our own installation in the chat', { type: 'installationUpdate', action: 'add', ...inMeeting }, moved],
    ['an installation for one person', { type: 'installationUpdate', conversation: { id: 'a:1' } }, none],
    [
      'a value that is a list',
      { ...event('application/vnd.microsoft.meetingEnd'), value: [1] },
      { type: 'ended', thread },
    ],
    ['a name that is a number', { ...event('x'), name: 7 }, none],
    ['a message', { type: 'message', text: 'hello', ...inMeeting }, { type: 'wrote', thread, kind: 'message' }],
    ['a message to it alone', { type: 'message', ...alone }, { type: 'alone', by: 'ana' }],
    ['a message to it alone that is changed', { type: 'messageUpdate', ...alone }, none],
    ['a message to it alone of nobody', { type: 'message', ...alone, from: { id: '29:ana' } }, none],
    ['a type that there is not', { type: 'x', ...inMeeting }, none],
    ['no type', { ...inMeeting }, none],
    ['nothing', null, none],
    ['a text', 'event', none],
  ])('%s', (_, activity, expected) => expect(happening(activity)).toEqual(expected))

  test('a join and a leave say who moved, in both casings, and when', () => {
    const user = { aadObjectId: 'ana' }
    const timestamp = '2026-11-24T09:00:00Z'
    const joined = event('application/vnd.microsoft.meetingParticipantJoin', { members: [{ user }, { user: {} }] })
    const at = Date.parse(timestamp)
    expect(happening({ ...joined, timestamp })).toEqual({ ...inCall, movements: [{ person: 'ana', way: 'came', at }] })
    const left = event('application/vnd.microsoft.meetingParticipantLeave', { Members: [{ user }] })
    expect(happening(left)).toEqual({ ...inCall, movements: [{ person: 'ana', way: 'left', at: undefined }] })
  })

  test('an invoke is for botbuilder to read', () => {
    expect(happening({ type: 'invoke', name: 'adaptiveCard/action', ...inMeeting })).toEqual({ type: 'invoked' })
  })
})

describe('where to write to people', () => {
  const learnt = (activity: unknown) => parseActivity(activity).learnt

  test('is learnt from who sends, who is added, and who joins, in both casings', () => {
    const user = (name: string, id: object) => ({ user: { id: `29:${name}`, ...id } })
    expect(
      learnt({
        ...event('application/vnd.microsoft.meetingParticipantJoin', {
          members: [user('ana', { aadObjectId: 'ana' }), null, { user: null }],
          Members: [user('ben', { objectId: 'ben' })],
        }),
        from: { id: '29:hall', aadObjectId: 'hall' },
        membersAdded: [{ id: '29:cai', aadObjectId: 'cai' }, null, { id: '28:bot' }],
      }),
    ).toEqual(
      ['hall', 'cai', 'ana', 'ben'].map(person => ({
        person,
        address: { mri: `29:${person}`, serviceUrl: 'https://smba/' },
      })),
    )
  })

  test.each([
    ['a number among those added', { membersAdded: [7, { id: '29:cai', aadObjectId: 'cai' }] }],
    [
      'somebody whose name is a list',
      {
        membersAdded: [
          { id: [], aadObjectId: 5 },
          { id: '29:cai', aadObjectId: 'cai' },
        ],
      },
    ],
    ['a member without a user', { value: { members: [{}, { user: 1 }, { user: { id: '29:cai', objectId: 'cai' } }] } }],
    [
      'both casings, of which one is odd',
      { value: { Members: 'x', members: [{ user: { id: '29:cai', aadObjectId: 'cai' } }] } },
    ],
  ])('is learnt in spite of %s', (_, odd) => {
    expect(learnt({ type: 'event', ...odd })).toEqual([{ person: 'cai', address: { mri: '29:cai' } }])
  })

  test('is not learnt from members that an object has from nowhere', () => {
    const odd = '{"from":{"__proto__":{"aadObjectId":"eve","id":"29:eve"}},"__proto__":{"from":{"aadObjectId":"eve"}}}'
    expect(learnt(JSON.parse(odd))).toEqual([])
    const pressed =
      '{"constructor":{"prototype":{"aadObjectId":"eve"}},"value":{"__proto__":{"members":[{"user":{"aadObjectId":"eve"}}]}}}'
    expect(learnt(JSON.parse(pressed))).toEqual([])
    expect('aadObjectId' in {}).toBe(false)
  })

  test('the conversation of one is that of whoever writes in it', () => {
    const personal = {
      conversation: { id: 'a:1', conversationType: 'personal' },
      from: { id: '29:ana', aadObjectId: 'ana' },
    }
    expect(learnt({ type: 'message', ...personal, membersAdded: [{ id: '29:x', aadObjectId: 'x' }] })).toEqual([
      { person: 'ana', address: { mri: '29:ana', conversation: 'a:1' } },
      { person: 'x', address: { mri: '29:x' } },
    ])
  })
})

describe('what the simulated tenant sends, as botbuilder takes it (src/tenant/botbuilder.test.ts), is understood:', () => {
  test.each(['Pascal', 'camel'] as const)('with values in %s', async meetingEventCasing => {
    const rig = await startRig({ habits: { meetingEventCasing } })
    const { people } = rig.tenant
    people.join(rig.meeting, cast.hall)
    people.speak(rig.meeting, cast.hall, 'hello')
    people.leave(rig.meeting, cast.hall)
    await rig.tenant.settle()
    const types = activities(rig).map(activity => happening(activity).type)
    expect(types).toEqual(['moved', 'moved', 'wrote', 'moved', 'ended'])
    rig.received.splice(0)
    people.messageBot(cast.okafor, 'hello')
    await rig.tenant.settle()
    const known = activities(rig).flatMap(activity => parseActivity(activity).learnt)
    expect(known).toEqual([
      {
        person: cast.okafor,
        address: {
          mri: rig.mri('okafor'),
          serviceUrl: `${rig.tenant.origin}/connector/`,
          conversation: expect.stringMatching(/^a:/),
        },
      },
    ])
  })
})

test('anything at all is read without a fault', () => {
  const part = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.anything({ maxDepth: 3 }))
  const odd = fc.record(
    { type: part, name: part, conversation: part, from: part, value: part, membersAdded: part, serviceUrl: part },
    { requiredKeys: [] },
  )
  const nearly = fc.record({
    type: fc.constantFrom('event', 'invoke', 'conversationUpdate', 'message'),
    name: fc.constantFrom('application/vnd.microsoft.meetingStart', 'adaptiveCard/action'),
    conversation: fc.record({ id: fc.oneof(fc.constant(thread), part) }),
    from: fc.record({ id: part, aadObjectId: part }, { requiredKeys: [] }),
    value: fc.record({ members: part, Members: part }, { requiredKeys: [] }),
  })
  fc.assert(
    fc.property(fc.oneof(part, odd, nearly), activity => {
      const { happening: said } = parseActivity(activity)
      return ['moved', 'ended', 'invoked', 'wrote', 'alone', 'none'].includes(said.type)
    }),
    { seed: 20261124, numRuns: 3000 },
  )
})
