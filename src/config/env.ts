import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** Names of every environment variable that Chaperone reads; `.env.example` explains each. */
const names = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'PORT',
  'PUBLIC_URL',
  'DATA_DIR',
  'DATABASE_URL',
  'POLICY_DIR',
  'LOG_LEVEL',
  'LOGIN_URL',
  'GRAPH_URL',
  'BOT_OPENID_URL',
  'BOT_TOKEN_ISSUER',
  'BOT_SERVICE_URL',
  'CALLING_OPENID_URL',
  'TEAMS_ORIGINS',
] as const

export type Name = (typeof names)[number]
export type Env = Readonly<Partial<Record<Name, string>>>

/** The environment that the process was started with, and what that lacks from `.env` as it stands now. */
export const processEnv = (folder = '.', given: Readonly<Record<string, string | undefined>> = process.env): Env => {
  const file = join(folder, '.env')
  return readEnv({ ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...given })
}

/** The only reader of the environment. An empty value counts as none: that is what an unfilled line of `.env` gives. */
export const readEnv = (from: Readonly<Record<string, string | undefined>>): Env =>
  Object.fromEntries(names.flatMap(name => (from[name]?.trim() ? [[name, from[name].trim()]] : [])))
