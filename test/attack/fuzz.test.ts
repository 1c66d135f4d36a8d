/** Every route that Microsoft calls, given valid tokens and bodies that are nearly right, over HTTP against the whole service. */
import { beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ana, ben, hall, inLesson } from '../../src/cli/demo/stage.ts'
import { callKeys } from '../../src/adapters/graph/call-key.ts'
import { seconds } from '../../src/lesson/time.ts'
import { ownKey } from '../../src/cli/own-key.ts'
import { makeTokens, type Tokens } from '../../src/tenant/tokens.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

/** One place of a body, and what is put there instead of what belongs there. */
type Slip = { readonly place: number; readonly value: unknown; readonly how: 'replaced' | 'left out' | 'wrapped' }
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('__proto__', 'constructor', '\u0000', '19:meeting_x@thread.v2', '../../etc/passwd', '💥'.repeat(500)),
  fc.constantFrom<unknown>(null, [], {}, 1e308, -0, '', [[[[]]]], JSON.parse('{"__proto__":{"polluted":true}}')),
)
const slips: fc.Arbitrary<readonly Slip[]> = fc.array(
  fc.record({ place: fc.nat(), value: odd, how: fc.constantFrom('replaced', 'left out', 'wrapped') }),
  { minLength: 1, maxLength: 3 },
)

function spoilt(body: unknown, slip: Slip): unknown {
  const copy: Record<string, unknown> = structuredClone({ body })
  const places: [Record<string, unknown>, string][] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key])
      walk((node as Record<string, unknown>)[key])
    }
  }
  walk(copy)
  const [holder, key] = places[slip.place % places.length] ?? [copy, 'body']
  if (slip.how === 'left out') Reflect.deleteProperty(holder, key)
  else holder[key] = slip.how === 'wrapped' ? [holder[key], slip.value] : slip.value
  return copy.body
}

let school: School
let tokens: Tokens
beforeEach(async () => {
  school = await openSchool(database)
  const { tenant, clock, meeting, pass } = school
  const habits = tenant.habits
  tokens = makeTokens({ origin: tenant.origin, world: tenant.world, habits, clock, botTokenClock: clock })
  for (const person of [hall, ana, ben]) tenant.people.join(meeting, person)
  await pass(seconds(20))
})

const from = (id: string) => ({ id: `29:${id}`, name: 'Ana Lima', aadObjectId: id })
const activities = ({ meeting, tenant }: School): readonly object[] => {
  const { tenantId } = tenant.world.tenancy
  const shared = {
    ...{
      channelId: 'msteams',
      serviceUrl: `${tenant.origin}/connector/`,
      from: from(ana),
      timestamp: '2026-11-24T09:00:00Z',
    },
    recipient: { id: '28:chaperone', name: 'Chaperone' },
    conversation: { id: meeting.threadId, conversationType: 'groupChat', isGroup: true, tenantId },
    channelData: { tenant: { id: tenantId }, meeting: { id: 'MCMx' } },
  }
  const members = [{ user: { ...from(ben), tenantId }, meeting: { inMeeting: true, role: 'Attendee' } }]
  const event = { ...shared, type: 'event', id: 'e' }
  const press = {
    type: 'Action.Execute',
    verb: 'step',
    data: { lesson: 'x', lapse: 'lone-pupil/lesson/1', about: 'lesson', step: 'end' },
  }
  return [
    { ...event, name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members } },
    {
      ...event,
      name: 'application/vnd.microsoft.meetingStart',
      value: { Id: 'x', Title: 'Maths', JoinUrl: 'https://x' },
    },
    {
      ...shared,
      type: 'message',
      id: 'm',
      text: 'hello\n',
      attachments: [{ contentType: 'text/html', content: '<p>hello</p>' }],
    },
    {
      ...shared,
      type: 'messageUpdate',
      id: 'm',
      text: 'hello',
      channelData: { ...shared.channelData, eventType: 'editMessage' },
    },
    { ...shared, type: 'conversationUpdate', id: 'c', membersAdded: [from(ben)] },
    { ...shared, type: 'installationUpdate', id: 'i', action: 'add' },
    { ...shared, type: 'invoke', id: 'v', name: 'adaptiveCard/action', value: { action: press, trigger: 'manual' } },
  ]
}
const call = '0a4f1e1d-0000-4000-8000-000000000001'
const callNews = ({ tenant }: School) => ({
  '@odata.type': '#microsoft.graph.commsNotifications',
  value: [
    {
      changeType: 'updated',
      resourceUrl: `/communications/calls/${call}/participants`,
      resourceData: [{ id: 'p', info: { identity: { user: { id: ana, tenantId: tenant.world.tenancy.tenantId } } } }],
    },
    {
      changeType: 'deleted',
      resourceUrl: `/communications/calls/${call}`,
      resourceData: { state: 'terminated', resultInfo: { code: 200, subcode: 7000 } },
    },
  ],
})
const change = ({ tenant }: School, token: string) => ({
  validationTokens: [token],
  value: [
    {
      ...{
        id: 'n',
        subscriptionId: call,
        clientState: 'x',
        changeType: 'updated',
        tenantId: tenant.world.tenancy.tenantId,
      },
      ...{ resource: 'users/x/events/y', resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: 'y' } },
      encryptedContent: {
        data: 'AAAA',
        dataSignature: 'AAAA',
        dataKey: 'AAAA',
        encryptionCertificateId: 'c',
        encryptionCertificateThumbprint: 'AA',
      },
    },
  ],
})

