import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian and others put it; it is quicker than unpacking our own. */
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium: the machine’s own, or the one that npm brought. */
export async function launch(flags: readonly string[]): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', ...flags]
  const own = installed.find(path => existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args })
  const folder = unpacked()
  const theirs = JSON.parse(readFileSync(join(folder, 'args.json'), 'utf8')) as string[]
  const options = {
    executablePath: join(folder, 'chromium'),
    args: [...theirs, ...args],
    env: { HOME: folder, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
  // Made to run as one process, it has died at its start (signal 11), before any page was asked for.
  return chromium.launch(options).catch(() => chromium.launch(options))
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
