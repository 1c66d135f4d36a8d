import { randomUUID } from 'node:crypto'
import { jwtVerify } from 'jose'
import type { Answer, TenantContext } from './context.ts'
import type { Exchange } from './http.ts'
import { signingKey } from './keys.ts'
import { CONNECTOR_AUDIENCE, GRAPH_AUDIENCE, userTokenIssuer } from './tokens.ts'
import type { Tokens } from './tokens.ts'

const scopes = new Map([CONNECTOR_AUDIENCE, GRAPH_AUDIENCE].map(audience => [`${audience}/.default`, audience]))

/** `/login/{tenantId}/…`: application tokens by client credentials, and the metadata of user tokens. */
export async function handleLogin(exchange: Exchange, context: TenantContext, tokens: Tokens): Promise<Answer> {
  if (exchange.method === 'GET' && exchange.path === '/login/common/.well-known/openid-configuration') {
    return { status: 200, body: commonMetadata(context.origin) }
  }
  if (exchange.method === 'GET' && exchange.path === '/login/common/discovery/keys') return entraKeys()
  const [, tenantId = '', route = ''] = /^\/login\/([^/]+)\/(.+)$/.exec(exchange.path) ?? []
  if (tenantId !== context.world.tenancy.tenantId) {
    return refuse(context, 400, 'invalid_request', 90002, `Tenant '${tenantId}' not found.`)
  }
  switch (`${exchange.method} ${route}`) {
    case 'POST oauth2/v2.0/token':
      return giveToken(formOf(exchange), context, tokens)
    case 'GET v2.0/.well-known/openid-configuration':
      return { status: 200, body: entraMetadata(context.origin, tenantId) }
    case 'GET discovery/v2.0/keys':
      return entraKeys()
    default:
      context.violation(`no route ${exchange.method} ${exchange.path}`)
      return { status: 404 }
  }
}

async function giveToken(form: Record<string, string>, context: TenantContext, tokens: Tokens): Promise<Answer> {
  const { appId, tenantId } = context.world.tenancy
  if (form['grant_type'] !== 'client_credentials') {
    return refuse(context, 400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type.`)
  }
  if (form['client_id'] !== appId) {
    const text = `Application with identifier '${form['client_id']}' was not found in the directory '${tenantId}'.`
    return refuse(context, 400, 'unauthorized_client', 700016, text)
  }
  const unproven = form['client_assertion'] === undefined ? badSecret(form, context) : await badAssertion(form, context)
  if (unproven) return unproven
  const audience = scopes.get(form['scope'] ?? '')
  if (!audience) {
    return refuse(context, 400, 'invalid_scope', 70011, `The provided value for scope ${form['scope']} is not valid.`)
  }
  const seconds = Math.round(context.habits.tokenMinutes * 60) - 1
  const access_token = await tokens.application(audience)
  return { status: 200, body: { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token } }
}

function badSecret(form: Record<string, string>, context: TenantContext): Answer | undefined {
  const { appId, appSecrets } = context.world.tenancy
  if (appSecrets.has(form['client_secret'] ?? '')) return undefined
  return refuse(context, 401, 'invalid_client', 7000215, `Invalid client secret provided for app '${appId}'.`)
}

const entraKeys = async (): Promise<Answer> => ({
  status: 200,
  body: { keys: [(await signingKey('entra')).jwk] },
})

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** RFC 7523, as Entra asks for it: named by the certificate's SHA-1, for this endpoint, by and of the app, with an end. */
async function badAssertion(form: Record<string, string>, context: TenantContext): Promise<Answer | undefined> {
  const { appId, appCertificate, tenantId } = context.world.tenancy
  if (form['client_assertion_type'] !== ASSERTION_TYPE)
    return refuse(context, 400, 'invalid_request', 900144, `The request body must contain: 'client_assertion_type'.`)
  if (!appCertificate) return refuse(context, 401, 'invalid_client', 700027, 'The certificate is not registered.')
  try {
    const { protectedHeader } = await jwtVerify(form['client_assertion'] ?? '', appCertificate.publicKey, {
      ...{ issuer: appId, subject: appId, audience: `${context.origin}/login/${tenantId}/oauth2/v2.0/token` },
      ...{ algorithms: ['RS256', 'PS256'], requiredClaims: ['exp', 'nbf', 'jti'] },
      currentDate: new Date(context.clock.now()),
    })
    const x5t = Buffer.from(appCertificate.thumbprint, 'hex').toString('base64url')
    if (protectedHeader['x5t'] === x5t) return undefined
  } catch {
    // answered below, as a wrong thumbprint is
  }
  return refuse(context, 401, 'invalid_client', 700027, 'Client assertion failed signature validation.')
}

function formOf({ headers, body }: Exchange): Record<string, string> {
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  return isForm ? (body as Record<string, string>) : {}
}

/** Of tokens of version 1, whichever tenant they are of. */
const commonMetadata = (origin: string): Record<string, unknown> => ({
  issuer: 'https://sts.windows.net/{tenantid}/',
  jwks_uri: `${origin}/login/common/discovery/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
})

function entraMetadata(origin: string, tenantId: string): Record<string, unknown> {
  const base = `${origin}/login/${tenantId}`
  return {
    issuer: userTokenIssuer(origin, tenantId),
    token_endpoint: `${base}/oauth2/v2.0/token`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_types_supported: ['code', 'id_token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

function refuse(context: TenantContext, status: number, error: string, code: number, text: string): Answer {
  const timestamp = `${new Date(context.clock.now()).toISOString().slice(0, 19).replace('T', ' ')}Z`
  const trace = { timestamp, trace_id: randomUUID(), correlation_id: randomUUID() }
  return { status, body: { error, error_description: `AADSTS${code}: ${text}`, error_codes: [code], ...trace } }
}
