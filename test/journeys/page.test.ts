import { beforeAll, describe, expect, test } from '@jest/globals'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { openPage, type Page as DemoPage } from '../../src/cli/demo/page/page.ts'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import { axeFaults, chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'

const chromium = chromiumOfFile()
let scene: Scene
const database = testDatabase(() => Promise.all([demoPage.close(), scene.close()]))
let demoPage: DemoPage
beforeAll(async () => {
  scene = await openScene(['Maths', 'Music'], { databaseUrl: database.url })
  const story = () => ({ lesson: 0, lines: ['Ms Hall joins her lesson.'] })
  demoPage = await openPage({
    ...{ tenant: scene.tenant, lessons: scene.lessons, port: 0, story },
    why: () => Promise.resolve(['a reason']),
  })
})

const wrong: string[] = []
async function open(look = {}): Promise<Page> {
  const page = await chromium.open(look)
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', error => wrong.push(error.message))
  await page.goto(demoPage.url)
  await page.getByText('Ms Hall joins her lesson.').waitFor()
  return page
}
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

describe('whoever opens the demo’s page', () => {
  test('lets people join, sees the rules as a card, and speaks in the chat', async () => {
    const page = await open()
    for (const name of ['Miriam Hall', 'Ana Lima', 'Ben Walsh']) await press(page, `Join: ${name}`)
    await page.getByRole('heading', { name: 'Before we begin' }).waitFor()
    await page.locator('#speaker').selectOption({ label: 'Ana Lima' })
    await page.locator('#words').fill('Good morning')
    await press(page, 'Send')
    await page.getByText('Good morning').waitFor()
  })

  test('sees what only the teacher is told, and presses its button as she would', async () => {
    const page = await open()
    await press(page, 'Join: Alex')
    await page.getByText('in the lobby').waitFor()
    await press(page, 'Admit: Alex')
    await page.getByText('Only Miriam Hall sees this').first().waitFor()
    await press(page, 'I know this person')
    await page.getByRole('heading', { name: 'Over: Somebody here is not on the class list' }).waitFor()
    await page.getByText('Somebody uninvited joined a lesson').waitFor()
    await page.getByRole('cell', { name: /^V17: .*V18/ }).waitFor()
  })

  test('sees another lesson, and comes back to this one', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Leave: Ana Lima' }).waitFor()
    await page.locator('#lesson').selectOption({ label: 'Music' })
    await page.getByRole('button', { name: 'Join: Ana Lima' }).waitFor()
    await page.locator('#lesson').selectOption({ label: 'Maths' })
    await press(page, 'Leave: Ana Lima')
    await page.getByRole('button', { name: 'Join: Ana Lima' }).waitFor()
    await press(page, 'Join: Ana Lima')
    expect(wrong).toEqual([])
  })

  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['on a phone', { width: 320, height: 640 }],
  ])('meets no barrier that axe knows: %s', async (_, look) => {
    const page = await open(look)
    await page.getByRole('heading', { name: 'Before we begin' }).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})

describe('the page', () => {
  test('is served to this machine only, and takes nothing that is not its own', async () => {
    const at = (path: string, init?: RequestInit) =>
      fetch(new URL(path, demoPage.url), init).then(({ status }) => status)
    expect(await at('/page.ts')).toBe(404)
    expect(await at('/../demo.ts')).toBe(404)
    expect(await at('/state?lesson=9')).toBe(404)
    expect(await at('/act', { method: 'POST', body: '{}' })).toBe(404)
    const json = { 'content-type': 'application/json' }
    expect(await at('/act', { method: 'POST', headers: json, body: '{"act":"close"}' })).toBe(400)
    expect(await at('/act', { method: 'POST', headers: json, body: '{"act":"speak","who":"nobody","text":"x"}' })).toBe(
      400,
    )
  })

  test('finds another port where its own is taken', async () => {
    const taken = createServer()
    taken.listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = address && typeof address === 'object' ? address.port : 0
    const { tenant, lessons } = scene
    const other = await openPage({
      ...{ tenant, lessons, port },
      story: () => ({ lesson: 0, lines: [] }),
      why: () => Promise.resolve([]),
    })
    expect([other.isOtherPort, other.url.includes(String(port))]).toEqual([true, false])
    await other.close()
    taken.close()
  })
})
