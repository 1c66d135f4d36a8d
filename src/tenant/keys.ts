import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey, JWK } from 'jose'

export type SigningKey = {
  readonly kid: string
  readonly secret: CryptoKey
  readonly open: CryptoKey
  readonly jwk: JWK
}
export type Signer = 'entra' | 'botframework' | 'calling'

const made = new Map<Signer, Promise<SigningKey>>()

/** The RS256 key of one of Microsoft's signers. One a process: making one takes longer than a test. */
export function signingKey(signer: Signer): Promise<SigningKey> {
  const key = made.get(signer) ?? makeKey()
  made.set(signer, key)
  return key
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  return { kid, secret: privateKey, open: publicKey, jwk: { ...jwk, kid, x5t: kid, use: 'sig' } }
}
