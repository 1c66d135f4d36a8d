/** Who is let in, over HTTP through the real server, on both addresses at which Microsoft calls us. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import {
  CompactEncrypt,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type JWTPayload,
} from 'jose'
import { Registry } from 'prom-client'
import { callKeys } from '../adapters/graph/call-key.ts'
import { verifyCallRequest } from '../adapters/graph/call-request.ts'
import { parseCallNotification } from '../adapters/graph/notifications.ts'
import { verifyBotRequest } from '../adapters/bot/ingress.ts'
import { lessonId } from '../lesson/people.ts'
import { hours, minutes } from '../lesson/time.ts'
import type { Service } from '../service/service.ts'
import { startServer, type Server } from '../web/server/server.ts'
import { logger, serviceLog } from './log.ts'
import { receiveActivity, receiveCall } from './receive.ts'

const appId = '0a4f1e1d-0000-4000-8000-0000000000a1'
const tenantId = '0a4f1e1d-0000-4000-8000-0000000000a9'
const elsewhere = '0e8e4a1d-0000-4000-8000-000000000001'
const issuer = 'https://api.botframework.com'
const serviceUrl = 'https://smba.trafficmanager.net/teams/'
const clock = { at: Date.UTC(2026, 10, 24, 9), now: () => clock.at }
const named = { conversation: { id: 'a:1', tenantId }, channelData: { tenant: { id: tenantId } } }
const activity = {
  ...{ type: 'message', channelId: 'msteams', serviceUrl, id: '1', from: { id: '29:x', aadObjectId: 'x' } },
  ...named,
}

type Pair = Awaited<ReturnType<typeof generateKeyPair>>
const made = await Promise.all([1, 2, 3, 4].map(() => generateKeyPair('RS256', { extractable: true })))
const [teams, other, rotated, stranger] = made as [Pair, Pair, Pair, Pair]
const elliptic = await generateKeyPair('ES256')
const publicPem = await exportSPKI(teams.publicKey)
const jwk = async ({ publicKey }: Pair, kid: string, endorsements?: readonly string[]) => ({
  ...(await exportJWK(publicKey)),
  ...{ kid, use: 'sig', ...(endorsements ? { endorsements } : {}) },
})
const published: unknown[] = [
  { kty: 'RSA', kid: 'broken', n: 7 },
  { kty: 'EC', kid: 'curve' },
  await jwk(teams, 'teams', ['msteams']),
  await jwk(other, 'other', ['webchat']),
  await jwk(stranger, 'unendorsed'),
]

let reads = 0
let isDown = false
const metadata = createServer((request, response) => {
  reads += request.url === '/openid' ? 1 : 0
  if (isDown) response.statusCode = 500
  const { port } = metadata.address() as AddressInfo
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify(request.url === '/keys' ? { keys: published } : { jwks_uri: `http://127.0.0.1:${port}/keys` }),
  )
})

/** Whatever is asked of the store: nothing can be done, or supervised, without it. */
const touched: string[] = []
const store = new Proxy({} as Service['store'], {
  get: (_, asked) => () => {
    touched.push(String(asked))
    return Promise.resolve(undefined)
  },
})
let logged = ''
const log = serviceLog(logger('trace', { write: line => (logged += line) }))
const nothingMet = { first: () => true, forget: () => undefined }
const service = {
  ...{ store, log, clock, seen: nothingMet, nudge: () => undefined, schools: () => [service] },
} as Partial<Service> as Service
const { keyOf, lessonOf } = callKeys('a secret', 'a school')

let server: Server
beforeAll(async () => {
  metadata.listen(0, '127.0.0.1')
  await once(metadata, 'listening')
  const openIdUrl = `http://127.0.0.1:${(metadata.address() as AddressInfo).port}/openid`
  const verify = verifyCallRequest({ openIdUrl, appId, tenantId, clock })
  server = await startServer({
    port: 0,
    activity: receiveActivity([service], verifyBotRequest({ openIdUrl, issuer, appId, tenantId, clock }), () => ''),
    changeNotification: () => Promise.resolve({ status: 202 }),
    callNotification: receiveCall([{ service, lessonOf }], { log, verify, parse: parseCallNotification }),
    unready: () => Promise.resolve([]),
    metrics: new Registry(),
    failed: () => undefined,
  })
})
afterAll(async () => {
  metadata.close()
  await server.close()
})

