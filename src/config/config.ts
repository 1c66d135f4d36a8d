import { z } from 'zod'
import type { Env, Name } from './env.ts'
import { Secret } from './secret.ts'

export type Credential =
  | { readonly kind: 'secret'; readonly secret: Secret }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: Secret }

export type Config = {
  readonly appId: string
  readonly tenantId: string
  readonly credential: Credential
  readonly port: number
  /** Where Teams and Graph reach this service: https, or http on this machine itself. */
  readonly publicUrl: string
  readonly dataDir: string
  readonly databaseUrl: Secret | undefined
  readonly policyDir: string
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error'
  readonly loginUrl: string
  readonly graphUrl: string
  readonly botOpenIdUrl: string
  readonly botTokenIssuer: string
  readonly botServiceUrl: string
  readonly callingOpenIdUrl: string
  /** Origins of the clients that may show our tabs, as a browser's frame-ancestors has them. */
  readonly teamsOrigins: readonly string[]
}

/** A start that cannot be: every fault at once, each naming its variable and the page that mends it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`Chaperone cannot start:\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])
const guid = z.guid('must be a GUID such as 00000000-0000-0000-0000-000000000000')
const address = z.string().refine(isSafeUrl, 'must be an https:// address (http:// only for this machine itself)')

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
}

/** Where Teams and Outlook show tabs (tabs/how-to/tab-requirements). */
const teamsClients = [
  ...['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'],
  ...['https://*.microsoft365.com', 'https://*.office.com'],
  ...['https://outlook.office.com', 'https://outlook.office365.com'],
]

const areOrigins = (text: string): boolean =>
  text.split(/\s+/).every(one => /^https?:\/\/[\w.*-]+(:\d+)?$/.test(one) && isSafeUrl(one.replace('*.', 'any.')))

const shape = z.object({
  MicrosoftAppId: guid,
  MicrosoftAppPassword: z.string().optional(),
  CertificateThumbprint: z
    .string()
    .regex(/^[0-9A-Fa-f]{40}$/, 'must be 40 hexadecimal digits')
    .optional(),
  CertificatePrivateKey: z.string().includes('PRIVATE KEY', { error: 'must be a PEM private key' }).optional(),
  MicrosoftAppType: z
    .literal('SingleTenant', 'must be SingleTenant: other kinds never get participant events')
    .default('SingleTenant'),
  MicrosoftAppTenantId: guid,
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(3978),
  PUBLIC_URL: address,
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  POLICY_DIR: z.string().default('./policy'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  LOGIN_URL: address.default('https://login.microsoftonline.com'),
  GRAPH_URL: address.default('https://graph.microsoft.com'),
  BOT_OPENID_URL: address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_TOKEN_ISSUER: z.string().default('https://api.botframework.com'),
  BOT_SERVICE_URL: address.default('https://smba.trafficmanager.net/teams/'),
  CALLING_OPENID_URL: address.default('https://api.aps.skype.com/v1/.well-known/OpenIdConfiguration'),
  TEAMS_ORIGINS: z
    .string()
    .refine(areOrigins, 'must be https:// origins with spaces between (http:// only for this machine itself)')
    .default(teamsClients.join(' ')),
} satisfies Record<Name, z.ZodType>)

const credentialShape = shape.pick({
  MicrosoftAppPassword: true,
  CertificateThumbprint: true,
  CertificatePrivateKey: true,
})
const noCredential =
  'MicrosoftAppPassword is missing: give it, or CertificateThumbprint with CertificatePrivateKey (docs/configuration.md#credential)'

/** Checks what `readEnv` read. @throws ConfigError with all faults. */
export function checkConfig(env: Env): Config {
  const parsed = shape.safeParse(env)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => fault(String(path[0]), env, message))
  const credential = credentialOf(env)
  if (!credential) {
    faults.push(noCredential)
  }
  if (!parsed.success || !credential) throw new ConfigError(faults)
  const { data } = parsed
  return {
    appId: data.MicrosoftAppId,
    tenantId: data.MicrosoftAppTenantId,
    credential,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL.replace(/\/$/, ''),
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL === undefined ? undefined : new Secret(data.DATABASE_URL),
    policyDir: data.POLICY_DIR,
    logLevel: data.LOG_LEVEL,
    loginUrl: data.LOGIN_URL,
    graphUrl: data.GRAPH_URL,
    botOpenIdUrl: data.BOT_OPENID_URL,
    botTokenIssuer: data.BOT_TOKEN_ISSUER,
    botServiceUrl: data.BOT_SERVICE_URL,
    callingOpenIdUrl: data.CALLING_OPENID_URL,
    teamsOrigins: data.TEAMS_ORIGINS.split(/\s+/),
  }
}

/** By what this installation proves who it is, as the settings are now. @throws ConfigError with its faults. */
export function checkCredential(env: Env): Credential {
  const { error } = credentialShape.safeParse(env)
  const credential = credentialOf(env)
  const faults = error?.issues.map(({ path, message }) => fault(String(path[0]), env, message)) ?? []
  if (faults.length || !credential) throw new ConfigError(credential ? faults : [...faults, noCredential])
  return credential
}

const fault = (name: string, env: Env, message: string): string =>
  `${name} ${env[name as Name] === undefined ? 'is missing' : message} (docs/configuration.md#${name.toLowerCase()})`

function credentialOf(env: Env): Credential | undefined {
  const { MicrosoftAppPassword, CertificateThumbprint, CertificatePrivateKey } = env
  if (CertificateThumbprint && CertificatePrivateKey) {
    return { kind: 'certificate', thumbprint: CertificateThumbprint, privateKey: new Secret(CertificatePrivateKey) }
  }
  return MicrosoftAppPassword ? { kind: 'secret', secret: new Secret(MicrosoftAppPassword) } : undefined
}
