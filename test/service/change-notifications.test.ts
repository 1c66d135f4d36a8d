import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { ana, hall } from '../../src/cli/demo/stage.ts'
import { seconds } from '../../src/lesson/time.ts'
import type { Delivery } from '../../src/tenant/context.ts'
import { testDatabase } from '../support/database.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()

type Item = Record<string, unknown> & { encryptedContent: Record<string, string> }
type Body = { value: Item[]; validationTokens?: string[] }

let school: School
let genuine: { body: Body; token: string }

/** One notification as Microsoft sent it, kept from arriving. */
async function intercepted(): Promise<typeof genuine> {
  const caught: Delivery[] = []
  school.tenant.faults.addDelivery({
    match: delivery => delivery.kind === 'subscription' && caught.push(delivery) > 0,
    how: 'lose',
  })
  school.tenant.people.join(school.meeting, ana)
  await school.pass(seconds(1))
  school.tenant.faults.clear()
  const [delivery] = caught
  if (!delivery?.vouch) throw new Error('Nothing with data was sent')
  return { body: delivery.body as Body, token: await delivery.vouch() }
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`http://127.0.0.1:${school.running.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** The status, and whether the lesson was looked at because of it. */
async function answered(body: unknown): Promise<readonly [number, string]> {
  await school.pass(seconds(10))
  const before = school.tenant.requests.length
  const { status } = await post('/api/graph', body)
  await school.pass(0)
  const looked = school.tenant.requests.slice(before).some(({ path }) => path.endsWith('/participants'))
  return [status, looked ? 'looked' : 'nothing']
}

const changed = (change: Partial<Record<string, unknown>>): Item[] =>
  genuine.body.value.map(one => ({ ...one, ...change }))
const sealed = (change: (content: Record<string, string>) => Record<string, string>): Item[] =>
  genuine.body.value.map(one => ({
    ...one,
    encryptedContent: { ...one.encryptedContent, ...change(one.encryptedContent) },
  }))
const flipped = (base64 = ''): string => {
  const bytes = Buffer.from(base64, 'base64')
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)
  return bytes.toString('base64')
}

describe('a change notification', () => {
  beforeEach(async () => {
    school = await openSchool(database)
    school.tenant.people.join(school.meeting, hall)
    await school.pass(seconds(1))
    genuine = await intercepted()
  })

  test('that is Microsoft’s is taken, once as often as twice', async () => {
    const body = { ...genuine.body, validationTokens: [genuine.token] }
    expect(await answered(body)).toEqual([202, 'looked'])
    expect(await answered(body)).toEqual([202, 'looked'])
  })

  test('without a token, with another’s, or with a broken one, is refused and changes nothing', async () => {
    const { tenant } = school
    const ofUser = await tenant.userToken(hall)
    const broken = `${genuine.token.slice(0, -6)}AAAAAA`
    for (const tokens of [undefined, [], [ofUser], [broken], [genuine.token, ofUser], ['']])
      expect(await answered({ ...genuine.body, validationTokens: tokens })).toEqual([401, 'nothing'])
  })

  test('with the client state of nobody is let go', async () => {
    const value = changed({ clientState: randomBytes(32).toString('base64url') })
    expect(await answered({ value, validationTokens: [genuine.token] })).toEqual([202, 'nothing'])
  })

  test('of another tenant is let go', async () => {
    const value = changed({ tenantId: '11111111-0000-4000-8000-000000000000' })
    expect(await answered({ value, validationTokens: [genuine.token] })).toEqual([202, 'nothing'])
  })

  test.each([
    ['the data', ({ data }: Record<string, string>) => ({ data: flipped(data) })],
    ['the signature', ({ dataSignature }: Record<string, string>) => ({ dataSignature: flipped(dataSignature) })],
    ['the key', ({ dataKey }: Record<string, string>) => ({ dataKey: flipped(dataKey) })],
    ['the certificate', () => ({ encryptionCertificateId: 'another' })],
  ])('in which %s is not as it was sent is not believed, and the subscription made anew', async (_what, change) => {
    const [made] = school.tenant.subscriptions.living(/meetingCallEvents$/)
    const [status] = await answered({ value: sealed(change), validationTokens: [genuine.token] })
    await school.pass(seconds(1))
    const [again] = school.tenant.subscriptions.living(/meetingCallEvents$/)
    expect([status, again !== undefined && again.id !== made?.id]).toEqual([202, true])
  })

  test('that cannot be checked now is asked for again', async () => {
    school.tenant.faults.add({ match: { path: /login\/common/ }, answer: { status: 500, body: {} } })
    school.clock.at += 25 * 3_600_000
    expect((await post('/api/graph', { ...genuine.body, validationTokens: [genuine.token] })).status).toBe(503)
  })

  test.each([[{}], [{ value: 'x' }], [{ value: [1, null, { clientState: 1 }] }], [[]]])(
    'that is none (%j) changes nothing',
    async body => {
      expect(await answered(body)).toEqual([202, 'nothing'])
    },
  )
})

describe('the handshake', () => {
  beforeEach(async () => {
    school = await openSchool(database)
  })

  test.each(['/api/graph', '/api/graph/lifecycle'])('at %s gives the token back as plain text', async path => {
    const token = 'Validation: Testing client application reachability for subscription Request-Id: 5c4001aa'
    const answer = await post(`${path}?validationToken=${encodeURIComponent(token)}`, {})
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      token,
    ])
  })

  test('gives back nothing that a browser could run, and nothing long', async () => {
    const script = await post(`/api/graph?validationToken=${encodeURIComponent('<script>alert("1")</script>')}`, {})
    expect(await script.text()).toBe('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect((await post(`/api/graph?validationToken=${'x'.repeat(513)}`, {})).status).toBe(400)
    expect((await post('/api/graph?validationToken=', {})).status).toBe(400)
  })
})
