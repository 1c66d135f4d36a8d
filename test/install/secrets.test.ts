/** What an administrator changes while lessons go on, each thing by the file that docs/administrator.md names. */
import { describe, expect, test } from '@jest/globals'
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { cardsOf, hall } from '../../src/cli/demo/stage.ts'
import { demoPolicy } from '../../src/cli/demo/scene.ts'
import { checkCredential } from '../../src/config/config.ts'
import { readEnv } from '../../src/config/env.ts'
import { minutes, seconds } from '../../src/lesson/time.ts'
import type { Delivery } from '../../src/tenant/context.ts'
import { appSecret, cast, groupIds } from '../../src/tenant/seed.ts'
import { testDatabase } from '../support/database.ts'
import { typed } from '../support/guide.ts'
import { openSchool, type School } from '../support/school.ts'

const database = testDatabase()
const ofCalls = /meetingCallEvents$/

/** A lesson with Ms Hall in it; whoever is in class 4B keeps the service, and `settings` is what stands in `.env`. */
async function openWith(settings: { MicrosoftAppPassword: string }): Promise<School> {
  const { people } = parse(demoPolicy()) as { people: object }
  const change = { people: { ...people, administrators: { groups: [groupIds.class4b] } } }
  const credentialNow = () => checkCredential(readEnv(settings))
  const briefTokens = ({ habits }: School['tenant']) => Object.assign(habits, { tokenMinutes: 4 })
  const school = await openSchool(database, change, undefined, briefTokens, { credentialNow })
  school.tenant.people.join(school.meeting, hall)
  await school.pass(seconds(30))
  return school
}

/** What an administrator, who is nowhere in the lesson, was told. */
const told = ({ tenant }: School): readonly string[] => cardsOf(tenant, cast.cai).map(({ title }) => title)

const secretsUsed = ({ tenant }: School): readonly unknown[] =>
  tenant.requests.flatMap(({ path, body }) =>
    path.endsWith('/oauth2/v2.0/token') ? [(body as { client_secret?: string }).client_secret] : [],
  )

describe('the secret of the application', () => {
  test('is exchanged within half a minute, and the old one may then end; administrators are told', async () => {
    const settings = { MicrosoftAppPassword: appSecret }
    const school = await openWith(settings)
    const { tenant, pass } = school
    const { appSecrets } = tenant.world.tenancy
    appSecrets.add('the new secret')
    settings.MicrosoftAppPassword = 'the new secret'
    for (let polls = 0; polls < 6; polls += 1) {
      await pass(seconds(5))
      school.running.service.nudge() // as the loop’s own timer does, which no test’s clock drives
    }
    await pass(0)
    expect(secretsUsed(school).at(-1)).toBe('the new secret')
    expect(told(school)).toEqual(['The new secret is in use'])
    appSecrets.delete(appSecret)
    const before = secretsUsed(school).length
    await pass(minutes(5))
    expect(new Set(secretsUsed(school).slice(before))).toEqual(new Set(['the new secret']))
    expect(tenant.requests.filter(({ answer }) => JSON.stringify(answer ?? '').includes('AADSTS'))).toEqual([])
    expect(told(school)).toEqual(['The new secret is in use'])
  })

  test('that Entra refuses is told once, the old one serves on, and it is tried again until it is mended', async () => {
    const settings = { MicrosoftAppPassword: appSecret }
    const school = await openWith(settings)
    const { tenant, pass, meeting } = school
    settings.MicrosoftAppPassword = 'mistyped'
    await pass(minutes(1))
    expect(told(school)).toEqual(['The new secret is not taken'])
    await pass(minutes(6))
    const since = secretsUsed(school).slice(secretsUsed(school).indexOf('mistyped'))
    expect(since).toContain(appSecret)
    expect(since.filter(one => one === 'mistyped')).toHaveLength(2)
    expect(meeting.legs.size).toBe(2) // Ms Hall, and Chaperone, who still sees her
    expect(told(school)).toEqual(['The new secret is not taken'])
    tenant.world.tenancy.appSecrets.add('mended')
    settings.MicrosoftAppPassword = 'mended'
    await pass(minutes(1))
    expect(told(school)).toEqual(['The new secret is not taken', 'The new secret is in use'])
    const written = await database.asOwner(`select * from deliveries where id like 'secret/%'`)
    expect(JSON.stringify(written)).not.toMatch(/mistyped|mended|oakfield-app-secret/)
  })

  test('that is gone from its file is told, and the one in use serves on; an Entra that is away tells nobody', async () => {
    const settings = { MicrosoftAppPassword: appSecret }
    const school = await openWith(settings)
    settings.MicrosoftAppPassword = ''
    await school.pass(minutes(1))
    expect(told(school)).toEqual(['The new secret is not taken'])
    school.tenant.faults.add({ match: { path: /oauth2/ }, answer: { status: 503, body: {} } })
    settings.MicrosoftAppPassword = 'of the day after'
    await school.pass(minutes(2))
    expect(told(school)).toEqual(['The new secret is not taken'])
    school.tenant.faults.clear()
    school.tenant.world.tenancy.appSecrets.add('of the day after')
    await school.pass(minutes(1))
    expect(told(school)).toEqual(['The new secret is not taken', 'The new secret is in use'])
  })
})

