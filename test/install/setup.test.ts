import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { setup } from '../../src/cli/setup/setup.ts'
import { steps } from '../../src/cli/setup/steps.ts'
import { checkConfig } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { chatGrants } from '../../src/grants/chat-grants.ts'
import { grants } from '../../src/grants/grants.ts'
import { settings } from '../../src/grants/settings.ts'
import { readPolicy } from '../../src/policy/read-policy.ts'
import { appId, siteId, tenantId } from '../../src/tenant/seed.ts'

const config = checkConfig(
  readEnv({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'hush',
    MicrosoftAppTenantId: tenantId,
    PUBLIC_URL: 'https://chaperone.oakfield.example',
  }),
)
function school(urn: string, change = (policy: string) => policy) {
  const read = readPolicy(change(demoPolicy().replace("'123456'", `'${urn}'`)))
  if (read.status !== 'good') throw new Error(read.faults.join('; '))
  return read.policy
}
const all = steps({ config, schools: [school('100001'), school('100002')] })
const text = all.flatMap(({ title, lines }) => [title, ...lines]).join('\n')

describe('chaperone setup', () => {
  test('begins with the registration, and its order is one in which each step finds what it needs', () => {
    const at = (words: string) => all.findIndex(({ title, lines }) => `${title}\n${lines.join('\n')}`.includes(words))
    expect(at('Developer Portal')).toBe(0)
    expect(at('Meeting event subscriptions')).toBe(0)
    expect(at('$app = ')).toBeLessThan(at('Update-MgApplication'))
    expect(at('$sp = ')).toBeLessThan(at('New-ServicePrincipal '))
    expect(at('New-MgBetaTeamAppPreApproval')).toBeLessThan(at('manifest build'))
  })

  test.each(grants.map(grant => [grant.permission, grant] as const))('grants %s, and only once', (_, grant) => {
    const byId = text.split(grant.id).length - 1
    expect(byId).toBe(grant.narrowed?.startsWith('Exchange') || grant.onlyIf !== undefined ? 0 : 1)
  })

  test('grants what only some policies need where one of them does', () => {
    const withEducation = school('100001', text => text.replace('  leads:', '  evidence: [education]\n  leads:'))
    const asked = steps({ config, schools: [school('100002'), withEducation] }).flatMap(({ lines }) => lines)
    expect(asked.filter(line => line.endsWith('# EduRoster.Read.All'))).toHaveLength(1)
  })

  test('of a school whose lessons come from files, no calendar is opened, and its staff hold meetings', () => {
    const fromFiles = school('100001', text => text.replace(/calendarsOf: (\S+)/, 'files: [mis.csv]'))
    const asked = steps({ config, schools: [fromFiles] }).flatMap(({ lines }) => lines)
    expect(asked.join('\n')).not.toContain('Application Calendars.Read')
    expect(asked.join('\n')).toContain(`-PolicyName Chaperone -Group ${fromFiles.people.staff.groups[0] ?? ''}`)
  })

  test('is printed before there is a secret, for its second step makes it; without an id it is not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chaperone-setup-'))
    writeFileSync(join(folder, 'school.yaml'), readFileSync('deploy/policy.example.yaml'))
    const printed: string[] = []
    const given = {
      MicrosoftAppTenantId: tenantId,
      PUBLIC_URL: 'https://chaperone.oakfield.example',
      POLICY_DIR: folder,
    }
    setup(readEnv({ ...given, MicrosoftAppId: appId }), line => printed.push(line))
    expect(printed.at(-1)).toBe('# Then: npx chaperone doctor')
    expect(() => setup(readEnv(given), line => printed.push(line))).toThrow(/MicrosoftAppId is missing/)
    rmSync(folder, { recursive: true })
  })

  test('fills in the ids of the tenant and of each school, and no secret', () => {
    for (const id of [appId, tenantId, siteId, '100001', '100002']) expect(text).toContain(id)
    for (const { permission } of chatGrants) expect(text).toContain(permission)
    for (const { set } of settings) expect(text).toContain(set.replaceAll('{app}', appId))
    expect(text).not.toMatch(/hush|\{app\}|undefined/)
  })
})
