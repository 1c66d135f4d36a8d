import { jwtVerify, SignJWT } from 'jose'
import type { JWTPayload } from 'jose'
import type { Habits, TokenClaims } from './context.ts'
import { signingKey } from './keys.ts'
import type { Signer } from './keys.ts'
import type { Clock, User, World } from './world.ts'

export const BOT_TOKEN_ISSUER = 'https://api.botframework.com'
export const CONNECTOR_AUDIENCE = 'https://api.botframework.com'
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com'
/** Microsoft's own application that sends change notifications. */
const changeTracking = '0bf30f3b-4a52-48df-9a82-234910c4a086'
const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

export type Tokens = {
  readonly application: (audience: string) => Promise<string>
  readonly user: (user: User) => Promise<string>
  readonly bot: (serviceUrl: string) => Promise<string>
  readonly call: (audience: string) => Promise<string>
  readonly change: (audience: string) => Promise<string>
  readonly verify: (token: string) => Promise<TokenClaims | undefined>
}

type Given = {
  readonly origin: string
  readonly world: World
  readonly habits: Habits
  readonly clock: Clock
  readonly botTokenClock: Clock
}

/** All tokens of the tenant, RS256. Only what Entra signed is accepted back. */
export function makeTokens({ origin, world: { tenancy }, habits, clock, botTokenClock }: Given): Tokens {
  const sign = async (signer: Signer, by: Clock, claims: JWTPayload): Promise<string> => {
    const { kid, secret } = await signingKey(signer)
    const now = Math.floor(by.now() / 1000)
    const times = { iat: now, nbf: now, exp: now + Math.round(habits.tokenMinutes * 60) }
    return new SignJWT({ ...times, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid })
      .sign(secret)
  }
  const tid = tenancy.tenantId
  return {
    application: audience =>
      sign('entra', clock, {
        ...{ aud: audience, iss: `https://sts.windows.net/${tid}/`, tid, ver: '1.0', idtyp: 'app' },
        ...{ appid: tenancy.appId, oid: tenancy.appId, sub: tenancy.appId, appidacr: '1' },
        ...(audience === GRAPH_AUDIENCE ? { roles: tokenRoles(tenancy.permissions) } : {}),
      }),
    user: user =>
      sign('entra', clock, {
        ...{
          aud: tenancy.appId,
          iss: userTokenIssuer(origin, tid),
          tid,
          ver: '2.0',
          azp: TEAMS_WEB_CLIENT,
          azpacr: '0',
        },
        ...{ oid: user.id, sub: user.id, name: user.displayName, preferred_username: user.userPrincipalName },
        scp: 'access_as_user',
      }),
    bot: serviceurl => sign('botframework', botTokenClock, { iss: BOT_TOKEN_ISSUER, aud: tenancy.appId, serviceurl }),
    call: audience => sign('calling', clock, { iss: BOT_TOKEN_ISSUER, aud: audience, tid }),
    change: audience =>
      sign('entra', clock, {
        aud: audience,
        iss: `https://sts.windows.net/${tid}/`,
        tid,
        ver: '1.0',
        appid: changeTracking,
      }),
    verify: verifier(clock),
  }
}

export const userTokenIssuer = (origin: string, tenantId: string): string => `${origin}/login/${tenantId}/v2.0`

// Resource-specific consents end in .Chat; they are bound to one chat and never show in a token.
const tokenRoles = (permissions: ReadonlySet<string>): string[] =>
  [...permissions].filter(name => !name.endsWith('.Chat'))

/** A token whose signature was found good is good until it ends: of fifty schools' requests, checking each again was a quarter. */
function verifier(clock: Clock): Tokens['verify'] {
  const good = new Map<string, TokenClaims>()
  return async token => {
    const known = good.get(token)
    if (known && isInForce(known, clock)) return known
    good.delete(token)
    const claims = await verify(token, clock)
    if (claims) good.set(token, claims)
    return claims
  }
}

function isInForce({ nbf, exp }: TokenClaims, clock: Clock): boolean {
  const now = Math.floor(clock.now() / 1000)
  return nbf <= now && now < exp
}

async function verify(token: string, clock: Clock): Promise<TokenClaims | undefined> {
  const { open } = await signingKey('entra')
  const options = { algorithms: ['RS256'], currentDate: new Date(clock.now()), requiredClaims: ['exp', 'aud', 'tid'] }
  try {
    const { payload } = await jwtVerify<TokenClaims>(token, open, options)
    return payload
  } catch {
    return undefined // whatever is wrong with it, the answer is 401
  }
}
