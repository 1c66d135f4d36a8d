import { decodeProtectedHeader, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Clock } from '../../service/needs.ts'
import { botKeys } from './keys.ts'

export type IngressOptions = {
  readonly openIdUrl: string
  readonly issuer: string
  readonly appId: string
  readonly clock: Clock
}

/** One word why a request was not let in; never anything out of the token. */
export type Refused = { readonly ok: false; readonly reason: string }
export type Verified = { readonly ok: true } | Refused

/** Microsoft's own SDK allows the same skew. */
const skew = 300

const named = z.looseObject({ serviceUrl: z.string().min(1), channelId: z.string().min(1) })
/** One audience, as Microsoft writes it; a list with ours in it is nobody's we know. */
const claims = z.looseObject({ serviceurl: z.string().min(1), exp: z.number(), aud: z.string() })

/**
 * Whether a request really comes from the Bot Framework and for this bot: signature by a key endorsed for the channel,
 * issuer, audience, expiry, and the service URL that the token names, which is where our answers and our own token go.
 */
export function verifyBotRequest(
  options: IngressOptions,
): (authorization: string | undefined, activity: unknown) => Promise<Verified> {
  const keys = botKeys(options.openIdUrl, options.clock)
  return async (authorization, activity) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    const said = named.safeParse(activity)
    if (!token) return refused('no bearer token')
    if (!said.success) return refused('no service URL or channel')
    const kid = kidOf(token)
    const key = kid === undefined ? undefined : await keys(kid)
    if (!key) return refused('unknown key')
    if (!key.endorsements.includes(said.data.channelId)) return refused('key not endorsed for the channel')
    try {
      const { payload } = await jwtVerify(token, key.key, {
        algorithms: ['RS256'],
        issuer: options.issuer,
        audience: options.appId,
        clockTolerance: skew,
        currentDate: new Date(options.clock.now()),
      })
      const read = claims.safeParse(payload)
      if (!read.success) return refused('a claim is missing')
      return read.data.serviceurl === said.data.serviceUrl ? { ok: true } : refused('service URL differs')
    } catch {
      return refused('token not valid') // jose's messages quote claims: one word must do
    }
  }
}

const refused = (reason: string): Refused => ({ ok: false, reason })

function kidOf(token: string): string | undefined {
  try {
    const { kid, alg } = decodeProtectedHeader(token)
    return alg === 'RS256' ? kid : undefined
  } catch {
    return undefined // not a JWT at all
  }
}
