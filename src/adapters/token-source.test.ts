import { afterEach, describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { exportPKCS8, generateKeyPair, jwtVerify } from 'jose'
import { hours, minutes } from '../lesson/time.ts'
import { tokenSource, type TokenOptions } from './token-source.ts'

const scope = 'https://graph.microsoft.com/.default'
const secret = { reveal: () => 'a secret' }
let asked: { readonly path: string; readonly form: URLSearchParams }[] = []
let status = 200
let server: Server | undefined
afterEach(() => {
  server?.close()
  ;[asked, status] = [[], 200]
})

/** An Entra that gives numbered tokens for an hour. */
async function source(change: Partial<TokenOptions> = {}) {
  const clock = { at: Date.UTC(2026, 10, 24, 9), now: () => clock.at }
  const entra = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ path: request.url ?? '', form: new URLSearchParams(body) })
      response.statusCode = status
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ access_token: `token ${asked.length}`, expires_in: 3600, error: 'for a secret' }))
    })
  })
  entra.listen(0, '127.0.0.1')
  await once(entra, 'listening')
  server = entra
  const loginUrl = `http://127.0.0.1:${(entra.address() as AddressInfo).port}`
  const tokens = tokenSource({
    loginUrl,
    tenantId: 'tenant',
    appId: 'app',
    credential: { kind: 'secret', secret },
    clock,
    ...change,
  })
  return { tokens, clock, loginUrl }
}

describe('a token', () => {
  test('is asked for once by all who want it at once, and kept', async () => {
    const { tokens, clock } = await source()
    expect(await Promise.all([1, 2, 3].map(() => tokens.token(scope)))).toEqual(['token 1', 'token 1', 'token 1'])
    clock.at += minutes(54)
    expect(await tokens.token(scope)).toBe('token 1')
    expect(Object.fromEntries(asked[0]?.form ?? [])).toEqual({
      ...{ grant_type: 'client_credentials', client_id: 'app', client_secret: 'a secret', scope },
    })
    expect(asked[0]?.path).toBe('/tenant/oauth2/v2.0/token')
  })

  test('is renewed five minutes before it ends, by all who want it at once together', async () => {
    const { tokens, clock } = await source()
    await tokens.token(scope)
    clock.at += minutes(55)
    expect(await Promise.all([tokens.token(scope), tokens.token(scope)])).toEqual(['token 2', 'token 2'])
  })

  test('is one for each scope', async () => {
    const { tokens } = await source()
    expect([await tokens.token('a'), await tokens.token('b'), await tokens.token('a')]).toEqual([
      'token 1',
      'token 2',
      'token 1',
    ])
  })

  test('that was refused is asked for anew', async () => {
    const { tokens } = await source()
    await tokens.token(scope)
    tokens.drop(scope)
    expect(await tokens.token(scope)).toBe('token 2')
  })

  test('that was not given names the settings to look at, never the secret; the next call asks again', async () => {
    const { tokens } = await source()
    status = 401
    const failure = tokens.token(scope).catch((error: unknown) => String(error))
    expect(await failure).toMatch(/401.*MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword/)
    expect(await failure).not.toContain('secret')
    status = 200
    expect(await tokens.token(scope)).toBe('token 2')
  })
})

test('a certificate proves who we are for ten minutes, to this address only', async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const pem = (await exportPKCS8(privateKey)).replaceAll('\n', '\\n')
  const thumbprint = createHash('sha1').update('certificate').digest('hex')
  const credential = { kind: 'certificate', thumbprint, privateKey: { reveal: () => pem } } as const
  const { tokens, clock, loginUrl } = await source({ credential })
  await tokens.token(scope)
  await tokens.token('other')
  const proofs = await Promise.all(
    asked.map(({ form }) =>
      jwtVerify(form.get('client_assertion') ?? '', publicKey, {
        ...{ audience: `${loginUrl}/tenant/oauth2/v2.0/token`, issuer: 'app', subject: 'app' },
        currentDate: new Date(clock.at + hours(0)),
      }),
    ),
  )
  const [first, second] = proofs
  expect(first?.protectedHeader).toMatchObject({
    alg: 'RS256',
    x5t: Buffer.from(thumbprint, 'hex').toString('base64url'),
  })
  expect((first?.payload.exp ?? 0) - (first?.payload.nbf ?? 0)).toBe(600)
  expect(first?.payload.jti).not.toBe(second?.payload.jti)
  expect(asked[0]?.form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
})