type Route = { readonly path: string; readonly body: unknown; readonly claims: JWTPayload; readonly taken: number }
const bot: Route = {
  path: '/api/messages',
  body: activity,
  claims: { iss: issuer, serviceurl: serviceUrl },
  taken: 200,
}
const call: Route = {
  path: `/api/calls/${keyOf(lessonId('maths'))}`,
  body: {
    value: [
      {
        changeType: 'updated',
        resourceUrl: '/communications/calls/0a4f1e1d-0000-4000-8000-000000000001/participants',
      },
    ],
  },
  claims: { iss: 'https://graph.microsoft.com', tid: tenantId },
  taken: 202,
}

const seconds = (at: number): number => Math.floor(at / 1000)
const claims = ({ claims: own }: Route): JWTPayload => ({
  ...{ aud: appId, nbf: seconds(clock.at) - 60, exp: seconds(clock.at) + 3600 },
  ...own,
})
/** `undefined` leaves a claim out. */
type Changed = { readonly [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined }
type Making = {
  readonly key?: Pair['privateKey'] | Uint8Array
  readonly header?: Record<string, unknown>
  readonly claims?: Changed
}

/** A token that is let in, but for what `making` changes. */
async function token(to: Route, { key = teams.privateKey, header = {}, claims: changed = {} }: Making = {}) {
  const payload = JSON.parse(JSON.stringify({ ...claims(to), ...changed })) as JWTPayload
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'teams', ...header }).sign(key)
}
const bearer = async (to: Route, making: Making = {}): Promise<string> => `Bearer ${await token(to, making)}`

async function post({ path, body: usual }: Route, authorization?: string, body: unknown = usual): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
  return fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const secret = new TextEncoder().encode(publicPem)

async function tampered(to: Route, change: (parts: string[]) => string[]): Promise<string> {
  return `Bearer ${change((await token(to)).split('.')).join('.')}`
}
/** Signed by the right key, whatever its header says. */
function signed(to: Route, header: Record<string, unknown>): string {
  const input = `${encoded({ alg: 'RS256', kid: 'teams', ...header })}.${encoded(claims(to))}`
  return `Bearer ${input}.${sign('sha256', Buffer.from(input), KeyObject.from(teams.privateKey)).toString('base64url')}`
}
const sameKey = async (alg: string) => (await importJWK(await exportJWK(teams.privateKey), alg)) as Pair['privateKey']

