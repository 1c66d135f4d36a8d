import { importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'
import { hours, minutes, seconds } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

const metadata = z.object({ jwks_uri: z.url() })
const keySet = z.object({
  keys: z.array(z.looseObject({ kid: z.string(), kty: z.string(), endorsements: z.array(z.string()).optional() })),
})

export type Key = { readonly key: CryptoKey | Uint8Array; readonly endorsements: readonly string[] }

/** Keys are read again daily, and at most once a minute for a key id that is not among them: a rotation is seen at once. */
const stale = hours(24)
const again = minutes(1)

/** The keys by which the Bot Framework signs, from its OpenID metadata. */
export function botKeys(openIdUrl: string, clock: Clock): (kid: string) => Promise<Key | undefined> {
  let known: ReadonlyMap<string, Key> = new Map()
  let readAt = -Infinity
  let reading: Promise<void> | undefined
  const read = (): Promise<void> =>
    (reading ??= fetchKeys(openIdUrl)
      .then(keys => {
        known = keys
        readAt = clock.now()
      })
      .finally(() => {
        reading = undefined
      }))
  return async kid => {
    const age = clock.now() - readAt
    if (age > stale || (!known.has(kid) && age > again)) await read()
    return known.get(kid)
  }
}

async function fetchKeys(openIdUrl: string): Promise<ReadonlyMap<string, Key>> {
  const get = async (url: string): Promise<unknown> => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(seconds(10)) })
    if (!answer.ok) throw new Error(`The Bot Framework’s keys were answered ${answer.status}`)
    return answer.json()
  }
  const { jwks_uri } = metadata.parse(await get(openIdUrl))
  const { keys } = keySet.parse(await get(jwks_uri))
  const read = keys
    .filter(({ kty }) => kty === 'RSA')
    .map(async key => {
      const { endorsements = [], ...jwk } = key
      return [key.kid, { key: await importJWK(jwk as JWK, 'RS256'), endorsements }] as const
    })
  return new Map(await Promise.all(read))
}
