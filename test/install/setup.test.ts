import { describe, expect, test } from '@jest/globals'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
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
function school(urn: string) {
  const read = readPolicy(demoPolicy().replace("'123456'", `'${urn}'`))
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
    expect(byId).toBe(grant.narrowed?.startsWith('Exchange') ? 0 : 1)
  })

  test('fills in the ids of the tenant and of each school, and no secret', () => {
    for (const id of [appId, tenantId, siteId, '100001', '100002']) expect(text).toContain(id)
    for (const { permission } of chatGrants) expect(text).toContain(permission)
    for (const { set } of settings) expect(text).toContain(set.replaceAll('{app}', appId))
    expect(text).not.toMatch(/hush|\{app\}|undefined/)
  })
})