type Row = readonly [string, (to: Route) => Promise<string | undefined> | string | undefined]
const onBoth: readonly Row[] = [
  ['nothing at all', () => undefined],
  ['an empty header', () => ''],
  ['a scheme without a token', () => 'Bearer '],
  ['a lower-case scheme', async to => `bearer ${await token(to)}`],
  ['another scheme', async to => `Basic ${await token(to)}`],
  ['no scheme', to => token(to)],
  ['two tokens', async to => `Bearer ${await token(to)} ${await token(to)}`],
  ['two tokens with a comma', async to => `Bearer ${await token(to)},${await token(to)}`],
  ['a word', () => 'Bearer undefined'],
  ['two parts', to => tampered(to, parts => parts.slice(0, 2))],
  ['four parts', to => tampered(to, parts => [...parts, 'x'])],
  ['an empty signature', to => tampered(to, ([a = '', b = '']) => [a, b, ''])],
  ['a signature cut short', to => tampered(to, ([a = '', b = '', c = '']) => [a, b, c.slice(0, -4)])],
  [
    'other claims under the same signature',
    to => tampered(to, ([a = '', , c = '']) => [a, encoded({ ...claims(to), sub: 'x' }), c]),
  ],
  [
    'another header over the same signature',
    to => tampered(to, ([, b = '', c = '']) => [encoded({ alg: 'RS256', kid: 'teams', x: 1 }), b, c]),
  ],
  ['a header that is no JSON', to => tampered(to, ([, b = '', c = '']) => ['bm90IGpzb24', b, c])],
  ['claims that are no JSON', to => tampered(to, ([a = '', , c = '']) => [a, 'bm90IGpzb24', c])],
  ['claims that are a list', to => tampered(to, ([a = '', , c = '']) => [a, encoded([claims(to)]), c])],
  ['an unsigned token', to => `Bearer ${new UnsecuredJWT(claims(to)).encode()}`],
  ['alg none with a key id', to => tampered(to, ([, b = '']) => [encoded({ alg: 'none', kid: 'teams' }), b, ''])],
  ['alg None', to => tampered(to, ([, b = '', c = '']) => [encoded({ alg: 'None', kid: 'teams' }), b, c])],
  ['no alg', to => tampered(to, ([, b = '', c = '']) => [encoded({ kid: 'teams' }), b, c])],
  ['HS256 with the public key as secret', to => bearer(to, { key: secret, header: { alg: 'HS256' } })],
  ['HS256 with an empty-looking secret', to => bearer(to, { key: new Uint8Array(32), header: { alg: 'HS256' } })],
  ['ES256', to => bearer(to, { key: elliptic.privateKey, header: { alg: 'ES256' } })],
  ['a key of the sender’s own under our key’s id', to => bearer(to, { key: rotated.privateKey })],
  [
    'an embedded key',
    async to => bearer(to, { key: rotated.privateKey, header: { jwk: await exportJWK(rotated.publicKey) } }),
  ],
  [
    'an embedded key and no id',
    async to =>
      bearer(to, { key: rotated.privateKey, header: { kid: undefined, jwk: await exportJWK(rotated.publicKey) } }),
  ],
  ['a key set elsewhere', to => bearer(to, { key: rotated.privateKey, header: { jku: 'https://evil.example/keys' } })],
  [
    'a certificate elsewhere',
    to => bearer(to, { key: rotated.privateKey, header: { x5u: 'https://evil.example/cert' } }),
  ],
  ['no key id', to => bearer(to, { header: { kid: undefined } })],
  ['an unknown key id', to => bearer(to, { header: { kid: 'unknown' } })],
  ['a key id that is a path', to => bearer(to, { header: { kid: '../../../../dev/null' } })],
  ['a key id that is a question to a database', to => bearer(to, { header: { kid: "teams' or '1'='1" } })],
  ['a key id of an object’s own', to => bearer(to, { header: { kid: '__proto__' } })],
  ['a key id that is no text', to => bearer(to, { header: { kid: 7 } })],
  ['another audience', to => bearer(to, { claims: { aud: 'a4f1e1d0-0000-4000-8000-0000000000a2' } })],
  ['our audience among others', to => bearer(to, { claims: { aud: [appId, 'other'] } })],
  ['no audience', to => bearer(to, { claims: { aud: undefined } })],
  ['another issuer', to => bearer(to, { claims: { iss: 'https://sts.windows.net/x/' } })],
  ['an issuer that begins like Microsoft’s', to => bearer(to, { claims: { iss: `${issuer}.evil.example` } })],
  ['no issuer', to => bearer(to, { claims: { iss: undefined } })],
  ['what ended six minutes ago', to => bearer(to, { claims: { exp: seconds(clock.at) - 360 } })],
  ['what begins in six minutes', to => bearer(to, { claims: { nbf: seconds(clock.at) + 360 } })],
  ['no end', to => bearer(to, { claims: { exp: undefined } })],
  ['an end that is no number', to => bearer(to, { claims: { exp: 'tomorrow' as unknown as number } })],
  [
    'an encrypted token',
    async to => {
      const plain = new TextEncoder().encode(JSON.stringify(claims(to)))
      const header = { alg: 'RSA-OAEP', enc: 'A256GCM', kid: 'teams' }
      const encryption = await generateKeyPair('RSA-OAEP')
      return `Bearer ${await new CompactEncrypt(plain).setProtectedHeader(header).encrypt(encryption.publicKey)}`
    },
  ],
  ['RS512 by the right key', async to => bearer(to, { key: await sameKey('RS512'), header: { alg: 'RS512' } })],
  ['PS256 by the right key', async to => bearer(to, { key: await sameKey('PS256'), header: { alg: 'PS256' } })],
  ['an unknown critical header', to => signed(to, { crit: ['x'], x: 1 })],
  ['a payload that is not encoded', to => signed(to, { crit: ['b64'], b64: false })],
  ['two spaces', async to => `Bearer  ${await token(to)}`],
  ['ten kilobytes of it', to => bearer(to, { claims: { padding: 'x'.repeat(7500) } })],
]
const onActivities: readonly Row[] = [
  ['the key of another channel', to => bearer(to, { key: other.privateKey, header: { kid: 'other' } })],
  ['a key that is endorsed for nothing', to => bearer(to, { key: stranger.privateKey, header: { kid: 'unendorsed' } })],
  ['no serviceUrl', to => bearer(to, { claims: { serviceurl: undefined } })],
  ['another serviceUrl', to => bearer(to, { claims: { serviceurl: 'https://evil.example/' } })],
  ['a serviceUrl without its last stroke', to => bearer(to, { claims: { serviceurl: serviceUrl.slice(0, -1) } })],
  ['a serviceUrl that is no text', to => bearer(to, { claims: { serviceurl: [serviceUrl] } })],
]
const onCalls: readonly Row[] = [
  ['another tenant', to => bearer(to, { claims: { tid: elsewhere } })],
  ['our tenant among others', to => bearer(to, { claims: { tid: [tenantId, elsewhere] } })],
  ['no tenant', to => bearer(to, { claims: { tid: undefined } })],
  ['the token of an activity', to => bearer(to, { claims: { ...bot.claims, tid: undefined } })],
]
const hostile = [
  ...[...onBoth, ...onActivities].map(([fault, make]) => ['activities', fault, bot, make] as const),
  ...[...onBoth, ...onCalls].map(([fault, make]) => ['call notifications', fault, call, make] as const),
]

