import { afterAll, beforeAll } from '@jest/globals'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser, type Page } from 'playwright-core'

/** Where Debian and others put it; it is quicker than unpacking our own. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export type ChromiumOfFile = { readonly open: (look?: Look) => Promise<Page> }
export type Look = {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly script?: boolean
}

/** Registers hooks that start one real Chromium for the test file, and close it. */
export function chromiumOfFile(): ChromiumOfFile {
  const made: { browser?: Browser } = {}
  beforeAll(async () => {
    made.browser = await launch()
  }, 60_000)
  afterAll(() => made.browser?.close())
  return {
    async open({ width = 1280, height = 900, dark = false, script = true } = {}) {
      if (!made.browser) throw new Error('Chromium is there from beforeAll on')
      const context = await made.browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: script,
      })
      return context.newPage()
    },
  }
}

async function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  const own = installed.find(path => existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args })
  // So told, the package unpacks the libraries that a bare machine lacks beside the browser (stack.md 9).
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...args] })
}

/** What axe finds wrong with a page, a line each: the rule, and where. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe }).catch(async () => page.evaluate(await axeText()))
  const found = await page.evaluate<Found>('axe.run()')
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
}
type Found = { violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }

async function axeText(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(axe, 'utf8')
}
