import { afterEach, describe, expect, test } from '@jest/globals'
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { jwtVerify } from 'jose'
import { minutes } from '../lesson/time.ts'
import { appId, appSecret, tenantId } from '../tenant/seed.ts'
import { startTenant } from '../tenant/tenant.ts'
import { CredentialRefused, tokenSource, type TokenOptions } from './token-source.ts'

const scope = 'https://graph.microsoft.com/.default'
const secret = { reveal: () => 'a secret' }
let asked: { readonly path: string; readonly form: URLSearchParams }[] = []
let status = 200
const problem = { error: 'for a secret', error_description: 'a secret', error_codes: [7000215] }
let server: Server | undefined
afterEach(() => {
  server?.close()
  ;[asked, status] = [[], 200]
})

/** An Entra that gives numbered tokens for an hour. */
async function source(change: Partial<TokenOptions> = {}, life = 3600) {
  const clock = { at: Date.UTC(2026, 10, 24, 9), now: () => clock.at }
  const entra = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      asked.push({ path: request.url ?? '', form: new URLSearchParams(body) })
      response.statusCode = status
      if (status === 307) response.setHeader('location', request.url ?? '')
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ access_token: `token ${asked.length}`, expires_in: life, ...problem }))
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
  return { tokens, clock, loginUrl, entra }
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

  test('is renewed five minutes before it ends, once, while calls go on with the old one', async () => {
    const { tokens, clock, entra } = await source()
    await tokens.token(scope)
    clock.at += minutes(55)
    const renewed = once(entra, 'request')
    expect(await Promise.all([tokens.token(scope), tokens.token(scope)])).toEqual(['token 1', 'token 1'])
    await renewed
    clock.at += minutes(4.5)
    expect(await Promise.all([tokens.token(scope), tokens.token(scope)])).toEqual(['token 2', 'token 2'])
    expect(asked.length).toBe(2)
  })

  test('serves to its end while Entra is away, and is then missed by name', async () => {
    const { tokens, clock } = await source()
    await tokens.token(scope)
    status = 503
    clock.at += minutes(59)
    expect(await tokens.token(scope)).toBe('token 1')
    clock.at += minutes(0.5)
    await expect(tokens.token(scope)).rejects.toThrow('Entra gives no token at the moment (503)')
    status = 200
    expect(await tokens.token(scope)).toMatch(/token \d/)
  })

  test('that lives for a minute only is asked for anew in time', async () => {
    let proofs = 0
    const counted = { reveal: () => `a secret ${++proofs}` }
    const { tokens, clock } = await source({ credential: { kind: 'secret', secret: counted } }, 60)
    await tokens.token(scope)
    clock.at += 29_000
    expect(await tokens.token(scope)).toBe('token 1')
    expect(proofs).toBe(1)
    clock.at += 16_000
    expect(await tokens.token(scope)).toBe('token 2')
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
    expect(await failure).toMatch(/401, AADSTS7000215.*MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword/)
    expect(await failure).not.toContain('secret')
    status = 200
    expect(await tokens.token(scope)).toBe('token 2')
  })
})

describe('where the way to Entra is at fault', () => {
  test('nobody listens: the address is named', async () => {
    const { tokens, entra } = await source()
    entra.close()
    await expect(tokens.token(scope)).rejects.toThrow('LOGIN_URL')
  })

  test('it leads elsewhere: the secret is not taken along', async () => {
    const { tokens } = await source()
    status = 307
    await expect(tokens.token(scope)).rejects.toThrow('LOGIN_URL')
    expect(asked.length).toBe(1)
  })
})

