import { afterAll, beforeAll } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Frame, type Page } from 'playwright-core'

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

/** Registers hooks that start one real Chromium for the test file, and close it. `flags` are asked for when it starts. */
export function chromiumOfFile(flags: () => Promise<readonly string[]> = async () => []): ChromiumOfFile {
  const made: { browser?: Browser } = {}
  beforeAll(async () => {
    made.browser = await launch(await flags())
  }, 90_000)
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
      return context.newPage()
    },
  }
}

async function launch(flags: readonly string[]): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', ...flags]
  const own = installed.find(path => existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args })
  const folder = unpacked()
  const theirs = JSON.parse(readFileSync(join(folder, 'args.json'), 'utf8')) as string[]
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...theirs, ...args],
    env: { HOME: folder, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  })
}

/** Unpacked once for each user, and moved into place whole: test files run side by side, and users share /tmp. */
function unpacked(): string {
  const folder = join(tmpdir(), `chaperone-chromium-153.0.0-${String(process.getuid?.() ?? 0)}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(`${folder}-`)
  const script = new URL('unpack-chromium.mjs', import.meta.url).pathname
  const args = execFileSync(process.execPath, [script], { env: { ...process.env, TMPDIR: fresh }, encoding: 'utf8' })
  writeFileSync(join(fresh, 'args.json'), args)
  const fonts = join(fresh, 'fonts', 'fonts.conf')
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', join(folder, 'fonts')))
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(fresh, { recursive: true }) // another test file was quicker
  }
  return folder
}

/** What axe finds wrong with a page, a line each: the rule, and where. */
export async function axeFaults(page: Page | Frame): Promise<readonly string[]> {
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