/** What was answered, and whether anything was done. */
async function outcome(to: Route, authorization: string | undefined, body?: unknown) {
  touched.length = 0
  const answer = await post(to, authorization, body)
  return { status: answer.status, text: await answer.text(), done: touched.length > 0 }
}
const refused = { status: 401, text: '', done: false }

describe.each([
  ['an activity', bot],
  ['a call notification', call],
])('%s', (_, to) => {
  test('as Microsoft sends it is let in', async () => {
    expect(await outcome(to, await bearer(to))).toEqual({ status: to.taken, text: '', done: true })
  })

  test('signed four minutes before our clock says is let in', async () => {
    const early = await bearer(to, { claims: { nbf: seconds(clock.at) + 240 } })
    expect(await outcome(to, early)).toMatchObject({ status: to.taken, done: true })
  })

  test('with two Authorization headers, the good one first, is not', async () => {
    const json = JSON.stringify(to.body)
    const socket = connect(server.port, '127.0.0.1')
    touched.length = 0
    socket.end(
      [
        `POST ${to.path} HTTP/1.1`,
        ...['host: x', 'connection: close', 'content-type: application/json'],
        ...[`content-length: ${json.length}`, `authorization: ${await bearer(to)}`, 'authorization: Bearer a.b.c'],
        ...['', json],
      ].join('\r\n'),
    )
    expect(await text(socket)).toMatch(/^HTTP\/1.1 401 /)
    expect(touched).toEqual([])
  })
})

