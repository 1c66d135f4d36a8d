import { readdir, readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFailure, systemCode } from './failure.ts'

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly sockets: string
  readonly ready: boolean
}

/** Every place of ours for sockets begins so; anything else is never removed. */
export const socketsPrefix = '/tmp/chaperone-'

const ownerSetting = 'chaperone.owner='

/** Given on PostgreSQL's command line, so that from its first instant anyone can see whose it is. */
export async function ownerArgument(): Promise<string> {
  return `${ownerSetting}${String(process.pid)}-${(await startOf(process.pid)) ?? '0'}`
}

/** The lock file of the PostgreSQL in `folder`, if there is one that can be read. */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = (await readIfThere(join(folder, 'postmaster.pid')))?.split('\n') ?? []
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  return { pid, sockets: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' }
}

/**
 * What an earlier start left: a PostgreSQL whose Chaperone lives is returned to be shared (`chaperone explain` beside
 * `chaperone serve`); one whose Chaperone was killed is stopped, and what it left is cleared away.
 */
export async function settleEarlier(folder: string): Promise<Postmaster | undefined> {
  const earlier = await readPostmaster(folder)
  if (earlier === undefined) return undefined
  const command = await commandOf(earlier.pid)
  if (isPostgresOf(command, folder)) {
    if (await ownerLives(command)) {
      if (earlier.ready) return earlier
      await pause(50)
      return settleEarlier(folder)
    }
    await stopOrphan(earlier.pid, folder)
  }
  if ((await untilNoneIn(folder, earlier.pid)) === 'another') return settleEarlier(folder)
  if (earlier.sockets.startsWith(socketsPrefix)) await rm(earlier.sockets, { recursive: true, force: true })
  // A number that now belongs to another program would keep PostgreSQL from starting; nothing of ours runs any more.
  await rm(join(folder, 'postmaster.pid'), { force: true })
  return undefined
}

function isPostgresOf(command: readonly string[], folder: string): boolean {
  const [program = '', ...args] = command
  return program.endsWith('/postgres') && args.includes(folder)
}

async function ownerLives(command: readonly string[]): Promise<boolean> {
  const owner = command.find(argument => argument.startsWith(ownerSetting))?.slice(ownerSetting.length)
  const [pid = '', start] = owner?.split('-') ?? []
  return start !== undefined && (await startOf(Number(pid))) === start
}

/** Fast shutdown first; if that takes too long, the kind that the next start recovers from. */
async function stopOrphan(pid: number, folder: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    for (let waited = 0; waited < 10_000; waited += 20) {
      if (!isPostgresOf(await commandOf(pid), folder)) return
      if (waited === 0) signalIfThere(pid, signal)
      await pause(20)
    }
  }
  throw new DatabaseFailure(
    `A PostgreSQL of an earlier start (process ${String(pid)}) in ${folder} does not stop: stop it by hand`,
  )
}

/** Backends outlive a killed postmaster for a moment, and two sets of them on the same files would ruin these. */
async function untilNoneIn(folder: string, earlier: number): Promise<'none' | 'another'> {
  let left: readonly string[] = []
  for (let waited = 0; waited < 15_000; waited += 20) {
    left = await postgresIn(folder)
    // Whoever watches over this database was quicker: what is there now is theirs, and no remains.
    const now = (await readPostmaster(folder))?.pid
    if (now !== undefined && now !== earlier) return 'another'
    if (left.length === 0) return 'none'
    await pause(20)
  }
  throw new DatabaseFailure(`Processes of an earlier PostgreSQL are still at work in ${folder}: ${left.join(', ')}`)
}

async function postgresIn(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid) || (await readIfThere(`/proc/${pid}/comm`))?.trim() !== 'postgres') continue
    if ((await workingFolderOf(pid)) === folder) found.push(pid)
  }
  return found
}

async function workingFolderOf(pid: string): Promise<string | undefined> {
  try {
    return await readlink(`/proc/${pid}/cwd`)
  } catch (error) {
    if (isOutOfSight(error)) return undefined
    throw error
  }
}

async function commandOf(pid: number): Promise<readonly string[]> {
  return ((await readIfThere(`/proc/${String(pid)}/cmdline`)) ?? '').split('\0')
}

/** When a process began, in ticks since boot: with its number, an identity that is not used twice. */
async function startOf(pid: number): Promise<string | undefined> {
  const status = await readIfThere(`/proc/${String(pid)}/stat`)
  const [state, ...rest] = status?.slice(status.lastIndexOf(')') + 2).split(' ') ?? []
  return state === 'Z' ? undefined : rest[18]
}

function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isOutOfSight(error)) return undefined
    throw error
  }
}

/** Gone between two looks, or another user's: either way none of ours. */
function isOutOfSight(error: unknown): boolean {
  return ['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(systemCode(error) ?? '')
}
