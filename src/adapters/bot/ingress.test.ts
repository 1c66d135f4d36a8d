import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { CompactEncrypt, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { startServer, type Server } from '../../web/server/server.ts'
import { verifyBotRequest } from './ingress.ts'

const appId = '0a4f1e1d-0000-4000-8000-0000000000a1'
const issuer = 'https://api.botframework.com'
const serviceUrl = 'https://smba.trafficmanager.net/teams/'
const start = Date.UTC(2026, 10, 24, 9)
const clock = { at: start, now: () => clock.at }
const activity = { type: 'message', channelId: 'msteams', serviceUrl, id: '1' }

type Pair = Awaited<ReturnType<typeof generateKeyPair>>
const made = await Promise.all([1, 2, 3, 4].map(() => generateKeyPair('RS256', { extractable: true })))
const [teams, other, rotated, stranger] = made as [Pair, Pair, Pair, Pair]
const elliptic = await generateKeyPair('ES256')
const publicPem = await exportSPKI(teams.publicKey)
const jwk = async ({ publicKey }: Pair, kid: string, endorsements?: readonly string[]) => ({
  ...(await exportJWK(publicKey)),
  ...{ kid, use: 'sig', ...(endorsements ? { endorsements } : {}) },
})
const published = [
  await jwk(teams, 'teams', ['msteams']),
  await jwk(other, 'other', ['webchat']),
  await jwk(stranger, 'unendorsed'),
]
const later = await jwk(rotated, 'rotated', ['msteams'])

let reads = 0
let isDown = false
const metadata = createServer((request, response) => {
  reads += request.url === '/keys' ? 1 : 0
  if (isDown) response.statusCode = 500
  const { port } = metadata.address() as AddressInfo
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify(request.url === '/keys' ? { keys: published } : { jwks_uri: `http://127.0.0.1:${port}/keys` }),
  )
})
const taken: unknown[] = []
const reasons: string[] = []
let server: Server

beforeAll(async () => {
  metadata.listen(0, '127.0.0.1')
  await once(metadata, 'listening')
  const openIdUrl = `http://127.0.0.1:${(metadata.address() as AddressInfo).port}/openid`
  const verify = verifyBotRequest({ openIdUrl, issuer, appId, clock })
  server = await startServer({
    port: 0,
    async activity(authorization, body) {
      const verified = await verify(authorization, body)
      if (!verified.ok) reasons.push(verified.reason)
      else taken.push(body)
      return { status: verified.ok ? 200 : 401 }
    },
    callNotification: () => Promise.resolve({ status: 404 }),
    unready: () => Promise.resolve([]),
  })
})
afterAll(async () => {
  metadata.close()
  await server.close()
})

const seconds = (at: number): number => Math.floor(at / 1000)
const claims = (): JWTPayload => ({
  ...{ iss: issuer, aud: appId, serviceurl: serviceUrl },
  ...{ nbf: seconds(clock.at) - 60, exp: seconds(clock.at) + 3600 },
})
/** `undefined` leaves a claim out. */
type Changed = { readonly [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined }
type Making = {
  readonly key?: Pair['privateKey'] | Uint8Array
  readonly header?: Record<string, unknown>
  readonly claims?: Changed
}

/** A token that is let in, but for what `making` changes. */
async function token({ key = teams.privateKey, header = {}, claims: changed = {} }: Making = {}): Promise<string> {
  const payload = JSON.parse(JSON.stringify({ ...claims(), ...changed })) as JWTPayload
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'teams', ...header }).sign(key)
}
const bearer = async (making: Making = {}): Promise<string> => `Bearer ${await token(making)}`