describe('a certificate', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const thumbprint = createHash('sha1').update('certificate').digest('hex')
  const credentialOf = (pem: string, shown = thumbprint) =>
    ({ kind: 'certificate', thumbprint: shown, privateKey: { reveal: () => pem } }) as const
  const pemOf = (key: KeyObject, type: 'pkcs8' | 'pkcs1' = 'pkcs8') => String(key.export({ type, format: 'pem' }))

  async function withEntra(credential: TokenOptions['credential']) {
    const clock = { now: () => Date.UTC(2026, 10, 24, 9) }
    const tenant = await startTenant({ clock })
    tenant.world.tenancy.appCertificate = { thumbprint, publicKey }
    const tokens = tokenSource({ loginUrl: `${tenant.origin}/login`, tenantId, appId, credential, clock })
    try {
      return await tokens.token(scope).catch((error: unknown) => String(error))
    } finally {
      await tenant.stop()
    }
  }

  test.each([
    ['as PKCS 8', pemOf(privateKey)],
    ['as PKCS 1', pemOf(privateKey, 'pkcs1')],
    ['in one line, as .env has it', pemOf(privateKey).replaceAll('\n', '\\n')],
  ])('proves who we are to Entra with its key %s', async (_, pem) => {
    expect(await withEntra(credentialOf(pem))).toMatch(/^eyJ/)
  })

  test.each([
    ['another key', credentialOf(pemOf(other))],
    ['another thumbprint', credentialOf(pemOf(privateKey), '0'.repeat(40))],
  ])('with %s is refused, and the settings are named', async (_, credential) => {
    const failure = await withEntra(credential)
    expect(failure).toMatch(/401, AADSTS700027.*CertificateThumbprint with CertificatePrivateKey/)
    expect(failure).not.toMatch(/BEGIN|eyJ/)
  })

  test('takes the place of a secret while we run, once Entra takes it; until then, and of a faulty one, the secret serves', async () => {
    const clock = { now: () => Date.UTC(2026, 10, 24, 9) }
    const tenant = await startTenant({ clock })
    const held = { kind: 'secret', secret: { reveal: () => appSecret } } as const
    const tokens = tokenSource({ loginUrl: `${tenant.origin}/login`, tenantId, appId, credential: held, clock })
    const proofs = () =>
      tenant.requests.map(({ body, status }) => [
        Object.keys(body as object).find(name => /^client_(s|a)/.test(name)),
        status,
      ])
    try {
      await expect(tokens.prove(credentialOf(pemOf(privateKey)))).rejects.toThrow(CredentialRefused)
      await expect(tokens.prove(credentialOf('-----BEGIN PRIVATE KEY-----'))).rejects.toThrow(CredentialRefused)
      await tokens.token(scope)
      tenant.world.tenancy.appCertificate = { thumbprint, publicKey }
      await tokens.prove(credentialOf(pemOf(privateKey)))
      tenant.world.tenancy.appSecrets.clear()
      tokens.drop(scope)
      expect(await tokens.token(scope)).toMatch(/^eyJ/)
      const [assertion, secretSent] = ['client_assertion_type', 'client_secret']
      expect(proofs()).toEqual([
        [assertion, 401],
        [secretSent, 200],
        [assertion, 200],
        [assertion, 200],
      ])
    } finally {
      await tenant.stop()
    }
  })

  test('that cannot be read stops the start by name, without a word of it', async () => {
    const broken = '-----BEGIN PRIVATE KEY-----\nbWluZQ==\n-----END PRIVATE KEY-----'
    await expect(source({ credential: credentialOf(broken) })).rejects.toThrow(/^CertificatePrivateKey is no PEM/)
  })

  test('signs for ten minutes, for this address only, and never the same twice', async () => {
    const { tokens, clock, loginUrl } = await source({ credential: credentialOf(pemOf(privateKey)) })
    await tokens.token(scope)
    await tokens.token('other')
    const [first, second] = await Promise.all(
      asked.map(({ form }) =>
        jwtVerify(form.get('client_assertion') ?? '', publicKey, {
          ...{ audience: `${loginUrl}/tenant/oauth2/v2.0/token`, issuer: 'app', subject: 'app' },
          currentDate: new Date(clock.at),
        }),
      ),
    )
    expect((first?.payload.exp ?? 0) - (first?.payload.nbf ?? 0)).toBe(600)
    expect(first?.payload.jti).not.toBe(second?.payload.jti)
    expect(asked[0]?.form.has('client_secret')).toBe(false)
  })
})