/** A notification with data as Microsoft sent it, kept from arriving. */
async function intercepted({ tenant, meeting, pass }: School): Promise<Delivery> {
  const caught: Delivery[] = []
  const match = (delivery: Delivery) => delivery.kind === 'subscription' && caught.push(delivery) > 0
  tenant.faults.addDelivery({ match, how: 'lose' })
  tenant.people.join(meeting, cast.ana)
  await pass(seconds(1))
  tenant.faults.clear()
  const delivery = caught.find(({ vouch }) => vouch)
  if (!delivery) throw new Error('Nothing with data was sent')
  return delivery
}

/** The status, and whether the lesson was looked at because it was read, or a subscription is made anew because it was not. */
async function arriving({ vouch, body }: Delivery, { running, tenant, pass }: School) {
  await pass(seconds(10))
  const before = tenant.requests.length
  const sent = { ...(body as object), validationTokens: [await vouch?.()] }
  const answer = await fetch(`http://127.0.0.1:${String(running.port)}/api/graph`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  })
  await pass(0)
  const since = tenant.requests.slice(before)
  if (since.some(({ method, path }) => method === 'POST' && path.endsWith('/subscriptions')))
    return [answer.status, 'made anew']
  return [answer.status, since.some(({ path }) => path.endsWith('/participants')) ? 'looked' : 'nothing']
}

const made = ({ tenant }: School) => tenant.subscriptions.living(ofCalls)[0]
const pem = ({ dataDir }: School): string => join(dataDir, 'change-notifications.pem')
const previous = ({ dataDir }: School): string => join(dataDir, 'change-notifications.previous.pem')

describe('the certificate of change notifications', () => {
  test('is moved away: a new one is made and subscribed with, and what was sent by the old one is still read', async () => {
    const school = await openWith({ MicrosoftAppPassword: appSecret })
    const old = made(school)
    const onItsWay = await intercepted(school)
    typed('certificate', { DATA_DIR: school.dataDir })
    await school.pass(seconds(40))
    const now = made(school)
    expect(now?.encryptionCertificateId).toMatch(/^[0-9a-f]{64}$/)
    expect([now?.id === old?.id, now?.encryptionCertificateId === old?.encryptionCertificateId]).toEqual([false, false])
    expect(now?.clientState).toBe(old?.clientState)
    expect(told(school)).toEqual(['The new certificate is in use'])
    expect(await arriving(onItsWay, school)).toEqual([202, 'looked'])
    // Even where the service was started anew meanwhile: the file that was moved away is read.
    const restarted = { ...school, running: await school.restart() }
    expect(await arriving(onItsWay, restarted)).toEqual([202, 'looked'])
    expect(school.tenant.violations).toEqual([])
    // The twin: with the old key gone from file and memory nobody can read it, and the subscription is made anew.
    rmSync(previous(school))
    const forgetful = { ...school, running: await school.restart() }
    expect(await arriving(onItsWay, forgetful)).toEqual([202, 'made anew'])
  })

  const otherKey = () =>
    String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
  test.each([
    ['is none', () => 'scrap'],
    ['has not its own key', (old: string) => `${otherKey()}${old.slice(old.indexOf('-----BEGIN CERT'))}`],
  ])('that %s is told, and the one before it serves on', async (_, content) => {
    const school = await openWith({ MicrosoftAppPassword: appSecret })
    const old = made(school)
    const onItsWay = await intercepted(school)
    renameSync(pem(school), previous(school))
    writeFileSync(pem(school), content(readFileSync(previous(school), 'utf8')))
    await school.pass(minutes(1))
    expect(told(school)).toEqual(['The new certificate cannot be used'])
    expect(made(school)?.id).toBe(old?.id)
    expect(await arriving(onItsWay, school)).toEqual([202, 'looked'])
    await school.restart()
    await school.pass(minutes(1))
    expect(made(school)?.id).toBe(old?.id)
    rmSync(pem(school))
    await school.pass(minutes(1))
    expect(made(school)?.encryptionCertificateId).not.toBe(old?.encryptionCertificateId)
  })
})
