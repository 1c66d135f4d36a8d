import { decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose'
import type { Clock } from '../../service/needs.ts'
import { platformKeys, type Key } from './keys.ts'

export type TokenCheck = {
  /** Metadata of whoever signs: https, or http on this machine. */
  readonly openIdUrl: string
  readonly issuers: readonly string[]
  readonly appId: string
  /** Other names of the app that a token may be meant for, where Microsoft writes them (`api://…`). */
  readonly alsoFor?: readonly string[]
  readonly clock: Clock
}

/**
 * Who sent a request. `stranger`: not Microsoft, or not for us; the reason is words of ours, never anything out of the
 * token. `unverifiable`: Microsoft's keys could not be had; nothing is known of the sender, and nothing may be done.
 */
export type Sender = { readonly sender: 'platform' } | Stranger | { readonly sender: 'unverifiable' }
export type Stranger = { readonly sender: 'stranger'; readonly reason: string }
type Genuine = { readonly sender: 'platform'; readonly claims: JWTPayload; readonly endorsements: Key['endorsements'] }

/** Microsoft's own SDK allows the same skew. */
const skewSeconds = 300
/** Microsoft's are a kilobyte or two; nothing larger is worth the reckoning. */
const longest = 8 * 1024
/** Microsoft sends one token with every request for an hour. When so many were kept of one key, it is begun anew. */
const mostKept = 1000

/**
 * Tells by its Authorization header alone whether Microsoft sent a request for this app: one bearer token, RS256 by a
 * published key, issuer, audience, expiry. Never rejects.
 */
export function platformToken(
  check: TokenCheck,
): (authorization: string | undefined) => Promise<Genuine | Exclude<Sender, { sender: 'platform' }>> {
  const keys = platformKeys(check.openIdUrl, check.clock)
  /** What each token says, for as long as we have the key that signed it: keys that were read again are new ones. */
  const verified = new WeakMap<Key, Map<string, JWTPayload>>()
  return async authorization => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (!token || token.length > longest) return stranger('no bearer token')
    const kid = kidOf(token)
    if (kid === undefined) return stranger('not signed as Microsoft signs')
    const key = await keys(kid)
    if (key === 'unread') return { sender: 'unverifiable' }
    if (key === 'none') return stranger('unknown key')
    const known = verified.get(key)?.get(token)
    const claims = known ? stillHolds(known, check) : await claimsOf(token, key, check)
    if (claims && !known) keep(verified, key, token, claims)
    return claims ? { sender: 'platform', claims, endorsements: key.endorsements } : stranger('token not valid')
  }
}

export const stranger = (reason: string): Stranger => ({ sender: 'stranger', reason })

function kidOf(token: string): string | undefined {
  try {
    const { kid, alg } = decodeProtectedHeader(token)
    return alg === 'RS256' && typeof kid === 'string' ? kid : undefined
  } catch {
    return undefined // not a JWT at all
  }
}

/** Its signature, issuer and audience do not change; whether it has run out does. */
function stillHolds(claims: JWTPayload, { clock }: TokenCheck): JWTPayload | undefined {
  return claims.exp !== undefined && clock.now() < (claims.exp + skewSeconds) * 1000 ? claims : undefined
}

function keep(verified: WeakMap<Key, Map<string, JWTPayload>>, key: Key, token: string, claims: JWTPayload): void {
  const before = verified.get(key)
  const kept = before && before.size < mostKept ? before : new Map<string, JWTPayload>()
  verified.set(key, kept.set(token, claims))
}

async function claimsOf(token: string, { key }: Key, check: TokenCheck): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['RS256'],
      issuer: [...check.issuers],
      requiredClaims: ['exp'],
      clockTolerance: skewSeconds,
      currentDate: new Date(check.clock.now()),
    })
    // One audience, as Microsoft writes it; a list with ours in it is nobody's we know.
    return [check.appId, ...(check.alsoFor ?? [])].some(name => payload.aud === name) ? payload : undefined
  } catch {
    return undefined // jose's messages quote claims: no reason is passed on
  }
}
