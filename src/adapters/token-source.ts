import { randomUUID } from 'node:crypto'
import { importPKCS8, SignJWT } from 'jose'
import { z } from 'zod'
import { minutes, seconds } from '../lesson/time.ts'
import type { Clock } from '../service/needs.ts'

export type TokenSource = {
  token(scope: string): Promise<string>
  /** Forgets a token that was refused, so that the next call asks for a new one. */
  drop(scope: string): void
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

const answer = z.object({ access_token: z.string(), expires_in: z.number() })
/** Renewed this long before it ends, so that no call starts with a token that dies under way. */
const early = minutes(5)

/**
 * Tokens of the application itself (client credentials), kept until shortly before they end; calls at once share one.
 * @throws Error that names the variable to look at, and never a token or a secret.
 */
export function tokenSource(options: TokenOptions): TokenSource {
  const kept = new Map<string, Promise<{ token: string; until: number }>>()
  const ask = (scope: string) => {
    const asked = request(options, scope)
    kept.set(scope, asked)
    asked.catch(() => kept.delete(scope)) // the caller sees the failure; the next call asks anew
    return asked
  }
  return {
    async token(scope) {
      const current = kept.get(scope) ?? ask(scope)
      const { token, until } = await current
      if (options.clock.now() < until) return token
      const renewed = kept.get(scope) // by somebody who waited with us
      return (await (renewed && renewed !== current ? renewed : ask(scope))).token
    },
    drop: scope => void kept.delete(scope),
  }
}

async function request(options: TokenOptions, scope: string): Promise<{ token: string; until: number }> {
  const { loginUrl, tenantId, appId, clock } = options
  const url = `${loginUrl.replace(/\/$/, '')}/${tenantId}/oauth2/v2.0/token`
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    scope,
    ...(await proof(options, url)),
  })
  const got = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(seconds(10)) })
  if (!got.ok) {
    throw new Error(
      `Entra gave no token (${got.status}): check MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword or the certificate`,
    )
  }
  const { access_token, expires_in } = answer.parse(await got.json())
  return { token: access_token, until: clock.now() + seconds(expires_in) - Math.min(early, seconds(expires_in) / 2) }
}

/** RFC 7523: a certificate proves who we are by signing an assertion for this very address. */
async function proof({ credential, appId, clock }: TokenOptions, audience: string): Promise<Record<string, string>> {
  if (credential.kind === 'secret') return { client_secret: credential.secret.reveal() }
  const key = await importPKCS8(credential.privateKey.reveal().replaceAll('\\n', '\n'), 'RS256')
  const now = Math.floor(clock.now() / 1000)
  const x5t = Buffer.from(credential.thumbprint, 'hex').toString('base64url')
  const assertion = await new SignJWT({
    jti: randomUUID(),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t })
    .setIssuer(appId)
    .setSubject(appId)
    .setAudience(audience)
    .setNotBefore(now)
    .setExpirationTime(now + 600)
    .sign(key)
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  }
}