describe('is answered 401, does nothing, and leaves nothing of itself in the log:', () => {
  test.each(hostile)('on %s, %s', async (_, __, to, make) => {
    expect(await outcome(to, await bearer(to))).toMatchObject({ status: to.taken, done: true })
    logged = ''
    const authorization = await make(to)
    expect(await outcome(to, authorization)).toEqual(refused)
    expect(logged).toMatch(/ refused"/)
    const parts = (authorization ?? '').split(/[ .,]/).filter(part => part.length > 12)
    expect(parts.filter(part => logged.includes(part))).toEqual([])
    expect(logged).not.toMatch(/eyJ|BEGIN|evil/)
  })

  test('they are more than fifty on each address', () => {
    for (const to of [bot, call]) expect(hostile.filter(([, , at]) => at === to).length).toBeGreaterThan(50)
  })

  test.each([
    ['no serviceUrl', { ...activity, serviceUrl: undefined }],
    ['another serviceUrl', { ...activity, serviceUrl: 'https://evil.example/' }],
    ['no channel', { ...activity, channelId: undefined }],
    ['another channel', { ...activity, channelId: 'webchat' }],
    ['a channel of an object’s own', { ...activity, channelId: 'constructor' }],
    [
      'another tenant',
      { ...activity, conversation: { tenantId: elsewhere }, channelData: { tenant: { id: elsewhere } } },
    ],
    ['no tenant', { ...activity, conversation: { id: 'a:1' }, channelData: null }],
    ['a list', [activity]],
    ['a text', 'activity'],
    ['a null', null],
  ])('a good token over an activity with %s', async (_, body) => {
    expect(await outcome(bot, await bearer(bot), body)).toEqual(refused)
  })

  test.each([
    ['its conversation', { ...activity, channelData: {} }],
    ['its channel data', { ...activity, conversation: { id: 'a:1' } }],
  ])('but the tenant may be told by %s alone', async (_, body) => {
    expect(await outcome(bot, await bearer(bot), body)).toMatchObject({ status: 200 })
  })

  test('a good token at an address of no call of ours is answered 404', async () => {
    const guessed = { ...call, path: `/api/calls/${callKeys('another secret', 'a school').keyOf(lessonId('maths'))}` }
    expect(await outcome(guessed, await bearer(call))).toEqual({ status: 404, text: '', done: false })
    expect(await outcome(guessed, undefined)).toEqual(refused)
  })
})

describe('Microsoft’s keys', () => {
  const fresh = () => bearer(bot, { key: rotated.privateKey, header: { kid: 'rotated' } })
  const statusOf = async (authorization: Promise<string>) => (await outcome(bot, await authorization)).status

  test('are read again for a new one, at most once a minute', async () => {
    clock.at += minutes(2)
    const before = reads
    expect(await Promise.all([fresh(), fresh(), fresh()].map(statusOf))).toEqual([401, 401, 401])
    expect(reads).toBe(before + 1)
    published.push(await jwk(rotated, 'rotated', ['msteams']))
    expect(await statusOf(fresh())).toBe(401)
    expect(reads).toBe(before + 1)
    clock.at += minutes(1)
    expect(await statusOf(fresh())).toBe(200)
    expect(reads).toBe(before + 2)
  })

  test('that are known serve for a day while they cannot be read; an unknown one cannot be judged', async () => {
    clock.at += hours(23)
    isDown = true
    expect(await statusOf(bearer(bot))).toBe(200)
    clock.at += minutes(1)
    expect(await statusOf(bearer(bot, { header: { kid: 'newer' } }))).toBe(503)
    isDown = false
  })

  test('that Microsoft took away are gone for us a day later at most', async () => {
    published.splice(2, 1)
    clock.at += hours(25)
    expect(await Promise.all([bearer(bot), fresh(), fresh()].map(statusOf))).toEqual([401, 200, 200])
  })

  test('are read again after half a day, while whoever is known is let in at once', async () => {
    clock.at += hours(13)
    const read = once(metadata, 'request')
    expect(await statusOf(fresh())).toBe(200)
    await read
    expect(await statusOf(bearer(bot, { header: { kid: 'newer' } }))).toBe(401) // waits until the read is over
  })

  test('while they cannot be read nobody is let in, and Teams is asked to send again', async () => {
    clock.at += hours(25)
    isDown = true
    const before = reads
    logged = ''
    for (let count = 0; count < 3; count += 1) {
      const answer = await post(bot, await fresh())
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    }
    expect(reads).toBe(before + 1)
    const unsigned = `${encoded({ alg: 'none', kid: 'rotated' })}.${encoded(claims(bot))}.x`
    expect(await statusOf(Promise.resolve(`Bearer ${unsigned}`))).toBe(401)
    expect(logged).toContain('keys could not be read')
    isDown = false
    clock.at += 5_000
    expect(await statusOf(fresh())).toBe(200)
  })
})
