import { importJWK, type CryptoKey, type JWK } from 'jose'
import { z } from 'zod'
import { hours, minutes, seconds, type Millis } from '../../lesson/time.ts'
import type { Clock } from '../../service/needs.ts'

export type Key = { readonly key: CryptoKey | Uint8Array; readonly endorsements: readonly string[] }

/** The key of that id; `none`: there is no such key; `unread`: the keys could not be had, so nobody can say. */
export type Found = Key | 'none' | 'unread'

/** Microsoft asks that keys be read again within a day (bot-connector authentication): half of it is left for trouble. */
const renewAfter = hours(12)
const useUntil = hours(24)
/** Whoever sends made-up key ids makes us read no oftener; a real rotation is seen as soon. */
const again = minutes(1)
/** As long as whoever was answered 503 is asked to wait. */
const afterFailure = seconds(5)

/** The keys by which one of Microsoft's services signs, from its OpenID metadata. Never rejects. */
export function platformKeys(openIdUrl: string, clock: Clock): (kid: string) => Promise<Found> {
  let known: ReadonlyMap<string, Key> = new Map()
  let readAt = -Infinity
  let mayReadAt = -Infinity
  let isBroken = false
  let reading: Promise<void> | undefined
  const settle = (wait: Millis, broken: boolean): void => {
    ;[mayReadAt, isBroken, reading] = [clock.now() + wait, broken, undefined]
  }
  const read = (): Promise<void> =>
    (reading ??= fetchKeys(openIdUrl).then(
      keys => {
        ;[known, readAt] = [keys, clock.now()]
        settle(again, false)
      },
      () => settle(afterFailure, true),
    ))
  const isUsable = (): boolean => clock.now() - readAt <= useUntil
  return async kid => {
    const isMissing = !known.has(kid) || !isUsable()
    if ((isMissing || clock.now() - readAt > renewAfter) && clock.now() >= mayReadAt) {
      const renewed = read()
      if (isMissing) await renewed
    } else if (isMissing) await reading
    if (!isUsable()) return 'unread'
    return known.get(kid) ?? (isBroken ? 'unread' : 'none')
  }
}

const metadata = z.object({ jwks_uri: z.url() })
const keySet = z.object({ keys: z.array(z.unknown()) })
const rsa = z.looseObject({ kid: z.string(), kty: z.literal('RSA'), endorsements: z.array(z.string()).optional() })

async function fetchKeys(openIdUrl: string): Promise<ReadonlyMap<string, Key>> {
  const { jwks_uri } = metadata.parse(await get(openIdUrl))
  const [from, at] = [new URL(openIdUrl), new URL(jwks_uri)]
  if (at.protocol !== 'https:' && at.origin !== from.origin) throw new Error('The keys would travel in the open')
  const { keys } = keySet.parse(await get(jwks_uri))
  const read = await Promise.allSettled(keys.map(importKey))
  return new Map(read.flatMap(one => (one.status === 'fulfilled' ? [one.value] : [])))
}

/** @throws what is no RSA key: the set may hold keys for other uses. */
async function importKey(listed: unknown): Promise<readonly [string, Key]> {
  const { endorsements = [], ...jwk } = rsa.parse(listed)
  return [jwk.kid, { key: await importJWK(jwk as JWK, 'RS256'), endorsements }]
}

async function get(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(seconds(5)), redirect: 'error' })
  if (!answer.ok) throw new Error(`The platform’s keys were answered ${answer.status}`)
  return answer.json()
}
