import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { consent } from '../../src/cli/demo/consent.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { ofVersion } from '../../src/cli/doctor/database.ts'
import { examine } from '../../src/cli/doctor/doctor.ts'
import type { Line } from '../../src/cli/doctor/line.ts'
import { grants } from '../../src/grants/grants.ts'
import { appId, appSecret, cast, groupIds, seedWorld, siteId, tenantId } from '../../src/tenant/seed.ts'
import { startTenant, type Tenant } from '../../src/tenant/tenant.ts'
import type { World } from '../../src/tenant/world.ts'
import { testDatabase } from '../support/database.ts'

const clock = { now: () => Date.now() }
const database = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'chaperone-doctor-'))
const withPeople = join(folder, 'with-people')
let tenant: Tenant | undefined
let address = ''

beforeAll(async () => {
  writeFileSync(join(folder, 'oakfield.yaml'), demoPolicy())
  mkdirSync(withPeople)
  writeFileSync(join(withPeople, 'oakfield.yaml'), demoPolicy().replace(/^people:$/m, 'people:\n  files: [people.csv]'))
  writeFileSync(join(withPeople, 'people.csv'), 'person,place\nana@oakfield.example,nobody\n')
  const other = await startTenant({ clock })
  address = other.origin
  await other.stop() // an address at which nobody answers
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const readSchool = (text: string) => (parse(text) as { school: { urn: string } }).school

type Env = Readonly<Record<string, string>>

/** The lines that are not well, in a tenant that was spoilt in one way. */
async function unwell(spoil: (world: World) => unknown = () => undefined, change: Env = {}): Promise<readonly Line[]> {
  const world = seedWorld(clock)
  consent(world)
  spoil(world)
  tenant = await startTenant({ clock, world })
  try {
    const lines = await examine(
      { ...envOf(tenant), ...change },
      change['CLOCK'] ? { now: () => Date.now() + 600_000 } : clock,
    )
    expect(tenant.violations).toEqual([])
    expect(tenant.requests.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/login/'))).toEqual([])
    return lines.filter(({ state }) => state !== 'ok')
  } finally {
    await tenant.stop()
  }
}

const envOf = ({ origin }: Tenant): Env => {
  const { user, host, port, database: name } = database.connection
  return {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appSecret,
    MicrosoftAppTenantId: tenantId,
    PUBLIC_URL: address,
    POLICY_DIR: folder,
    DATA_DIR: folder,
    DATABASE_URL: `postgres://${user}@local/${name}?host=${host}&port=${port}`,
    LOGIN_URL: `${origin}/login`,
    GRAPH_URL: `${origin}/graph`,
    BOT_OPENID_URL: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    BOT_SERVICE_URL: `${origin}/connector/`,
    CALLING_OPENID_URL: `${origin}/calling/v1/.well-known/OpenIdConfiguration`,
  }
}

const named = (lines: readonly Line[]): readonly string[] => lines.map(({ state, check }) => `${state} ${check}`)

/** What is said in every run here: the service itself does not run, and two settings no request shows. */
const always = ['wrong address', 'warning removing participants', 'warning meeting events']
const others = (lines: readonly Line[]): readonly string[] => named(lines).filter(line => !always.includes(line))

const record = 'wrong school record Incidents'
const deny = (permission: string) => (world: World) => world.tenancy.permissions.delete(permission)
const empty = (group: string) => (world: World) => world.groups.get(group)?.members.clear()
const uncover = ({ tenancy }: World) => Object.assign(tenancy, { accessPolicy: new Set() })
const older = ({ tenancy }: World) => Object.assign(tenancy, { appVersion: '0.0.1' })
const without = (id: string) => (world: World) => Object.assign(world.users.get(id) ?? {}, { appInstalled: false })

describe('chaperone doctor, where all is well', () => {
  test('says so, and says what nobody can see from here; it asks by GET only', async () => {
    expect([...named(await unwell())].sort()).toEqual([...always].sort())
  })
})

describe('chaperone doctor names each fault', () => {
  const needed = grants.filter(({ onlyIf }) => onlyIf === undefined)
  test.each(needed.map(({ permission }) => permission))('%s was not consented', async permission => {
    const lines = await unwell(({ tenancy }) => tenancy.permissions.delete(permission))
    const told = lines.find(({ check }) => check === `permission ${permission}`)
    expect(told?.state).toBe(['Calendars.ReadBasic', 'Mail.Send'].includes(permission) ? 'warning' : 'wrong')
    expect(told?.mend).toMatch(/^docs\/permissions\.md#/)
  })

  type Row = { why: string; told: string; spoil?: (world: World) => unknown; change?: Env }
  const rows: readonly Row[] = [
    { why: 'a calendar that may not be read', told: 'wrong calendars', spoil: deny('Calendars.ReadBasic') },
    { why: 'an access policy for nobody', told: 'wrong access policy', spoil: uncover },
    { why: 'a lead who has left', told: `wrong lead ${cast.okafor}`, spoil: world => world.users.delete(cast.okafor) },
    { why: 'a deputy without the app', told: `warning deputy ${cast.lindqvist}`, spoil: without(cast.lindqvist) },
    { why: 'no staff', told: `wrong staff group ${groupIds.staff}`, spoil: empty(groupIds.staff) },
    { why: 'an empty class', told: `wrong class ${groupIds.class4b}`, spoil: empty(groupIds.class4b) },
    { why: 'a site that is not granted', told: record, spoil: world => world.sites.get(siteId)?.grantedTo.clear() },
    { why: 'a list that is not there', told: record, spoil: world => world.sites.get(siteId)?.lists.clear() },
    { why: 'an app of another version', told: 'warning app', spoil: older },
    { why: 'a secret that ran out', told: 'wrong token for Graph', change: { MicrosoftAppPassword: 'old' } },
    { why: 'a clock ten minutes off', told: 'wrong clock', change: { CLOCK: 'off' } },
    { why: 'no way to Microsoft', told: 'wrong clock', change: { BOT_OPENID_URL: 'http://127.0.0.1:9/keys' } },
    { why: 'no database', told: 'wrong database', change: { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' } },
    { why: 'no policy', told: 'wrong policy', change: { POLICY_DIR: '/nowhere' } },
    { why: 'nothing filled in', told: 'wrong configuration', change: { MicrosoftAppId: '' } },
  ]
  test.each(rows)('$why: $told', async ({ told, spoil, change }) => {
    expect(others(await unwell(spoil, change))).toContain(told)
  })

  test('a policy file among others, and what is wrong with each of the others by the number of its school', async () => {
    const [written, second] = [demoPolicy(), join(folder, 'two')]
    mkdirSync(second)
    writeFileSync(join(second, 'a.yaml'), written)
    writeFileSync(
      join(second, 'b.yaml'),
      written
        .replace(/urn: .*/, "urn: '654321'")
        .replace(/^people:$/m, 'people:\n  evidence: [licences]')
        .replace(groupIds.class4b, groupIds.staff),
    )
    writeFileSync(join(second, 'c.yaml'), 'profil: primary')
    const lines = await unwell(({ groups }) => groups.get(groupIds.class4b)?.members.clear(), { POLICY_DIR: second })
    const { urn } = readSchool(written)
    expect(others(lines)).toEqual([
      ...['wrong policy', 'wrong policy'],
      'warning school 654321: evidence',
      `wrong school ${urn}: class ${groupIds.class4b}`,
    ])
  })

  test('a list of people, by its line and without a name, and by the page that mends it', async () => {
    const [line] = (await unwell(undefined, { POLICY_DIR: withPeople })).filter(
      ({ check }) => check === 'list of people',
    )
    expect(line).toEqual({
      ...{ check: 'list of people', state: 'wrong', says: 'people.csv: line 2: place: write staff or pupil' },
      mend: 'docs/administrator.md#a-list-of-people',
    })
  })

  test('a setting that is missing, by the page of its own, once', async () => {
    const [line] = await unwell(undefined, { MicrosoftAppId: '' })
    expect(line?.says).toMatch(/^MicrosoftAppId (?!.*docs)/)
    expect(line?.mend).toBe('docs/configuration.md#microsoftappid')
  })

  test('a database that may lose what was committed', async () => {
    const { database: name } = database.connection
    await database.asOwner(`alter database ${name} set synchronous_commit = off`)
    expect(others(await unwell())).toEqual(['wrong durability'])
    await database.asOwner(`alter database ${name} reset synchronous_commit`)
  })

  test('a database that is older than any on which we have run', () => {
    expect([140_020, 150_000, 180_004].map(version => ofVersion(version))).toMatchObject([
      { state: 'warning', says: 'PostgreSQL 14: 15 or later is what we have run' },
      ...[
        { state: 'ok', says: 'PostgreSQL 15' },
        { state: 'ok', says: 'PostgreSQL 18' },
      ],
    ])
  })

  test('a migration that has not run, and one that a newer version ran', async () => {
    await database.asOwner(`update migration.kysely_migration set name = '9999-later' where name = '0001-lessons'`)
    const [line] = (await unwell()).filter(({ check }) => check === 'migrations')
    expect(line?.says).toContain('0001-lessons')
    await database.asOwner(`update migration.kysely_migration set name = '0001-lessons' where name = '9999-later'`)
  })

  test('a subscription that is lost', async () => {
    await database.asOwner(
      `insert into subscriptions (school, name, client_state, wanted, lost_since) values ('s', 'call-events/19:x', 'x', '{}', 1)`,
    )
    expect(others(await unwell())).toEqual(['warning subscriptions'])
    await database.asOwner('delete from subscriptions')
  })

  test('names, mail addresses and tokens are in none of its lines', async () => {
    const lines = await unwell(world => world.users.delete(cast.okafor))
    expect(JSON.stringify(lines)).not.toMatch(/Okafor|@oakfield|eyJ/)
  })
})
