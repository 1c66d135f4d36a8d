import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const web = join(import.meta.dirname, '..')
const project = join(web, '../..')
const made = join(project, 'dist/tabs')

/** What a build is made of. The lockfile stands for every package. */
const sources = (): readonly string[] =>
  [
    ...globSync('{api,browser,build,panel,console}/**/*.{ts,tsx,css,html}', { cwd: web }).map(file => join(web, file)),
    join(project, 'package-lock.json'),
  ].sort()

/**
 * The folder of the tabs as these sources make them. It is named after its sources, so it is built once, by whoever needs
 * it first: the service, the demo or a test; and two who build at once do not meet.
 * @throws Error with the builder's words where the sources cannot be built.
 */
export async function builtTabs(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of sources()) hash.update(`${file.slice(project.length)}\n`).update(readFileSync(file))
  const folder = join(made, hash.digest('hex').slice(0, 16))
  if (existsSync(folder)) return folder
  mkdirSync(made, { recursive: true })
  const fresh = mkdtempSync(join(made, 'making-'))
  try {
    // The same tabs whoever builds them: of the environment it hears only this.
    const settled = { cwd: project, env: { NODE_ENV: 'production' } }
    await promisify(execFile)(process.execPath, [join(web, 'build/build.ts'), fresh], settled)
    renameSync(fresh, folder)
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw new Error(`The tabs could not be built: ${reasonOf(cause)}`, { cause })
  }
  return folder
}

function reasonOf(cause: unknown): string {
  if (!Error.isError(cause)) return 'for no reason given'
  return 'stderr' in cause && typeof cause.stderr === 'string' && cause.stderr ? cause.stderr : cause.message
}