async function post(path: string, body: unknown, token?: string): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const answer = await fetch(`http://127.0.0.1:${school.running.port}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  await answer.arrayBuffer()
  return answer.status
}

/** Never a fault of ours (5xx, but for 501, which botbuilder answers to an invoke that it does not know); whatever was nearly right is taken or refused, and the lesson goes on as it was. */
async function survives(path: string, bodies: readonly object[], token: string | undefined): Promise<void> {
  const answers = fc.asyncProperty(fc.constantFrom(...bodies), slips, async (body, wrong) => {
    const status = await post(path, wrong.reduce<unknown>(spoilt, body), token)
    return status < 500 || status === 501
  })
  await fc.assert(answers, { seed: 20_261_125, numRuns: 250 })
  await school.pass(seconds(60))
  expect([hall, ana, ben].map(person => inLesson(school.meeting, person))).toEqual([true, true, true])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  expect((await fetch(`http://127.0.0.1:${school.running.port}/health/ready`)).status).toBe(200)
}

describe('a body that is nearly right is taken or refused, and breaks nothing', () => {
  test('activities', async () =>
    survives('/api/messages', activities(school), await tokens.bot(`${school.tenant.origin}/connector/`)))

  test('call notifications', async () => {
    const lesson = await school.running.service.store.lessonAt(school.meeting.threadId, school.clock.at)
    if (!lesson) throw new Error('The lesson is not known')
    const { keyOf } = callKeys(ownKey(school.dataDir), school.running.service.policy.school.urn)
    await survives(
      `/api/calls/${keyOf(lesson)}`,
      [callNews(school)],
      await tokens.call(school.tenant.world.tenancy.appId),
    )
  })

  test.each(['/api/graph', '/api/graph/lifecycle'])('change notifications, %s', async path =>
    survives(path, [change(school, await tokens.change(school.tenant.world.tenancy.appId))], undefined),
  )

  test.each([
    ['a NUL', 'a\u0000b'],
    ['half a character', 'a\ud83d'],
  ])('%s, which PostgreSQL keeps nowhere, in each place of each activity', async (_, value) => {
    const token = await tokens.bot(`${school.tenant.origin}/connector/`)
    const broken: string[] = []
    for (const body of activities(school))
      for (let place = 0; place < 40; place += 1) {
        const status = await post('/api/messages', spoilt(body, { place, value, how: 'replaced' }), token)
        if (status >= 500 && status !== 501) broken.push(`${JSON.stringify(body).slice(0, 80)} ${place}: ${status}`)
      }
    expect(broken).toEqual([])
  })

  test('the twin: what a route cannot take at all is seen as a fault', async () => {
    Object.assign(school.running.service.store, { saveAddress: () => Promise.reject(new Error('no database')) })
    const token = await tokens.bot(`${school.tenant.origin}/connector/`)
    await expect(survives('/api/messages', activities(school), token)).rejects.toThrow('Property failed')
  })
})