async function post(authorization: string | undefined, body: unknown = activity): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
  return fetch(`http://127.0.0.1:${server.port}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) })
}

const tampered = async (change: (parts: string[]) => string[]): Promise<string> =>
  `Bearer ${change((await token()).split('.')).join('.')}`
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const secret = new TextEncoder().encode(publicPem)

test('what Microsoft sends is let in', async () => {
  expect((await post(await bearer())).status).toBe(200)
  expect(taken).toEqual([activity])
})

describe('is answered 401, and does nothing:', () => {
  const hostile: readonly (readonly [string, () => Promise<string | undefined> | string | undefined])[] = [
    ['nothing at all', () => undefined],
    ['an empty header', () => ''],
    ['a scheme without a token', () => 'Bearer '],
    ['a lower-case scheme', async () => `bearer ${await token()}`],
    ['another scheme', async () => `Basic ${await token()}`],
    ['no scheme', () => token()],
    ['two tokens', async () => `Bearer ${await token()} ${await token()}`],
    ['two tokens with a comma', async () => `Bearer ${await token()},${await token()}`],
    ['a word', () => 'Bearer undefined'],
    ['two parts', () => tampered(parts => parts.slice(0, 2))],
    ['four parts', () => tampered(parts => [...parts, 'x'])],
    ['an empty signature', () => tampered(([a = '', b = '']) => [a, b, ''])],
    ['a signature cut short', () => tampered(([a = '', b = '', c = '']) => [a, b, c.slice(0, -4)])],
    [
      'other claims under the same signature',
      () => tampered(([a = '', , c = '']) => [a, encoded({ ...claims(), sub: 'x' }), c]),
    ],
    [
      'another header over the same signature',
      () => tampered(([, b = '', c = '']) => [encoded({ alg: 'RS256', kid: 'teams', x: 1 }), b, c]),
    ],
    ['a header that is no JSON', () => tampered(([, b = '', c = '']) => ['bm90IGpzb24', b, c])],
    ['claims that are no JSON', () => tampered(([a = '', , c = '']) => [a, 'bm90IGpzb24', c])],
    ['claims that are a list', () => tampered(([a = '', , c = '']) => [a, encoded([claims()]), c])],
    ['an unsigned token', () => `Bearer ${new UnsecuredJWT(claims()).encode()}`],
    ['alg none with a key id', () => tampered(([, b = '']) => [encoded({ alg: 'none', kid: 'teams' }), b, ''])],
    ['alg None', () => tampered(([, b = '', c = '']) => [encoded({ alg: 'None', kid: 'teams' }), b, c])],
    ['no alg', () => tampered(([, b = '', c = '']) => [encoded({ kid: 'teams' }), b, c])],
    ['HS256 with the public key as secret', () => bearer({ key: secret, header: { alg: 'HS256' } })],
    ['HS256 with an empty-looking secret', () => bearer({ key: new Uint8Array(32), header: { alg: 'HS256' } })],
    [
      'RS512 by the right key',
      async () => {
        const { privateKey } = await generateKeyPair('RS512')
        return bearer({ key: privateKey, header: { alg: 'RS512' } })
      },
    ],
    ['ES256', () => bearer({ key: elliptic.privateKey, header: { alg: 'ES256' } })],
    ['a key of the sender’s own under our key’s id', () => bearer({ key: rotated.privateKey })],
    [
      'an embedded key',
      async () => bearer({ key: rotated.privateKey, header: { jwk: await exportJWK(rotated.publicKey) } }),
    ],
    [
      'an embedded key and no id',
      async () =>
        bearer({ key: rotated.privateKey, header: { kid: undefined, jwk: await exportJWK(rotated.publicKey) } }),
    ],
    ['a key set elsewhere', () => bearer({ key: rotated.privateKey, header: { jku: 'https://evil.example/keys' } })],
    [
      'a certificate elsewhere',
      () => bearer({ key: rotated.privateKey, header: { x5u: 'https://evil.example/cert' } }),
    ],
    [
      'an unknown critical header',
      () => tampered(([, b = '', c = '']) => [encoded({ alg: 'RS256', kid: 'teams', crit: ['x'], x: 1 }), b, c]),
    ],
    ['no key id', () => bearer({ header: { kid: undefined } })],
    ['an unknown key id', () => bearer({ header: { kid: 'unknown' } })],
    ['a key id that is a path', () => bearer({ header: { kid: '../../../../dev/null' } })],
    ['a key id that is a question to a database', () => bearer({ header: { kid: "teams' or '1'='1" } })],
    ['a key id of an object’s own', () => bearer({ header: { kid: '__proto__' } })],
    ['a key id that is no text', () => bearer({ header: { kid: 7 } })],
    ['the key of another channel', () => bearer({ key: other.privateKey, header: { kid: 'other' } })],
    ['a key that is endorsed for nothing', () => bearer({ key: stranger.privateKey, header: { kid: 'unendorsed' } })],
    ['another audience', () => bearer({ claims: { aud: 'a4f1e1d0-0000-4000-8000-0000000000a2' } })],
    ['our audience among others', () => bearer({ claims: { aud: [appId, 'other'] } })],
    ['no audience', () => bearer({ claims: { aud: undefined } })],
    ['another issuer', () => bearer({ claims: { iss: 'https://sts.windows.net/x/' } })],
    ['an issuer that begins like Microsoft’s', () => bearer({ claims: { iss: `${issuer}.evil.example` } })],
    ['no issuer', () => bearer({ claims: { iss: undefined } })],
    ['no serviceUrl', () => bearer({ claims: { serviceurl: undefined } })],
    ['another serviceUrl', () => bearer({ claims: { serviceurl: 'https://evil.example/' } })],
    ['a serviceUrl without its last stroke', () => bearer({ claims: { serviceurl: serviceUrl.slice(0, -1) } })],
    ['a serviceUrl that is no text', () => bearer({ claims: { serviceurl: [serviceUrl] } })],
    ['what ended six minutes ago', () => bearer({ claims: { exp: seconds(clock.at) - 360 } })],
    ['what begins in six minutes', () => bearer({ claims: { nbf: seconds(clock.at) + 360 } })],
    ['no end', () => bearer({ claims: { exp: undefined } })],
    ['an end that is no number', () => bearer({ claims: { exp: 'tomorrow' as unknown as number } })],
    [
      'an encrypted token',
      async () => {
        const plain = new TextEncoder().encode(JSON.stringify(claims()))
        const header = { alg: 'RSA-OAEP', enc: 'A256GCM', kid: 'teams' }
        const encryption = await generateKeyPair('RSA-OAEP')
        return `Bearer ${await new CompactEncrypt(plain).setProtectedHeader(header).encrypt(encryption.publicKey)}`
      },
    ],
    ['ten kilobytes of it', () => `Bearer ${'a'.repeat(5000)}.${'b'.repeat(4000)}.${'c'.repeat(1000)}`],
  ]

  test.each(hostile)('%s', async (_, make) => {
    const before = taken.length
    const answer = await post(await make())
    expect(answer.status).toBe(401)
    expect(await answer.text()).toBe('')
    expect(taken.length).toBe(before)
  })

  test('at least fifty of them, and nothing of any token in what is logged', async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(50)
    const parts = (await Promise.all(hostile.map(async ([, make]) => make()))).flatMap(made =>
      (made ?? '').split(/[ .,]/),
    )
    const said = reasons.join('\n')
    expect(parts.filter(part => part.length > 20 && said.includes(part))).toEqual([])
    expect(said).not.toMatch(/eyJ|BEGIN|evil/)
  })

  test.each([
    ['no serviceUrl', { ...activity, serviceUrl: undefined }],
    ['another serviceUrl', { ...activity, serviceUrl: 'https://evil.example/' }],
    ['no channel', { ...activity, channelId: undefined }],
    ['another channel', { ...activity, channelId: 'webchat' }],
    ['a channel of an object’s own', { ...activity, channelId: 'constructor' }],
    ['a list', [activity]],
    ['a text', 'activity'],
  ])('a good token over an activity with %s', async (_, body) => {
    const before = taken.length
    expect((await post(await bearer(), body)).status).toBe(401)
    expect(taken.length).toBe(before)
  })
})

describe('Microsoft’s keys', () => {
  test('are read again for a new one, at most once a minute', async () => {
    clock.at += 120_000
    const before = reads
    const fresh = () => bearer({ key: rotated.privateKey, header: { kid: 'rotated' } })
    expect((await post(await fresh())).status).toBe(401)
    expect(reads).toBe(before + 1)
    published.push(later)
    expect((await post(await fresh())).status).toBe(401)
    expect(reads).toBe(before + 1)
    clock.at += 61_000
    expect((await post(await fresh())).status).toBe(200)
    expect(reads).toBe(before + 2)
  })

  test('are read again after a day; while they cannot be, nobody is let in and Teams is asked to send again', async () => {
    clock.at += 25 * 3_600_000
    isDown = true
    const answer = await post(await bearer())
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    isDown = false
    expect((await post(await bearer())).status).toBe(200)
  })
})
