import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { accountFor, give, isRoot, ownerOf, type Account } from './account.ts'
import { DatabaseFailure, systemCode } from './failure.ts'

/** A PostgreSQL data directory that exists and may be started. */
export interface Cluster {
  readonly folder: string
  readonly account: Account
  readonly log: string
}

/** The one role; the service connects as it. */
export const role = 'chaperone'

const farFolder = '/var/lib/chaperone'
const pointer = 'postgres-is-at.txt'

/** Finds the cluster that belongs to `dataDir`, or makes it; from here on it is the account's own. */
export async function openCluster(dataDir: string, binaries: string): Promise<Cluster> {
  const here = resolve(dataDir)
  await mkdir(here, { recursive: true, mode: 0o711 })
  const folder = await placeFor(here)
  const account = await accountFor(folder)
  if ((await ownerOf(folder)) === undefined) await initialise(folder, account, binaries)
  if (dirname(folder) === farFolder) await writePointer(here, folder)
  if ((await ownerOf(folder))?.uid !== account.uid) await give(folder, account)
  await admitOnlyUs(folder, account)
  return { folder: await realpath(folder), account, log: join(here, 'postgres.log') }
}

/**
 * `DATA_DIR/postgres`, unless root runs us and `nobody` cannot get there (a clone in /root, which is 0700). Opening
 * somebody's home to everyone is not ours to do, so the cluster then lies under /var/lib/chaperone, named by a hash of
 * the path, and a pointer file in DATA_DIR says so. The pointer is followed, so a folder that is moved keeps its data.
 */
async function placeFor(dataDir: string): Promise<string> {
  const near = join(dataDir, 'postgres')
  if (!isRoot() || (await ownerOf(near)) !== undefined) return near
  const known = await pointedAt(dataDir)
  if (known !== undefined && (await ownerOf(known)) === undefined) {
    throw new DatabaseFailure(
      `${join(dataDir, pointer)} says that the database is in ${known}, which is gone: bring it back, or delete that file to begin with an empty one`,
    )
  }
  if (known !== undefined) return known
  // A DATA_DIR without anything in it is ours to open: there is nothing yet that it could be closed for.
  if ((await readdir(dataDir)).length === 0) await chmod(dataDir, 0o711)
  if (await reachable(dataDir)) return near
  const far = join(farFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
  await mkdir(farFolder, { recursive: true, mode: 0o711 })
  return far
}

/** Where the database of `dataDir` lies, as far as there is one. Makes nothing. */
export async function clusterOf(dataDir: string): Promise<string> {
  const near = join(resolve(dataDir), 'postgres')
  return (await ownerOf(near)) === undefined ? ((await pointedAt(dataDir)) ?? near) : near
}

async function writePointer(dataDir: string, folder: string): Promise<void> {
  await writeFile(
    join(dataDir, pointer),
    `${folder}\n\nChaperone runs as root, its database as the user "nobody", who cannot reach this folder:\n` +
      `the database lies there instead. To begin anew, stop Chaperone and delete both.\n`,
  )
}

/** Only a name of our own making is followed: as root we give the folder away. */
async function pointedAt(dataDir: string): Promise<string | undefined> {
  try {
    const [first = ''] = (await readFile(join(dataDir, pointer), 'utf8')).split('\n')
    return dirname(first) === farFolder && /\/[0-9a-f]{16}$/.test(first) ? first : undefined
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function reachable(folder: string): Promise<boolean> {
  const { mode } = await stat(folder)
  if ((mode & 0o001) === 0) return false
  return folder === '/' || reachable(dirname(folder))
}

/**
 * Made beside its place and renamed, so that a start that was killed leaves no half cluster. Locale C orders text by
 * code point: a list of names for people needs `collate "und-x-icu"`.
 */
async function initialise(folder: string, account: Account, binaries: string): Promise<void> {
  const staging = await mkdtemp(`${folder}.new-`)
  try {
    if (isRoot()) await chown(staging, account.uid, account.gid)
    await promisify(execFile)(
      join(binaries, 'bin', 'initdb'),
      [
        `--pgdata=${staging}`,
        `--username=${role}`,
        '--encoding=UTF8',
        '--locale=C',
        '--data-checksums',
        '--auth=reject',
      ],
      { ...(isRoot() ? account : {}), cwd: '/', env: quietSurroundings },
    )
    await rename(staging, folder)
  } catch (cause) {
    await rm(staging, { recursive: true, force: true })
    // Another process was quicker: its cluster is as good as ours.
    if (['EEXIST', 'ENOTEMPTY'].includes(systemCode(cause) ?? '')) return
    throw new DatabaseFailure(`PostgreSQL's initdb failed in ${folder}: ${lastLines(saidBy(cause), 5)}`, { cause })
  }
}

/** What PostgreSQL's programs see of our environment: nothing, lest a PG… variable or a locale change what they do. */
export const quietSurroundings = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/**
 * No password and no trust: the kernel says which user is at the other end of the socket (`peer`), and only the one who
 * runs Chaperone is let in. Written at every start, for that may be another user than last time.
 */
async function admitOnlyUs(folder: string, account: Account): Promise<void> {
  const files = {
    'pg_hba.conf': 'local all all peer map=chaperone\n',
    'pg_ident.conf': `chaperone "${userInfo().username}" ${role}\n`,
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    await writeFile(path, text, { mode: 0o600 })
    if (isRoot()) await chown(path, account.uid, account.gid)
  }
}

export function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n')
}

function saidBy(error: unknown): string {
  if (!Error.isError(error)) return String(error)
  return 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== '' ? error.stderr : error.message
}
