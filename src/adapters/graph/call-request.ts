import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { hours, minutes, seconds } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

export type CallRequestOptions = {
  /** Metadata of the calling platform: https, or http on this machine. */
  readonly openIdUrl: string
  readonly appId: string
  readonly tenantId: string
  readonly clock: Clock
}

/** `unverifiable`: the keys could not be had; nothing is known of the sender, and nothing may be done. */
export type Sender = 'platform' | 'stranger' | 'unverifiable'

// The page names the second only; Microsoft's sample, and what the tenant sends, the first as well.
const issuers = ['https://graph.microsoft.com', 'https://api.botframework.com']
const skewSeconds = 300
const keysLast = hours(24)

/**
 * Tells by the Authorization header whether a call notification is from Microsoft, for this app and this school
 * (msteams-docs, call-notifications.md). Never throws.
 */
export function verifyCallRequest(options: CallRequestOptions): (authorization: string | undefined) => Promise<Sender> {
  const keys = keysOf(options)
  return async authorization => {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '') ?? []
    if (token === undefined) return 'stranger'
    try {
      return await check(token, await keys(), options)
    } catch (error) {
      return isForgery(error) ? 'stranger' : 'unverifiable'
    }
  }
}

async function check(
  token: string,
  keys: JWTVerifyGetKey,
  { appId, tenantId, clock }: CallRequestOptions,
): Promise<Sender> {
  const { payload } = await jwtVerify(token, keys, {
    issuer: issuers,
    audience: appId,
    requiredClaims: ['exp', 'tid'],
    algorithms: ['RS256'],
    currentDate: new Date(clock.now()),
    clockTolerance: skewSeconds,
  })
  return payload['tid'] === tenantId ? 'platform' : 'stranger'
}

// jose's own errors are judgements of the token, except those of fetching the keys.
const isForgery = (error: unknown): boolean =>
  error instanceof errors.JOSEError && error.code !== 'ERR_JWKS_TIMEOUT' && error.code !== 'ERR_JOSE_GENERIC'

const metadata = z.object({ jwks_uri: z.url() })

/** The platform's keys: metadata once a day, keys again where a token names a new one. A failure is not kept. */
function keysOf({ openIdUrl, clock }: CallRequestOptions): () => Promise<JWTVerifyGetKey> {
  let kept: { readonly until: number; readonly keys: Promise<JWTVerifyGetKey> } | undefined
  return async () => {
    if (!kept || clock.now() > kept.until) {
      const keys = fetchKeys(openIdUrl)
      kept = { until: clock.now() + keysLast, keys }
      keys.catch(() => (kept = undefined))
    }
    return kept.keys
  }
}

async function fetchKeys(openIdUrl: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(openIdUrl, { signal: AbortSignal.timeout(seconds(5)), redirect: 'error' })
  if (!answer.ok) throw new Error(`the calling platform's metadata answered ${answer.status}`)
  const { jwks_uri } = metadata.parse(await answer.json())
  const [from, keys] = [new URL(openIdUrl), new URL(jwks_uri)]
  if (keys.protocol !== 'https:' && keys.origin !== from.origin) throw new Error('the keys would travel in the open')
  return createRemoteJWKSet(keys, { cacheMaxAge: minutes(60), timeoutDuration: seconds(5) })
}
