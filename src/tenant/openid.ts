import type { Answer } from './context.ts'
import { signingKey } from './keys.ts'
import { BOT_TOKEN_ISSUER } from './tokens.ts'

type Published = { readonly signer: 'botframework' | 'calling'; readonly keysPath: string; readonly extra: object }

const published = new Map<string, Published>([
  [
    '/botframework/v1/.well-known/openidconfiguration',
    { signer: 'botframework', keysPath: '/botframework/v1/.well-known/keys', extra: { endorsements: ['msteams'] } },
  ],
  ['/calling/v1/.well-known/OpenIdConfiguration', { signer: 'calling', keysPath: '/calling/v1/keys', extra: {} }],
])

/** Metadata and keys by which a bot verifies what Microsoft sends it; undefined where there is none. */
export async function handleOpenId(path: string, origin: string): Promise<Answer | undefined> {
  for (const [metadataPath, { signer, keysPath, extra }] of published) {
    if (path === metadataPath) return { status: 200, body: metadata(`${origin}${keysPath}`) }
    if (path === keysPath) return { status: 200, body: { keys: [{ ...(await signingKey(signer)).jwk, ...extra }] } }
  }
  return undefined
}

const metadata = (jwks_uri: string): Record<string, unknown> => ({
  issuer: BOT_TOKEN_ISSUER,
  authorization_endpoint: 'https://invalid.botframework.com',
  jwks_uri,
  id_token_signing_alg_values_supported: ['RS256'],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
})
