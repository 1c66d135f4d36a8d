import { chown, lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseFailure, systemCode } from './failure.ts'

/** The user and group that PostgreSQL runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Whether Chaperone itself runs as root. PostgreSQL refuses to, so it then gets an account of its own. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * The account for a cluster in `folder`. An ordinary user keeps everything in their own name. Root uses `nobody`, save
 * where an ordinary user's cluster is already there: running as its owner keeps it theirs when `sudo` was a one-off.
 */
export async function accountFor(folder: string): Promise<Account> {
  if (!isRoot()) return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const owner = await ownerOf(folder)
  return owner !== undefined && owner.uid !== 0 ? owner : nobody()
}

/** Gives `folder` and all in it to `account`; a no-op for an ordinary user, who may not and need not. */
export async function give(folder: string, account: Account): Promise<void> {
  if (!isRoot()) return
  const inside = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of inside) {
    if (entry.isSymbolicLink()) continue
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
  await chown(folder, account.uid, account.gid)
}

/** Who owns `path`, or nothing where there is no such path. */
export async function ownerOf(path: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await lstat(path)
    return { uid, gid }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function nobody(): Promise<Account> {
  const accounts = await readFile('/etc/passwd', 'utf8')
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(accounts) ?? []
  if (uid === undefined || gid === undefined) {
    throw new DatabaseFailure(
      'PostgreSQL does not run as root, and /etc/passwd has no user "nobody" to run it as: start Chaperone as an ordinary user, or set DATABASE_URL',
    )
  }
  return { uid: Number(uid), gid: Number(gid) }
}
