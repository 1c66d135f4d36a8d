import type { Frame, Page } from 'playwright-core'
import type { Scene } from '../../src/cli/demo/scene.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import type { ChromiumOfFile, Look } from './browser.ts'

export type Opened = {
  readonly page: Page
  readonly frame: Frame
  /** What the browser complained of: refused by a policy, failed, thrown. */
  readonly wrong: readonly string[]
}

export type Where = {
  readonly user: string
  readonly tab: string
  readonly meeting?: Meeting
  readonly frame?: 'sidePanel' | 'content'
  readonly theme?: 'default' | 'dark' | 'contrast'
  /** Where Teams is, in place of the tenant's own origin. */
  readonly teams?: string
}

/** Opens one of our tabs in the simulated tenant's Teams, as one person. */
export async function openTab(
  chromium: ChromiumOfFile,
  { tenant, running }: Pick<Scene, 'tenant' | 'running'>,
  { user, tab, meeting, frame = 'sidePanel', theme = 'default', teams = tenant.origin }: Where,
  look: Look = { width: 320, height: 900 },
): Promise<Opened> {
  const page = await chromium.open(look)
  page.setDefaultTimeout(15_000)
  const wrong: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !/validDomains|ERR_NAME_NOT_RESOLVED/.test(message.text()))
      wrong.push(message.text())
  })
  page.on('pageerror', error => wrong.push(error.message))
  const url = `http://127.0.0.1:${String(running.port)}${tab}`
  const query = new URLSearchParams({ tab: url, user, frame, theme, ...(meeting ? { meeting: meeting.id } : {}) })
  await page.goto(`${teams}/teams?${query.toString()}`)
  const framed = page.frames().find(one => one !== page.mainFrame()) ?? (await page.waitForEvent('frameattached'))
  return { page, frame: framed, wrong }
}

/** For somebody to look at: only where the environment says where. They are no part of the repository. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}
