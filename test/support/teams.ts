import type { Frame, Page } from 'playwright-core'
import type { Scene } from '../../src/cli/demo/scene.ts'
import type { Meeting } from '../../src/tenant/world.ts'
import { axeFaults, type ChromiumOfFile, type Look } from './browser.ts'

export type Opened = {
  readonly page: Page
  readonly frame: Frame
  /** What the browser complained of: refused by a policy, failed, thrown. */
  readonly wrong: readonly string[]
}

export const themes = ['default', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export type Where = {
  readonly user: string
  readonly tab: string
  readonly meeting?: Meeting
  readonly frame?: 'sidePanel' | 'content'
  readonly theme?: Theme
  readonly locale?: string
  /** Of the service, where the tab reaches it by another way than its own port. */
  readonly port?: number
  /** Where Teams is, in place of the tenant's own origin. */
  readonly teams?: string
}

/** Opens one of our tabs in the simulated tenant's Teams, as one person. */
export async function openTab(
  chromium: ChromiumOfFile,
  { tenant, running }: Pick<Scene, 'tenant' | 'running'>,
  {
    user,
    tab,
    meeting,
    frame = 'sidePanel',
    theme = 'default',
    locale = 'en-gb',
    teams = tenant.origin,
    port = running.port,
  }: Where,
  look: Look = { width: 320, height: 900 },
): Promise<Opened> {
  const page = await chromium.open(look)
  const wrong: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !/validDomains|ERR_NAME_NOT_RESOLVED/.test(message.text()))
      wrong.push(message.text())
  })
  page.on('pageerror', error => wrong.push(error.message))
  const url = `http://127.0.0.1:${String(port)}${tab}`
  const query = new URLSearchParams({
    tab: url,
    user,
    frame,
    theme,
    locale,
    ...(meeting ? { meeting: meeting.id } : {}),
  })
  await page.goto(`${teams}/teams?${query.toString()}`)
  const framed = page.frames().find(one => one !== page.mainFrame()) ?? (await page.waitForEvent('frameattached'))
  return { page, frame: framed, wrong }
}

/** What axe finds wrong in the tab, in each theme that Teams has; the theme is changed as Teams changes it. */
export async function axeFaultsInThemes({ page, frame }: Opened, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' }) // a colour that is still fading is none of the theme's
  const faults: string[] = []
  for (const theme of themes) {
    await page.evaluate(`changeTheme('${theme}')`)
    await frame.locator(`[data-theme="${theme === 'default' ? 'light' : theme}"]`).waitFor()
    await frame.evaluate('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))')
    await shot(page, `${name}-${theme}`)
    const found = await axeFaults(frame, theme === 'default' ? undefined : 'colours')
    faults.push(...found.map(fault => `${theme}: ${fault}`))
  }
  await page.emulateMedia({ forcedColors: 'active' })
  await shot(page, `${name}-forced`)
  faults.push(...(await axeFaults(frame, 'colours')).map(fault => `forced colours: ${fault}`))
  await page.emulateMedia({ forcedColors: 'none' })
  return faults
}

/** For somebody to look at: only where the environment says where. They are no part of the repository. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}
