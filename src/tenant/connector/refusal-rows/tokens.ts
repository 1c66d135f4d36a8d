import { SignJWT } from 'jose'
import { signingKey } from '../../keys.ts'
import { tokenIn, type Rig } from '../../rig.ts'
import { appId, tenantId } from '../../seed.ts'
import type { Row } from './rows.ts'

/** A token like Entra's, with other claims or by another key. */
async function forged(
  changes: Record<string, unknown>,
  signer: 'entra' | 'calling' = 'entra',
  lives = 3600,
): Promise<string> {
  const { kid, secret } = await signingKey(signer)
  const times = { exp: Date.UTC(2026, 10, 24, 9) / 1000 + lives }
  const claims = { aud: 'https://api.botframework.com', appid: appId, tid: tenantId, ...times, ...changes }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(secret)
}

const members = (token: string | Promise<string>) => async (rig: Rig) =>
  rig.ask('GET', `${rig.chat}/members`, { token: await token })

export const tokens: readonly Row[] = [
  ['no token', 401, undefined, members('')],
  ['no JWT', 401, undefined, members('rubbish')],
  ['an expired token', 401, undefined, members(forged({}, 'entra', -1))],
  ['a token signed by another key', 401, undefined, members(forged({}, 'calling'))],
  ['a token of another app', 401, undefined, members(forged({ appid: 'other' }))],
  [
    'a token for Graph',
    401,
    undefined,
    async rig => members(tokenIn(await rig.token({ scope: 'https://graph.microsoft.com/.default' })))(rig),
  ],
  [
    'a token after its hour',
    401,
    undefined,
    async rig => {
      const token = tokenIn(await rig.token())
      rig.clock.at += 60 * 60_000
      return members(token)(rig)
    },
  ],
]

export const entra: readonly Row[] = [
  ['a wrong secret', 401, 'invalid_client', rig => rig.token({ client_secret: 'wrong' })],
  ['an unknown app', 400, 'unauthorized_client', rig => rig.token({ client_id: 'other' })],
  ['another tenant', 400, 'invalid_request', rig => rig.token({ tenant: 'other' })],
  ['a scope of nobody', 400, 'invalid_scope', rig => rig.token({ scope: 'https://api.botframework.com' })],
  ['another grant', 400, 'unsupported_grant_type', rig => rig.token({ grant_type: 'password' })],
]
