import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { at } from '../../../test/support/lesson.ts'
import { signingKey } from '../../tenant/keys.ts'
import { appId, cast, tenantId } from '../../tenant/seed.ts'
import { startTenant, type Tenant } from '../../tenant/tenant.ts'
import { verifyUserToken, type SignedIn } from './user-token.ts'

const clock = { at: at('9:00'), now: () => clock.at }
let tenant: Tenant
let verify: (authorization: string | undefined) => Promise<SignedIn>
beforeAll(async () => {
  tenant = await startTenant({ clock })
  const loginUrl = `${tenant.origin}/login`
  verify = verifyUserToken({ loginUrl, tenantId, appId, publicUrl: 'https://chaperone.example/x', clock })
})
afterEach(() => void (clock.at = at('9:00')))
afterAll(() => tenant.stop())

const nine = at('9:00') / 1000
const good = (): JWTPayload => ({
  ...{ aud: appId, iss: `${tenant.origin}/login/${tenantId}/v2.0`, tid: tenantId, oid: cast.hall },
  ...{ scp: 'access_as_user', iat: nine, nbf: nine, exp: nine + 3600 },
})
type Change = { readonly [Claim in keyof JWTPayload]: JWTPayload[Claim] | undefined }
async function signed(change: Change): Promise<string> {
  const { kid, secret } = await signingKey('entra')
  return `Bearer ${await new SignJWT({ ...good(), ...change } as JWTPayload).setProtectedHeader({ alg: 'RS256', kid }).sign(secret)}`
}

describe('whoever opens a tab', () => {
  test('is who Entra says they are', async () => {
    const token = `Bearer ${await tenant.userToken(cast.hall)}`
    expect(await verify(token)).toEqual({ sender: 'person', person: cast.hall, until: at('10:00') })
  })

  test.each([
    ['the application by its name', { aud: `api://chaperone.example/${appId}` }],
    ['the bot by its name', { aud: `api://chaperone.example/botid-${appId}` }],
    ['one scope among others', { scp: 'profile access_as_user' }],
    [
      'a registration that asks for v1',
      { iss: `https://sts.windows.net/${tenantId}/`, aud: `api://chaperone.example/${appId}` },
    ],
  ])('is known by a token for %s', async (_, change) => {
    expect(await verify(await signed(change))).toMatchObject({ sender: 'person' })
  })

  test.each<[string, Change]>([
    ['for Graph', { aud: 'https://graph.microsoft.com' }],
    ['for another application of the same host', { aud: 'api://chaperone.example/other' }],
    ['for the same application elsewhere', { aud: `api://elsewhere.example/${appId}` }],
    ['of another tenant', { tid: '0e8e4a1d-0000-4000-8000-000000000001' }],
    ['issued by another tenant', { iss: 'https://sts.windows.net/0e8e4a1d-0000-4000-8000-000000000001/' }],
    ['issued by the Bot Framework', { iss: 'https://api.botframework.com' }],
    ['that has run out', { exp: nine - 301 }],
    ['that does not hold yet', { nbf: nine + 301 }],
    ['of another scope', { scp: 'profile' }],
    ['of a scope that only begins alike', { scp: 'access_as_user_too' }],
    ['of an application and of nobody', { scp: undefined }],
    ['without a person', { oid: undefined }],
    ['whose person is no directory id', { oid: 'hall' }],
    ['without an end', { exp: undefined }],
  ])('with a token %s is a stranger', async (_, change) => {
    expect(await verify(await signed(change))).toMatchObject({ sender: 'stranger' })
  })

  test('is a stranger once the token that let them in has run out, on both sides of the five minutes of skew', async () => {
    const token = await signed({})
    for (const [time, sender] of [
      [at('9:00'), 'person'],
      [at('10:04:59'), 'person'],
      [at('10:05'), 'stranger'],
      [at('9:00'), 'person'],
    ] as const) {
      clock.at = time
      expect(await verify(token)).toMatchObject({ sender })
    }
    const [head, , signature] = token.split('.')
    const claims = Buffer.from(JSON.stringify({ ...good(), oid: cast.osei })).toString('base64url')
    expect(await verify(`${head}.${claims}.${signature}`)).toMatchObject({ sender: 'stranger' })
  })

  test('with a key of their own is a stranger', async () => {
    const { kid } = await signingKey('entra')
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT(good()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
    expect(await verify(`Bearer ${token}`)).toMatchObject({ sender: 'stranger' })
  })
})
