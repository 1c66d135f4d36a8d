import { expect, test } from '@jest/globals'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { startRig, tokenIn, type Rig } from './rig.ts'
import { appId, cast, tenantId } from './seed.ts'

type Metadata = { readonly issuer: string; readonly jwks_uri: string }

async function verified(rig: Rig, token: string, path: string): Promise<Record<string, unknown>> {
  const { issuer, jwks_uri } = (await (await fetch(`${rig.tenant.origin}${path}`)).json()) as Metadata
  const options = { issuer, audience: appId, currentDate: new Date(rig.clock.now()) }
  return (await jwtVerify(token, createRemoteJWKSet(new URL(jwks_uri)), options)).payload
}

test('a tab’s token says who its user is, and is verified by the published keys', async () => {
  const rig = await startRig()
  const token = await rig.tenant.userToken(cast.okafor)
  const claims = await verified(rig, token, `/login/${tenantId}/v2.0/.well-known/openid-configuration`)
  expect(claims).toMatchObject({ oid: cast.okafor, tid: tenantId, scp: 'access_as_user', name: 'Ngozi Okafor' })
})

test('the token of an activity is verified by the keys of the Bot Framework, endorsed for Teams', async () => {
  const rig = await startRig()
  rig.tenant.people.speak(rig.meeting, cast.ana, 'hello')
  await rig.tenant.settle()
  const token = rig.received[0]?.headers['authorization']?.slice('Bearer '.length) ?? ''
  const claims = await verified(rig, token, '/botframework/v1/.well-known/openidconfiguration')
  expect(claims['serviceurl']).toBe(`${rig.tenant.origin}/connector/`)
  const keys: unknown = await (await fetch(`${rig.tenant.origin}/botframework/v1/.well-known/keys`)).json()
  expect(keys).toMatchObject({ keys: [{ endorsements: ['msteams'] }] })
})

test('a token for Graph carries what was consented, without what belongs to one chat', async () => {
  const rig = await startRig()
  rig.tenant.world.tenancy.permissions.clear()
  for (const name of ['User.Read.All', 'ChatMessage.Read.Chat']) rig.tenant.world.tenancy.permissions.add(name)
  const claims = decodeJwt(tokenIn(await rig.token({ scope: 'https://graph.microsoft.com/.default' })))
  expect(claims).toMatchObject({
    aud: 'https://graph.microsoft.com',
    appid: appId,
    tid: tenantId,
    roles: ['User.Read.All'],
  })
})

test('a token lives as long as the tenant is told, by the tenant’s clock', async () => {
  const rig = await startRig({ habits: { tokenMinutes: 5 } })
  const answer = await rig.token()
  expect(answer.body).toMatchObject({ expires_in: 299, token_type: 'Bearer' })
  expect(decodeJwt(tokenIn(answer)).exp).toBe(rig.clock.now() / 1000 + 300)
})

test('a token that was good once is good while it lives, by the tenant’s clock, and no longer', async () => {
  const rig = await startRig({ habits: { tokenMinutes: 5 } })
  const token = tokenIn(await rig.token())
  const issued = rig.clock.at
  const askedAt = async (after: number) => {
    rig.clock.at = issued + after * 1000
    return (await rig.ask('GET', `${rig.chat}/members`, { token })).status
  }
  expect([await askedAt(0), await askedAt(299), await askedAt(300)]).toEqual([200, 200, 401])
  expect([await askedAt(299), await askedAt(-1), await askedAt(0)]).toEqual([200, 401, 200])
})
