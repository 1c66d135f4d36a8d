import { afterAll, afterEach, beforeAll } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Frame, Page } from 'playwright-core'
import { launch } from './chromium.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Two pages and a service share two cores with another test file: what takes one second alone has taken ten. */
const aWaitAtMost = 60_000

export type ChromiumOfFile = { readonly open: (look?: Look) => Promise<Page> }
export type Look = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly script?: boolean
}

/** Registers hooks that start one real Chromium for the test file, and close it. `flags` are asked for when it starts. */
export function chromiumOfFile(flags: () => Promise<readonly string[]> = async () => []): ChromiumOfFile {
  const made: { browser?: Browser } = {}
  beforeAll(async () => {
    made.browser = await launch(await flags())
  })
  const pages: Page[] = []
  // A tab follows its lesson by a connection that stays, and Chromium opens six to one address: the seventh tab would wait.
  afterEach(() => Promise.all(pages.splice(0).map(page => page.goto('about:blank'))))
  afterAll(() => made.browser?.close())
  return {
    async open({ width = 1280, height = 900, dark = false, script = true } = {}) {
      if (!made.browser) throw new Error('Chromium is there from beforeAll on')
      const context = await made.browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: script,
        ignoreHTTPSErrors: true,
      })
      const page = await context.newPage()
      pages.push(page)
      page.setDefaultTimeout(aWaitAtMost)
      return page
    },
  }
}

/** What axe finds wrong with a page, a line each: the rule, and where; `colours`: as far as another theme can change it. */
export async function axeFaults(page: Page | Frame, only?: 'colours'): Promise<readonly string[]> {
  const isThere = await page.evaluate<boolean>('"axe" in window')
  if (!isThere) await page.evaluate(readFileSync(axe, 'utf8')) // no script of the page's own: its policy would refuse it
  const found = await page.evaluate<Found>(
    only ? `axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] })` : 'axe.run()',
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}
type Found = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }
