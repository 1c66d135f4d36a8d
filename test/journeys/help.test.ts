import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decodeJwt } from 'jose'
import type { Page } from 'playwright-core'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { personId } from '../../src/lesson/people.ts'
import { recipients } from '../../src/policy/recipients.ts'
import { cast } from '../../src/tenant/seed.ts'
import { Registry } from 'prom-client'
import { builtTabs } from '../../src/web/build/tabs.ts'
import { readOnce } from '../../src/web/server/built.ts'
import { helpRoutes, type Told } from '../../src/web/server/help.ts'
import { startServer, type Server } from '../../src/web/server/server.ts'
import { tabRoutes } from '../../src/web/server/tabs.ts'
import { tickets } from '../../src/web/server/tickets.ts'
import { axeFaults, chromiumOfFile, type Look } from '../support/browser.ts'
import { at } from '../support/lesson.ts'
import { openTab, shot } from '../support/teams.ts'

const chromium = chromiumOfFile()
const told: Told[] = []
/** A Tuesday, nine in the morning, unless the test says otherwise. */
const clock = { at: at('9:00'), now: () => clock.at }
const made = tickets('a secret', clock)
let scene: Scene
let server: Server
beforeAll(async () => {
  scene = await openScene(['Maths'])
  await scene.running.settled()
  const { service } = scene.running
  const routes = helpRoutes({
    service: { ...service, clock },
    names: async people =>
      new Map(people.flatMap(one => [[one, scene.tenant.world.users.get(one)?.displayName ?? ''] as const])),
    verify: async authorization => {
      const { oid } = decodeJwt((authorization ?? '').slice('Bearer '.length))
      return { sender: 'person', person: personId(String(oid)), until: clock.now() }
    },
    tickets: made,
    built: readOnce(builtTabs),
    hosts: [scene.tenant.origin],
    raise: async one => {
      if (!told.some(({ id }) => id === one.id)) told.push(one)
      return recipients(service.policy, { subjects: [one.from, ...one.notTo], staffInLesson: [] })
    },
  })
  const tabs = tabRoutes({ built: readOnce(builtTabs), hosts: [scene.tenant.origin], language: 'en' })
  const nothing = () => Promise.resolve({ status: 404 })
  server = await startServer({
    ...{ port: 0, routes: [...routes, ...tabs], metrics: new Registry(), unready: () => Promise.resolve([]), failed: () => undefined },
    ...{ activity: nothing, callNotification: nothing, changeNotification: nothing },
  })
}, 60_000)
afterAll(async () => {
  await server.close()
  await scene.close()
})

const address = (path: string): string => `http://127.0.0.1:${String(server.port)}${path}`
const oldPhone: Look = { width: 320, height: 640, script: false }
async function open(look: Look = oldPhone): Promise<Page> {
  const page = await chromium.open(look)
  page.setDefaultTimeout(10_000)
  await page.goto(address(`/help/t/${made.make(personId(cast.ana))}`))
  return page
}
const fits = (page: Page) => page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')
/** Without a script no page can be asked what is wrong with it: the same page is opened with one. */
const faultsOf = async (look: Look): Promise<readonly string[]> => axeFaults(await open({ ...look, script: true }))

describe('a child who needs to tell someone', () => {
  test('presses a picture and sends, on an old phone without a script, and is told who will see it', async () => {
    const page = await open()
    await shot(page, 'help')
    expect(await fits(page)).toBe(true)
    await page.getByText('I feel sad or worried').click()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'Thank you. It was right to tell us.' }).waitFor()
    await page.getByText('Ngozi Okafor will see this.').waitFor()
    await shot(page, 'help-sent')
    expect(told.at(-1)).toMatchObject({ from: cast.ana, kind: 'sad', words: '', notTo: [] })
  }, 60_000)

  test('chooses who must not see it, and that person is not named any more', async () => {
    const page = await open()
    await page.getByText('Something happened').click()
    await page.getByLabel('You can write about it here').fill('It was at break.\n<b>')
    await page.getByRole('checkbox', { name: 'Ngozi Okafor' }).check()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Eva Lindqvist will see this.').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('Okafor')
    expect(told.at(-1)).toMatchObject({ kind: 'happened', words: 'It was at break.\r\n<b>', notTo: [cast.okafor] })
  }, 60_000)

  test('cannot strike out everybody, and is told so kindly', async () => {
    const page = await open()
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    const before = told.length
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('alert').getByText('or nobody can help').waitFor()
    expect(told).toHaveLength(before)
  }, 60_000)

  test('who sends twice is heard once', async () => {
    const ticket = made.make(personId(cast.ben))
    const send = () =>
      fetch(address('/help/send'), { method: 'POST', body: new URLSearchParams({ ticket, kind: 'talk' }) })
    const before = told.length
    for (const answer of [await send(), await send()]) expect(await answer.text()).toContain('Thank you')
    expect(told).toHaveLength(before + 1)
  }, 60_000)

  test('in the evening is told that nobody reads it now, and who is there', async () => {
    clock.at = at('20:00')
    const page = await open()
    await page.getByText('School is closed, so nobody is reading this now.').waitFor()
    await page.getByRole('link', { name: '0800 1111 Childline, day and night' }).waitFor()
    await page.getByRole('link', { name: '999 Police, fire or ambulance' }).waitFor()
    await shot(page, 'help-evening')
    expect(await faultsOf(oldPhone)).toEqual([])
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('It is kept safe until school is open again.').waitFor()
    expect(await page.locator('body').innerText()).not.toContain('quiet time')
    clock.at = at('9:00')
  }, 60_000)

  test('goes through it by keyboard alone', async () => {
    const page = await open({ ...oldPhone, script: true })
    const before = told.length
    for (const key of ['Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter'])
      if (!(await page.evaluate<boolean>("document.activeElement?.className === 'send'")) || key === 'Enter')
        await page.keyboard.press(key)
    await page.getByText('Thank you').waitFor()
    expect(told.slice(before)).toMatchObject([{ kind: 'unkind' }])
  }, 60_000)

  test.each<[string, Look]>([
    ['in light colours', oldPhone],
    ['in dark colours', { ...oldPhone, dark: true }],
  ])('finds it as accessible %s', async (_, look) => expect(await faultsOf(look)).toEqual([]), 60_000)
})

test('in Teams the page learns by itself who it is, and leads on without a script', async () => {
  const { frame } = await openTab(chromium, scene, {
    user: cast.ana,
    tab: '/help',
    port: server.port,
    frame: 'content',
  })
  await frame.getByText('I want to talk to someone').waitFor()
}, 60_000)

test.each([
  ['made up', () => 'x'.repeat(120)],
  ['of another secret', () => tickets('another secret', clock).make(personId(cast.ana))],
  ['that has run out', () => tickets('a secret', { now: () => clock.at - 31 * 60_000 }).make(personId(cast.ana))],
  [
    'that was changed',
    () => {
      const ticket = made.make(personId(cast.ana))
      return `${ticket.slice(0, -3)}${ticket.endsWith('AAA') ? 'BBB' : 'AAA'}`
    },
  ],
  ['of nothing', () => ' '],
])('a ticket %s opens nothing', async (_, ticket) => {
  const before = told.length
  const body = new URLSearchParams({ ticket: ticket(), kind: 'sad' })
  const answer = await fetch(address('/help/send'), { method: 'POST', body })
  expect(await answer.text()).toContain('This link has run out.')
  expect(told).toHaveLength(before)
})

test('an address names nobody', () => {
  expect(Buffer.from(made.make(personId(cast.ana)), 'base64url').toString('latin1')).not.toContain(cast.ana)
})
