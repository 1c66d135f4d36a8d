import { graphClient } from '../../adapters/graph/client.ts'
import { probes as probesOf } from '../../adapters/graph/probes.ts'
import { tokenSource } from '../../adapters/token-source.ts'
import { checkConfig, ConfigError, type Config } from '../../config/config.ts'
import type { Env } from '../../config/env.ts'
import { settings } from '../../grants/settings.ts'
import type { Policy } from '../../policy/policy.ts'
import type { Clock } from '../../service/needs.ts'
import { soundIn } from '../policy-file.ts'
import { app, callback, subscriptions } from './app.ts'
import { certificates } from './certificates.ts'
import { clocks } from './clock.ts'
import { database } from './database.ts'
import { ok, pages, warning, wrong, type Line } from './line.ts'
import { peopleList } from './people.ts'
import { school } from './school.ts'
import { permissions, tokens } from './tokens.ts'

/** Looks at everything that Chaperone needs, and changes nothing. It names ids, never people. */
export async function examine(env: Env, clock: Clock): Promise<readonly Line[]> {
  const config = configOf(env)
  if ('faults' in config) return config.faults.map(configurationFault)
  const { policies, lines } = policiesOf(config.policyDir)
  return [
    ok('configuration', 'complete'),
    ...(await database(config)),
    ...(await certificates(config, clock)),
    await callback(config),
    await clocks(config.botOpenIdUrl, clock),
    ...lines,
    ...policies.flatMap(policy =>
      ofSchool(policies, policy, [...peopleList(config.policyDir, policy), ...ofWholeTenant(policies, policy)]),
    ),
    ...(await tenant(config, policies, clock)),
    ...unseen(config),
  ]
}

/** A fault of the configuration names its own page. */
function configurationFault(fault: string): Line {
  const [, says = fault, page = pages.configuration] = /^(.*) \((docs\/[^)]+)\)$/.exec(fault) ?? []
  return wrong('configuration', says, page)
}

function configOf(env: Env): Config | { readonly faults: readonly string[] } {
  try {
    return checkConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return { faults: error.faults }
    throw error
  }
}

function policiesOf(folder: string): { readonly policies: readonly Policy[]; readonly lines: readonly Line[] } {
  try {
    const { sound, faults } = soundIn(folder)
    const lines = faults.map(fault => wrong('policy', fault, pages.policy))
    return { policies: sound.map(({ policy }) => policy), lines: lines.length ? lines : [ok('policy', 'can be used')] }
  } catch (error) {
    return {
      policies: [],
      lines: [wrong('policy', Error.isError(error) ? error.message : 'cannot be read', pages.policy)],
    }
  }
}

/** Everything that Microsoft answers. Without a token nothing more can be known, and one line says so. */
async function tenant(config: Config, policies: readonly Policy[], clock: Clock): Promise<readonly Line[]> {
  const source = tokenSource({ ...config, clock })
  const { lines, roles } = await tokens(source)
  if (lines.some(({ state }) => state === 'wrong')) return lines
  const probes = probesOf(graphClient({ url: config.graphUrl, tokens: source }))
  const options = { probes, clock, appId: config.appId }
  const schools = await Promise.all(
    policies.map(async policy => ofSchool(policies, policy, await school({ ...options, policy }))),
  )
  return [
    ...lines,
    ...(roles ? permissions(roles) : []),
    await app(probes, config),
    await subscriptions(probes, config, clock),
    ...schools.flat(),
  ]
}

/** Roles and licences say of nobody at which school they are. */
const ofWholeTenant = ({ length }: readonly Policy[], { people: { evidence } }: Policy): readonly Line[] =>
  length > 1 && evidence.length
    ? [warning('evidence', `${evidence.join(', ')} know no school: people of others count here`, pages.policy)]
    : []

/** Of several schools each line says whose it is. */
const ofSchool = (all: readonly Policy[], { school: { urn } }: Policy, lines: readonly Line[]): readonly Line[] =>
  all.length === 1 ? lines : lines.map(line => ({ ...line, check: `school ${urn}: ${line.check}` }))

/** What no request shows: an administrator has to look. */
const unseen = ({ appId }: Config): readonly Line[] => [
  ...settings
    .filter(({ name }) => name === 'removing participants')
    .map(({ name, show }) =>
      warning(
        name,
        `cannot be seen from here. ${show} must show ${appId}`,
        `${pages.permissions}#removing-participants`,
      ),
    ),
  warning(
    'meeting events',
    'cannot be seen from here. Developer Portal → bot → Meeting event subscriptions: join and leave must be on',
    `${pages.administrator}#registration`,
  ),
]

/** Prints the lines; @returns whether nothing is wrong. */
export async function doctor(env: Env, isJson: boolean, print: (line: string) => void): Promise<boolean> {
  const lines = await examine(env, { now: () => Date.now() })
  if (isJson) print(JSON.stringify(lines, undefined, 2))
  else
    for (const { state, check, says, mend } of lines)
      print(`${state.padEnd(7)} ${check}: ${says}${mend ? ` (${mend})` : ''}`)
  return lines.every(({ state }) => state !== 'wrong')
}
