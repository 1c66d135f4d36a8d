import { createPrivateKey, randomUUID, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { minutes, seconds, type Instant } from '../lesson/time.ts'
import type { Clock } from '../service/needs.ts'

export type TokenSource = {
  token(scope: string): Promise<string>
  /** Forgets a token that was refused, so that the next call asks for a new one. */
  drop(scope: string): void
}

export type OwnTokens = TokenSource & {
  /**
   * Proves by this who we are, from now on, once Entra has given a token for it: what is there until then serves on.
   * Rejects with CredentialRefused where Entra refuses it or it cannot be read, and with another Error where it cannot be asked.
   */
  prove(credential: TokenOptions['credential']): Promise<void>
}

/** Asking again changes nothing: a person must. */
export class CredentialRefused extends Error {
  override readonly name = 'CredentialRefused'
}

export type TokenOptions = {
  readonly loginUrl: string
  readonly tenantId: string
  readonly appId: string
  readonly credential:
    | { readonly kind: 'secret'; readonly secret: { reveal(): string } }
    | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: { reveal(): string } }
  readonly clock: Clock
}

type Kept = { readonly token: string; readonly renewAt: Instant; readonly usableUntil: Instant }

/** Renewed this long before it ends, while calls go on with the old one: Entra may be slow, or away, for that long. */
const early = minutes(5)
/** No call starts with a token that could die under way. */
const margin = seconds(30)

/**
 * Tokens of the application itself (client credentials), kept until shortly before they end; calls at once share one.
 * Its promises reject with an Error that names the settings to look at, and never a token or a secret.
 * @throws Error where the certificate's key cannot be read.
 */
export function tokenSource(options: TokenOptions): OwnTokens {
  let proof = proofOf(options)
  const kept = new Map<string, Kept>()
  const asked = new Map<string, Promise<Kept>>()
  const renew = async (scope: string): Promise<Kept> => {
    const got = await request(options, scope, proof)
    kept.set(scope, got)
    return got
  }
  const ask = (scope: string): Promise<Kept> => {
    const asking = asked.get(scope) ?? renew(scope).finally(() => asked.delete(scope))
    asked.set(scope, asking)
    return asking
  }
  return {
    async token(scope) {
      const known = kept.get(scope)
      const now = options.clock.now()
      if (!known || now >= known.usableUntil) return (await ask(scope)).token
      if (now >= known.renewAt) ask(scope).catch(() => undefined) // tried again by the next call; the last one is told
      return known.token
    },
    drop: scope => void kept.delete(scope),
    async prove(credential) {
      const next = proofOf({ ...options, credential })
      kept.set(graphScope, await request(options, graphScope, next))
      proof = next
    },
  }
}

/** By which a new proof is tried. */
const graphScope = 'https://graph.microsoft.com/.default'

const given = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() })

async function request(
  { loginUrl, tenantId, appId, clock }: TokenOptions,
  scope: string,
  { kind, prove }: Proof,
): Promise<Kept> {
  const url = `${loginUrl.replace(/\/$/, '')}/${tenantId}/oauth2/v2.0/token`
  const form = { grant_type: 'client_credentials', client_id: appId, scope, ...(await prove(url)) }
  const { status, body } = await post(url, new URLSearchParams(form))
  const { data } = given.safeParse(body)
  if (status !== 200 || !data) throw refusal(status, body, kind)
  const life = seconds(data.expires_in)
  const until = clock.now() + life
  return {
    token: data.access_token,
    renewAt: until - Math.min(early, life / 2),
    usableUntil: until - Math.min(margin, life / 4),
  }
}

async function post(url: string, body: URLSearchParams): Promise<{ readonly status: number; readonly body: unknown }> {
  try {
    // A redirect would carry the secret elsewhere.
    const got = await fetch(url, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(seconds(10)) })
    return { status: got.status, body: await got.json().catch(() => undefined) }
  } catch (cause) {
    throw new Error('Entra did not answer: check LOGIN_URL and the way there', { cause })
  }
}

const problem = z.object({ error_codes: z.array(z.number()).min(1) })

function refusal(status: number, body: unknown, kind: Proof['kind']): Error {
  if (status >= 500 || status === 429) return new Error(`Entra gives no token at the moment (${status})`)
  const code = problem.safeParse(body).data?.error_codes[0]
  const own = kind === 'secret' ? 'MicrosoftAppPassword' : 'CertificateThumbprint with CertificatePrivateKey'
  const answer = `${status}${code ? `, AADSTS${code}` : ''}`
  return new CredentialRefused(`Entra gave no token (${answer}): check MicrosoftAppId, MicrosoftAppTenantId and ${own}`)
}

type Proof = {
  readonly kind: TokenOptions['credential']['kind']
  readonly prove: (audience: string) => Promise<Record<string, string>>
}

function proofOf({ credential, appId, clock }: TokenOptions): Proof {
  const { kind } = credential
  if (kind === 'secret') return { kind, prove: async () => ({ client_secret: credential.secret.reveal() }) }
  const key = keyOf(credential.privateKey.reveal())
  const x5t = Buffer.from(credential.thumbprint, 'hex').toString('base64url')
  const prove: Proof['prove'] = async audience => ({
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(key, x5t, appId, audience, clock.now()),
  })
  return { kind, prove }
}

function keyOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem.replaceAll('\\n', '\n'))
  } catch (cause) {
    throw new CredentialRefused('CertificatePrivateKey is no PEM private key that can be read', { cause })
  }
}

/** RFC 7523: a certificate proves who we are by signing an assertion for this very address, once, for ten minutes. */
function assertion(key: KeyObject, x5t: string, appId: string, audience: string, at: Instant): Promise<string> {
  const now = Math.floor(at / 1000)
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t })
    .setIssuer(appId)
    .setSubject(appId)
    .setAudience(audience)
    .setNotBefore(now)
    .setExpirationTime(now + 600)
    .sign(key)
}
