import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { checkConfig, checkCredential, ConfigError } from './config.ts'
import { processEnv, readEnv } from './env.ts'

const good = {
  MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
  MicrosoftAppPassword: 'not-a-real-secret',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  PUBLIC_URL: 'https://chaperone.example.org/',
}

const certificate = { CertificateThumbprint: 'a'.repeat(40), CertificatePrivateKey: '-----BEGIN PRIVATE KEY-----' }

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    checkConfig(readEnv(env))
    return []
  } catch (error) {
    return error instanceof ConfigError ? error.faults : [String(error)]
  }
}

describe('configuration', () => {
  test('four values are enough; the rest has Microsoft’s public cloud as its default', () => {
    expect(checkConfig(readEnv(good))).toMatchObject({
      port: 3978,
      publicUrl: 'https://chaperone.example.org',
      graphUrl: 'https://graph.microsoft.com',
      databaseUrl: undefined,
    })
  })

  test('all faults are told at once, each by its variable and its page', () => {
    const faults = faultsOf({
      MicrosoftAppType: 'MultiTenant',
      PORT: 'x',
      PUBLIC_URL: 'http://example.org',
      LOG_LEVEL: 'loud',
    })
    for (const name of [
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
      'PORT',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'MicrosoftAppPassword',
    ]) {
      expect(faults.filter(fault => fault.startsWith(`${name} `))).toHaveLength(1)
    }
    expect(faults.every(fault => fault.includes('docs/configuration.md#'))).toBe(true)
  })

  test.each([
    ['an empty value counts as missing', { ...good, MicrosoftAppId: ' ' }, 'MicrosoftAppId is missing'],
    ['a number out of range is no port', { ...good, PORT: '70000' }, 'PORT '],
    [
      'half a certificate is no credential',
      { ...good, MicrosoftAppPassword: '', CertificateThumbprint: 'a'.repeat(40) },
      'MicrosoftAppPassword',
    ],
    ['a database elsewhere must be PostgreSQL', { ...good, DATABASE_URL: 'mysql://x' }, 'DATABASE_URL '],
  ])('%s', (_, env, fault) => {
    expect(faultsOf(env).join('\n')).toContain(fault)
  })

  test('plain http is taken for this machine only', () => {
    expect(faultsOf({ ...good, GRAPH_URL: 'http://127.0.0.1:4100/graph' })).toEqual([])
    expect(faultsOf({ ...good, GRAPH_URL: 'http://10.0.0.1/graph' })).toHaveLength(1)
  })

  test('a certificate is a credential too', () => {
    const pem = '-----BEGIN PRIVATE KEY-----'
    const env = { ...good, MicrosoftAppPassword: '', CertificateThumbprint: 'a'.repeat(40), CertificatePrivateKey: pem }
    expect(checkConfig(readEnv(env)).credential.kind).toBe('certificate')
  })

  test('what is changed in .env is seen by whoever asks again, but not over what the environment says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chaperone-env-'))
    const secretNow = (given: Record<string, string> = {}) => processEnv(folder, given).MicrosoftAppPassword
    expect(secretNow()).toBeUndefined()
    writeFileSync(join(folder, '.env'), '# ours\nMicrosoftAppPassword=first\n')
    expect(secretNow()).toBe('first')
    writeFileSync(join(folder, '.env'), 'MicrosoftAppPassword="second"\n')
    expect([secretNow(), secretNow({ MicrosoftAppPassword: 'given' })]).toEqual(['second', 'given'])
    rmSync(folder, { recursive: true })
  })

  test.each([
    [{ MicrosoftAppPassword: 'x' }, 'secret'],
    [{ ...certificate, MicrosoftAppPassword: 'x' }, 'certificate'],
    [{}, 'MicrosoftAppPassword is missing'],
    [{ ...certificate, CertificateThumbprint: 'short' }, 'CertificateThumbprint must be 40'],
  ])('a credential alone is checked as at the start: %j', (env, expected) => {
    const kindOrFault = (): string => {
      try {
        return checkCredential(readEnv(env)).kind
      } catch (error) {
        return String(error)
      }
    }
    expect(kindOrFault()).toContain(expected)
  })

  test('secrets never show', () => {
    const config = checkConfig(readEnv({ ...good, DATABASE_URL: 'postgres://u:hush@h/db' }))
    const shown = `${inspect(config, { depth: 9 })} ${JSON.stringify(config)} ${String(config.databaseUrl)}`
    expect(shown).not.toMatch(/not-a-real-secret|hush/)
    expect(config.databaseUrl?.reveal()).toContain('hush')
  })

  test('.env.example has every variable, each with its line of explanation, and no other', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n')
    const named = lines.flatMap(line => /^#? ?([A-Za-z_]+)=/.exec(line)?.[1] ?? [])
    const everything = readEnv(new Proxy({}, { get: () => 'x' }))
    expect(named.sort()).toEqual(Object.keys(everything).sort())
    for (const name of named) {
      const at = lines.findIndex(line => new RegExp(`^#? ?${name}=`).test(line))
      expect(lines[at - 1]).toMatch(/^# \S/)
    }
  })
})
