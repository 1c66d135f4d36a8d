import { beforeAll, describe, expect, test } from '@jest/globals'
import { openScene, type Scene } from '../../src/cli/demo/scene.ts'
import type { Page } from 'playwright-core'
import { cast } from '../../src/tenant/seed.ts'
import { chromiumOfFile } from '../support/browser.ts'
import { testDatabase } from '../support/database.ts'
import { startHttpsTeams, type HttpsTeams } from '../support/https-teams.ts'
import { openTab } from '../support/teams.ts'

/** The tab as production serves it, with production's list of hosts, in Teams' own place. */
const real = 'https://teams.microsoft.com'
let scene: Scene
const database = testDatabase(() => Promise.all([scene.close(), teams.close()]))
let teams: HttpsTeams
const chromium = chromiumOfFile(async () => {
  teams = await startHttpsTeams(() => scene.tenant.origin)
  return [
    `--host-resolver-rules=MAP teams.microsoft.com:443 127.0.0.1:${String(teams.port)}, MAP evil.example:443 127.0.0.1:${String(teams.port)}`,
  ]
})
beforeAll(async () => {
  scene = await openScene(['Maths'], {
    databaseUrl: database.url,
    teamsOrigins: `${real} https://*.teams.microsoft.com https://*.cloud.microsoft`,
  })
  await scene.running.settled()
})

/** The browser has said that it shows something not, or was about to. */
const refusedBy = async (page: Page, wrong: readonly string[]): Promise<unknown> =>
  wrong.length ? undefined : page.waitForEvent('console', message => message.type() === 'error')

describe('the panel', () => {
  test('opens in Teams at its own address, unchanged', async () => {
    const [meeting] = scene.lessons
    if (!meeting) throw new Error('The scene has no lesson')
    const { frame, wrong } = await openTab(chromium, scene, { user: cast.hall, tab: '/panel', meeting, teams: real })
    await frame.getByText('Nobody is here yet. Chaperone is ready.').waitFor()
    expect(wrong).toEqual([])
  })

  test.each([
    ['console', '/console', cast.okafor, '1 on'],
    ['help', '/help', cast.ana, 'I want to talk to someone'],
  ])('as does %s', async (_, tab, user, shows) => {
    const { frame, wrong } = await openTab(chromium, scene, { user, tab, frame: 'content', teams: real })
    await frame.getByText(shows).first().waitFor()
    expect(wrong).toEqual([])
  })

  test('is framed by nobody else', async () => {
    const { page, wrong } = await openTab(chromium, scene, {
      user: cast.hall,
      tab: '/panel',
      teams: 'https://evil.example',
    })
    await refusedBy(page, wrong)
    expect(wrong.join()).toContain('frame-ancestors')
    expect(page.frames().every(frame => !frame.url().includes('/panel'))).toBe(true)
  })

  test('opened by itself says that it belongs in Teams, and asks nobody for anything', async () => {
    const page = await chromium.open()
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto(`http://127.0.0.1:${String(scene.running.port)}/panel`)
    await page.getByRole('heading', { name: 'Open this in Teams' }).waitFor()
    expect(asked.filter(path => path.startsWith('/api'))).toEqual([])
  })
})
