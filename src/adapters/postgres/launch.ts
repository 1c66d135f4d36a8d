import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isRoot } from './account.ts'
import { postgresBinaries } from './binaries.ts'
import { lastLines, openCluster, quietSurroundings, role, type Cluster } from './cluster.ts'
import { DatabaseFailure, systemCode } from './failure.ts'
import { ownerArgument, readPostmaster, settleEarlier, socketsPrefix, type Postmaster } from './postmaster.ts'

/** A running database of our own. */
export interface LaunchedPostgres {
  /** For `pg`: `host` is the folder of the Unix socket; `port` only numbers the socket file. */
  readonly connection: { host: string; port: number; database: string; user: string }
  /** Ends open transactions and waits for a clean shutdown. Safe to call twice. */
  stop(): Promise<void>
}

/** Recovery after a power loss replays at most a few minutes of writes. */
const startWithin = 120_000
const stopWithin = 30_000
const logKept = 5_000_000

/**
 * Starts PostgreSQL 18 from the npm package, with its data under `dataDir`: a Unix socket in a private folder, no port,
 * no password. When a living Chaperone already runs it (the command line beside the service), that one is shared, and
 * `stop` leaves it alone.
 */
export async function launchPostgres(dataDir: string, tries = 2): Promise<LaunchedPostgres> {
  const binaries = await postgresBinaries()
  const cluster = await openCluster(dataDir, binaries)
  const earlier = await settleEarlier(cluster.folder)
  if (earlier !== undefined) return shared(earlier)
  const sockets = await privateFolder(cluster)
  try {
    const child = await started(cluster, binaries, sockets)
    return { connection: connectionAt(sockets), stop: keep(child, { cluster, binaries, sockets }) }
  } catch (error) {
    await rm(sockets, { recursive: true, force: true })
    // Two starts at the same instant: PostgreSQL lets one win, and the other shares it.
    const winner = await settleEarlier(cluster.folder)
    if (winner !== undefined) return shared(winner)
    // Each may have cleared away what the other had just made; a fault that stays is told the second time.
    if (tries > 1) return launchPostgres(dataDir, tries - 1)
    throw error
  }
}

async function started(cluster: Cluster, binaries: string, sockets: string): Promise<ChildProcess> {
  const child = await run(cluster, binaries, sockets)
  try {
    await untilReady(child, cluster)
    return child
  } catch (error) {
    await end(child)
    throw error
  }
}

function shared({ sockets }: Postmaster): LaunchedPostgres {
  return { connection: connectionAt(sockets), stop: () => Promise.resolve() }
}

function connectionAt(sockets: string): LaunchedPostgres['connection'] {
  return { host: sockets, port: 5432, database: 'postgres', user: role }
}

/** Under /tmp whatever TMPDIR says: the path of a socket may have 107 bytes, and `nobody` must reach it. */
async function privateFolder({ account }: Cluster): Promise<string> {
  const folder = await mkdtemp(socketsPrefix)
  if (isRoot()) await chown(folder, account.uid, account.gid)
  return folder
}

async function run(cluster: Cluster, binaries: string, sockets: string): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    port: '5432',
    log_timezone: 'UTC',
    timezone: 'UTC',
    // Errors reach us over the connection. In this file they would bring statements and values with them: people's data.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await openLog(cluster.log)
  try {
    const child = spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', cluster.folder, '-c', await ownerArgument(), ...args],
      {
        ...(isRoot() ? cluster.account : {}),
        cwd: '/',
        env: quietSurroundings,
        stdio: ['ignore', log.fd, log.fd],
        // A group of its own: Ctrl-C is for the service, which still has to write before it stops the database.
        detached: true,
      },
    )
    await once(child, 'spawn')
    return child
  } catch (cause) {
    throw new DatabaseFailure(`PostgreSQL could not be run from ${binaries}`, { cause })
  } finally {
    await log.close()
  }
}

async function openLog(path: string) {
  try {
    if ((await stat(path)).size > logKept) await rename(path, `${path}.1`)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
  return open(path, 'a', 0o600)
}

async function untilReady(child: ChildProcess, cluster: Cluster): Promise<void> {
  for (let waited = 0; waited < startWithin; waited += 15) {
    if (hasEnded(child)) throw await notStarted('PostgreSQL ended while it started', cluster)
    const postmaster = await readPostmaster(cluster.folder)
    if (postmaster?.pid === child.pid && postmaster?.ready === true) return
    await pause(15)
  }
  throw await notStarted(`PostgreSQL was not ready after ${String(startWithin / 1000)} s`, cluster)
}

async function notStarted(what: string, { log }: Cluster): Promise<DatabaseFailure> {
  return new DatabaseFailure(`${what}. The last lines of ${log}:\n${lastLines(await readFile(log, 'utf8'), 8)}`)
}

type Place = { readonly cluster: Cluster; readonly binaries: string; readonly sockets: string }

const againAfter = 1_000

/**
 * Watches over a PostgreSQL of ours until it is stopped: one that dies under a living service (out of memory, killed by
 * hand) is started again at the same address, as often as it takes; what was committed is there.
 * @returns stops it. Safe to call twice.
 */
function keep(first: ChildProcess, place: Place): () => Promise<void> {
  const { sockets } = place
  let child = first
  let stopped: Promise<void> | undefined
  let reviving: Promise<void> | undefined
  const isStopped = (): boolean => stopped !== undefined
  // Should the service end without stopping us, PostgreSQL is at least asked to.
  const ask = () => child.kill('SIGINT')
  process.once('exit', ask)
  const watch = (living: ChildProcess): void => {
    child = living
    // An idle database alone does not keep a process going whose work is over.
    living.unref()
    living.once('exit', () => {
      if (isStopped()) return
      reviving = revive(place, isStopped).then(again => {
        if (again) watch(again)
      })
    })
  }
  const stop = async () => {
    process.off('exit', ask)
    await reviving
    await end(child)
    await rm(sockets, { recursive: true, force: true })
  }
  watch(first)
  return () => (stopped ??= stop())
}

/** Undefined: nobody wants it any more. Until it succeeds the service says that it is not ready, and answers 503. */
async function revive(
  { cluster, binaries, sockets }: Place,
  isStopped: () => boolean,
): Promise<ChildProcess | undefined> {
  while (!isStopped()) {
    try {
      // Whoever started one meanwhile (the command line) is let finish: two may never work in one folder.
      if ((await settleEarlier(cluster.folder)) === undefined) {
        await mkdir(sockets, { recursive: true, mode: 0o700 })
        if (isRoot()) await chown(sockets, cluster.account.uid, cluster.account.gid)
        return await started(cluster, binaries, sockets)
      }
    } catch (error) {
      if (!(error instanceof DatabaseFailure)) throw error
    }
    await pause(againAfter)
  }
  return undefined
}

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT, if that hangs, the one that the next start recovers from. */
async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.ref()
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), stopWithin)
  await ended
  clearTimeout(late)
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
