import { beforeAll, describe, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { verifyCallRequest } from '../../src/adapters/graph/call-request.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import { signingKey } from '../../src/tenant/keys.ts'
import { appId, nine, startSchool, tenantId, type School } from './school.ts'

const issuer = 'https://graph.microsoft.com'
const secondsAt = (at: number): number => Math.floor(at / 1000)
const good = { iss: issuer, aud: appId, tid: tenantId, nbf: secondsAt(nine), exp: secondsAt(nine) + 3600 }

async function signed(payload: JWTPayload): Promise<string> {
  const { kid, secret } = await signingKey('calling')
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(secret)
}

function verifierOf({ tenant, clock }: School): (authorization: string | undefined) => Promise<string> {
  const openIdUrl = `${tenant.origin}/calling/v1/.well-known/OpenIdConfiguration`
  const verify = verifyCallRequest({ openIdUrl, appId, tenantId, clock })
  return async authorization => (await verify(authorization)).sender
}

let stolen: string
let forged: string
beforeAll(async () => {
  const { kid } = await signingKey('calling')
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  forged = await new SignJWT(good).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
  const jwk = await exportJWK(publicKey)
  stolen = await new SignJWT(good).setProtectedHeader({ alg: 'RS256', jwk }).sign(privateKey)
})

describe('who sends a call notification', () => {
  test.each([
    ['the platform', good],
    ['under its other name', { ...good, iss: 'https://api.botframework.com' }],
    ['whose clock is four minutes behind', { ...good, exp: secondsAt(nine - minutes(4)) }],
  ])('%s', async (_, claims) => {
    expect(await verifierOf(await startSchool())(`Bearer ${await signed(claims)}`)).toBe('platform')
  })

  const without = (name: keyof typeof good): JWTPayload =>
    Object.fromEntries(Object.entries(good).filter(([key]) => key !== name))

  test.each<[string, JWTPayload]>([
    ['another app', { ...good, aud: 'other' }],
    ['no app', without('aud')],
    ['another issuer', { ...good, iss: 'https://login.example' }],
    ['no issuer', without('iss')],
    ['another school', { ...good, tid: '5c4001aa-0000-4000-8000-000000000009' }],
    ['no school', without('tid')],
    ['a school among several', { ...good, tid: [tenantId] }],
    ['no end', without('exp')],
    ['an end long past', { ...good, exp: secondsAt(nine - minutes(10)) }],
    ['a beginning to come', { ...good, nbf: secondsAt(nine + minutes(10)) }],
  ])('a token for %s is a stranger’s', async (_, claims) => {
    expect(await verifierOf(await startSchool())(`Bearer ${await signed(claims)}`)).toBe('stranger')
  })

  test('so is every token that the platform did not sign', async () => {
    const school = await startSchool()
    const verify = verifierOf(school)
    const [head, body, signature] = (await signed(good)).split('.')
    const other = Buffer.from(JSON.stringify({ ...good, sub: 'x' })).toString('base64url')
    const bearers = [
      forged,
      stolen,
      new UnsecuredJWT(good).encode(),
      `${head}.${other}.${signature}`,
      `${head}.${body}.`,
      'a.b.c',
      '',
    ]
    for (const token of bearers) expect(await verify(`Bearer ${token}`)).toBe('stranger')
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Basic eDp5',
      await signed(good),
      `Bearer ${await signed(good)} x`,
    ]) {
      expect(await verify(header)).toBe('stranger')
    }
    expect(await verify(`Bearer ${await signed(good)}`)).toBe('platform')
  })

  test('without the keys nobody is known, and with them again they are', async () => {
    const school = await startSchool()
    const verify = verifierOf(school)
    school.tenant.faults.add({ match: { path: /OpenId/ }, times: 1, answer: { status: 503 } })
    expect(await verify(`Bearer ${await signed(good)}`)).toBe('unverifiable')
    school.clock.at += seconds(5)
    school.tenant.faults.add({ match: { path: /keys/ }, times: 1, answer: { status: 500 } })
    expect(await verify(`Bearer ${await signed(good)}`)).toBe('unverifiable')
    school.clock.at += seconds(5)
    expect(await verify(`Bearer ${await signed(good)}`)).toBe('platform')
  })
})
