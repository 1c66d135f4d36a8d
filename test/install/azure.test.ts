/** deploy/azure/main.bicep, by its text: no engine for it is at hand. What only Azure can say stands in docs/limits.md. */
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { checkConfig, ConfigError } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { leads } from '../support/links.ts'

const bicep = readFileSync('deploy/azure/main.bicep', 'utf8')
const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')

/** What is wrong with a template, in words; the tests below ask it of ours, and of ours made wrong. */
function faultsOf(text: string): readonly string[] {
  return [...faultsOfNames(text), ...faultsOfSecrets(text), ...faultsOfEnv(text), ...faultsOfProbes(text)]
}

/** The text without comments and the insides of strings, but with what is put into them. */
const code = (text: string): string =>
  text
    .replaceAll(/^\s*\/\/.*$| \/\/ .*$/gm, '')
    .replaceAll(/'((?:[^'\\\n]|\\.)*)'/g, (_, inside: string) => `'${(inside.match(/\$\{[^}]*\}/g) ?? []).join(' ')}'`)

function faultsOfNames(text: string): readonly string[] {
  const plain = code(text)
  const declared = new Set([
    ...[...plain.matchAll(/^\s*(?:param|var|resource|output) (\w+)/gm)].map(([, name = '']) => name),
    ...['one'],
  ])
  // A reference is a word with a member, or one that is put into a string by itself.
  const used = [
    ...[...plain.matchAll(/(?<![\w.:'])([a-z]\w*)(?=(?:\.[a-z]\w*|::\w+)\b)/g)].map(([, name = '']) => name),
    ...[...plain.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name),
    ...[...plain.matchAll(/::(\w+)/g)].map(([, name = '']) => name),
    ...[...plain.matchAll(/dependsOn: \[([^\]]*)\]/g)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []),
  ]
  const pairs = ['{}', '[]', '()'].filter(([open = '', close = '']) => count(plain, open) !== count(plain, close))
  const params = [...text.matchAll(/((?:^@.*\n)*)^param (\w+)/gm)]
  return [
    ...[...new Set(used)].filter(name => !declared.has(name)).map(name => `${name} is not declared`),
    ...pairs.map(pair => `${pair} do not match`),
    ...params
      .filter(([, above = '']) => !/@description\('[^']{20,}'\)/.test(above))
      .map(([, , name]) => `${String(name)} is not explained`),
    ...params
      .filter(([whole, above = '']) => /secret|password/i.test(whole) && !above.includes('@secure()'))
      .map(([, , name]) => `${String(name)} would stand in the deployment’s log`),
  ]
}

const count = (text: string, what: string): number => text.split(what).length - 1

type Variable = { readonly name: string; readonly value?: string; readonly secretRef?: string }

const envOf = (text: string): readonly Variable[] =>
  [...text.matchAll(/\{ name: '(\w+)', (value|secretRef): ('?)([^}]+?)\3 \}/g)].map(
    ([, name = '', kind = '', , given = '']) => ({
      name,
      [kind]: given,
    }),
  )

const secretNames = ['MicrosoftAppPassword', 'CertificatePrivateKey', 'DATABASE_URL']

/** Each secret of the environment is a reference into the vault, and no secret is written down anywhere else. */
function faultsOfSecrets(text: string): readonly string[] {
  const [, block = ''] = /\n {6}secrets: \[\n([\s\S]*?)\n {6}\]/.exec(text) ?? []
  const kept = [
    ...block.matchAll(
      /name: '([\w-]+)', keyVaultUrl: '\$\{vault\.properties\.vaultUri\}secrets\/([\w-]+)', identity: identity\.id/g,
    ),
  ]
  const inVault = [...text.matchAll(/vaults\/secrets@[\s\S]*?name: '([\w-]+)'/g)].map(([, name]) => name)
  const env = envOf(text)
  return [
    ...(block.includes('value:') ? ['a secret is given by its value'] : []),
    ...(kept.length === block.trim().split('\n').length ? [] : ['a secret does not come from the vault']),
    ...kept
      .filter(([, name, vault]) => name !== vault || !inVault.includes(name))
      .map(([, name]) => `${String(name)} is not in the vault`),
    ...env
      .filter(({ name, secretRef }) => secretNames.includes(name) && secretRef === undefined)
      .map(({ name }) => `${name} is no reference`),
    ...env
      .filter(({ secretRef }) => secretRef !== undefined && !kept.some(([, name]) => name === secretRef))
      .map(({ name }) => `${name} refers to nothing`),
  ]
}

/** A start with these variables finds nothing missing and nothing that it does not know. */
function faultsOfEnv(text: string): readonly string[] {
  const samples: Readonly<Record<string, string>> = {
    appId: '11111111-1111-4111-8111-111111111111',
    tenantId: '22222222-2222-4222-8222-222222222222',
    address: 'https://chaperone.example.org',
    'string(ports.service)': portOf(text),
    'app-secret': 'not a real secret',
    'database-url': 'postgres://chaperone@example/chaperone',
  }
  const given = Object.fromEntries(
    envOf(text).map(({ name, value, secretRef = value ?? '' }) => [name, samples[secretRef] ?? secretRef]),
  )
  const unknown = Object.keys(given).filter(name => !(name in readEnv(given)))
  try {
    checkConfig(readEnv(given))
    return unknown.map(name => `${name} is read by nobody`)
  } catch (error) {
    if (error instanceof ConfigError) return error.faults
    throw error
  }
}

const portOf = (text: string): string => /ports = \{ service: (\d+)/.exec(text)?.[1] ?? ''

function faultsOfProbes(text: string): readonly string[] {
  const server = readFileSync('src/web/server/server.ts', 'utf8')
  const probes = [...text.matchAll(/type: '(\w+)', httpGet: \{ path: '([^']+)', port: ports\.service \}/g)]
  const kinds = probes.map(([, kind]) => kind).sort()
  return [
    ...(kinds.join() === 'Liveness,Readiness,Startup' ? [] : ['a probe is missing']),
    ...probes
      .filter(([, , path]) => !server.includes(`'get', '${String(path)}'`))
      .map(([, , path]) => `${String(path)} is no route`),
    ...(dockerfile.includes(`EXPOSE ${portOf(text)}\n`) && text.includes('targetPort: ports.service')
      ? []
      : ['the port is not the image’s']),
  ]
}

describe('deploy/azure/main.bicep', () => {
  test('is headed as not run, names nothing that is not there, takes secrets from the vault, and starts the service', () => {
    expect(bicep).toMatch(/^\/\/ Not run by us/)
    expect(envOf(bicep).length).toBeGreaterThan(7)
    expect(faultsOf(bicep)).toEqual([])
  })

  const wrong: readonly [string, string | RegExp, string, RegExp][] = [
    [
      'a name that is not declared',
      'virtualNetwork: { id: network.id }',
      'virtualNetwork: { id: net.id }',
      /^net is not declared/,
    ],
    ['a bracket that is left open', 'sku: { name: databaseSku,', 'sku: name: databaseSku,', /do not match/],
    ['a parameter without a word', /@description\('Who gets a mail.*\n/, '', /^alertMail is not explained/],
    ['a secret in the open', /@secure\(\)\nparam appSecret/, 'param appSecret', /^appSecret would stand/],
    ['a secret by its value', "secretRef: 'app-secret'", 'value: appSecret', /^MicrosoftAppPassword is no reference/],
    [
      'a secret that is not in the vault',
      "  name: 'database-url'\n",
      "  name: 'database'\n",
      /^database-url is not in the vault/,
    ],
    ['a setting that is left out', "{ name: 'PUBLIC_URL', value: address }", '', /^PUBLIC_URL is missing/],
    ['a setting that nobody reads', "name: 'LOG_LEVEL'", "name: 'LOGLEVEL'", /^LOGLEVEL is read by nobody/],
    ['a probe of no route', "path: '/health/ready'", "path: '/ready'", /^\/ready is no route/],
    ['another port', 'service: 3978', 'service: 8080', /port is not the image/],
  ]
  test.each(wrong)('the twin: %s is found', (_, right, instead, fault) => {
    expect(bicep).toMatch(right)
    expect(faultsOf(bicep.replace(right, instead)).join('\n')).toMatch(new RegExp(fault.source, 'm'))
  })

  test('runs two replicas in two zones, with a database that stands by in another, reached from inside only', () => {
    for (const setting of [
      /scale: \{ minReplicas: 2, maxReplicas: 2 \}/,
      /zoneRedundant: true/,
      /highAvailability: \{ mode: 'ZoneRedundant' \}/,
      /privateDnsZoneArmResourceId[^}]*publicNetworkAccess: 'Disabled'/,
      /sslmode=verify-full/,
    ])
      expect(bicep).toMatch(setting)
  })

  test('gives a stopping replica longer than the service takes, and both the same keys and policies', () => {
    const [, grace] = /terminationGracePeriodSeconds: (\d+)/.exec(bicep) ?? []
    expect(Number(grace)).toBeGreaterThan(20) // docs/administrator.md#stopping-it
    for (const folder of ['/data', '/policy']) expect(dockerfile).toContain(folder)
    expect(bicep.match(/mountPath: '([^']+)'/g)).toEqual(["mountPath: '/data'", "mountPath: '/policy'"])
  })

  test('makes no bot: that must be registered in Developer Portal', () => {
    expect(bicep).not.toMatch(/Microsoft\.BotService/)
  })

  test('its alerts are of lines that are logged, and lead to a part of the runbook', () => {
    const source = [
      'src/cli/wire.ts',
      'src/cli/start.ts',
      'src/cli/watch-secrets.ts',
      'src/service/loop.ts',
      'src/service/policy/adopt.ts',
    ]
      .map(file => readFileSync(file, 'utf8'))
      .join('\n')
    const lines = [...bicep.matchAll(/lines: \[([^\]]+)\]/g)].flatMap(
      ([, list = '']) => list.match(/[a-z][a-z ]+/g) ?? [],
    )
    expect(lines.length).toBeGreaterThan(5)
    expect(
      lines.filter(
        line =>
          !source.includes(`'${line}'`) && !source.includes(`\`${line.replace(/refused$/, '${change.became}')}\``),
      ),
    ).toEqual([])
    const pages = [...bicep.matchAll(/\((docs\/[^)]+)\)/g)].map(([, page = '']) => page)
    expect(pages.length).toBeGreaterThan(7)
    expect(pages.filter(page => !leads('README.md', page))).toEqual([])
  })
})
