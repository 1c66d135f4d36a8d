import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { decodeJwt } from 'jose'
import type { Frame, Page } from 'playwright-core'
import { appId, cast, tenantId } from '../../src/tenant/seed.ts'
import { startTenant, type Tenant } from '../../src/tenant/tenant.ts'
import { chromiumOfFile } from '../support/browser.ts'

/** Microsoft's own client, teams-js 2.58.0, in a tab that this tenant frames: what it takes is the measure of ours. */
const chromium = chromiumOfFile()
const library = createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js')
const clock = { now: () => Date.now() }
let tenant: Tenant
const tab = createServer((request, response) => {
  response.setHeader('content-type', request.url === '/teams.js' ? 'text/javascript' : 'text/html')
  response.end(
    request.url === '/teams.js'
      ? readFileSync(library)
      : '<!doctype html><title>Tab</title><script src="/teams.js"></script><p>A tab</p>',
  )
})
const tabUrl = (): string => `http://127.0.0.1:${(tab.address() as AddressInfo).port}/`

beforeAll(async () => {
  tenant = await startTenant({ clock })
  tab.listen(0, '127.0.0.1')
  await once(tab, 'listening')
})
afterAll(async () => {
  tab.closeAllConnections()
  tab.close()
  await tenant.stop()
})

async function open(parameters: Record<string, string>): Promise<{ page: Page; frame: Frame }> {
  const page = await chromium.open()
  await page.goto(`${tenant.origin}/teams?${new URLSearchParams({ tab: tabUrl(), ...parameters }).toString()}`)
  const frame = page.frames().find(one => one.url() === tabUrl()) ?? (await page.waitForEvent('framenavigated'))
  await frame.waitForFunction('window.microsoftTeams')
  return { page, frame }
}
const started = (): string => `microsoftTeams.app.initialize(['${tenant.origin}'])`

describe('a tab in the tenant’s Teams', () => {
  test('learns where it is and who looks at it', async () => {
    const [meeting] = tenant.world.meetings.values()
    const { frame } = await open({ user: cast.hall, frame: 'sidePanel', meeting: meeting?.id ?? '', theme: 'dark' })
    await frame.evaluate(started())
    const context = await frame.evaluate<Record<string, Record<string, unknown>>>('microsoftTeams.app.getContext()')
    expect(context).toMatchObject({
      app: { theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
      page: { frameContext: 'sidePanel' },
      user: { id: cast.hall, tenant: { id: tenantId } },
      chat: { id: meeting?.threadId },
      meeting: { id: expect.any(String) },
    })
  })

  test('gets a token of this person for our application, signed by this tenant', async () => {
    const { frame } = await open({ user: cast.okafor })
    await frame.evaluate(started())
    const token = await frame.evaluate<string>('microsoftTeams.authentication.getAuthToken()')
    const { oid, tid, aud } = decodeJwt(token)
    expect({ oid, tid }).toEqual({ oid: cast.okafor, tid: tenantId })
    expect(String(aud)).toContain(appId)
  })

  test('hears of another theme, and can say that it is ready', async () => {
    const { page, frame } = await open({ user: cast.hall })
    await frame.evaluate(started())
    await frame.evaluate('microsoftTeams.app.registerOnThemeChangeHandler(theme => { window.heard = theme })')
    await page.evaluate('changeTheme("contrast")')
    await frame.waitForFunction('window.heard === "contrast"')
    await frame.evaluate('microsoftTeams.app.notifySuccess()')
    expect(await page.evaluate('asked')).toContain('appInitialization.success')
  })

  test('gets no token where nobody is signed in', async () => {
    const { frame } = await open({ user: 'nobody' })
    await frame.evaluate(started())
    await expect(frame.evaluate('microsoftTeams.authentication.getAuthToken()')).rejects.toThrow('nobody is signed in')
  })

  test('that does not know this host hears nothing from it', async () => {
    const { frame } = await open({ user: cast.hall })
    const waited = `Promise.race([microsoftTeams.app.initialize(), new Promise(done => setTimeout(done, 500, 'nothing'))])`
    expect(await frame.evaluate(waited)).toBe('nothing')
  })
})
