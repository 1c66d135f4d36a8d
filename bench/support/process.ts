import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readPostmaster } from '../../src/adapters/postgres/postmaster.ts'
import { inTime } from './in-time.ts'

/** What is killed: the service alone, or the postmaster of its database in the same instant. */
export type Victim = 'service' | 'service and database'

/** The production service as a process of its own, over one data directory. */
export type ServiceProcess = {
  readonly pid: number
  /** The file of all that it says, from its first start on. */
  readonly log: string
  /** By what exit code or signal it ended by itself, each time; it was started again then, as systemd and Docker do. */
  readonly fell: readonly string[]
  start(): void
  /** SIGKILL: nothing is written, closed or answered any more. */
  kill(victim: Victim): Promise<void>
  ready(): Promise<void>
  /** SIGTERM, as a service manager sends it. @returns the exit code; null: it was not running, or a signal ended it */
  stop(): Promise<number | null>
}

// Whatever a bench ends of: a service that nobody stops would go on for ever.
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

const root = join(import.meta.dirname, '../..')
const startsWithin = 60_000
/** By SIGTERM; a container is killed after twenty seconds. */
const endsWithin = 60_000
const answersWithin = 5_000

/** As in deploy/. */
const flags = ['--max-semi-space-size=16']
const command = ['src/main.ts', 'serve']

/** @param entry another than the service's own command */
export function serviceProcess(
  env: Readonly<Record<string, string>>,
  dataDir: string,
  port: number,
  entry: readonly string[] = command,
): ServiceProcess {
  let child: ChildProcess | undefined
  let ended: ChildProcess | undefined
  let again: NodeJS.Timeout | undefined
  const fell: string[] = []
  const log = join(dataDir, '..', 'service.log')
  const start = (): void => {
    clearTimeout(again)
    const file = openSync(log, 'a')
    const started = spawn(process.execPath, [...flags, ...entry], { cwd: root, env, stdio: ['ignore', file, file] })
    closeSync(file)
    running.add(started)
    started.once('exit', (code, signal) => {
      running.delete(started)
      if (ended === started) return
      fell.push(signal ?? `code ${String(code)}`)
      again = setTimeout(start, 1_000)
    })
    child = started
  }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    clearTimeout(again)
    ended = child
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const exit = once(child, 'exit')
    child.kill(signal)
    await inTime(`The service, told to end by ${signal},`, endsWithin, exit)
    return child.exitCode
  }
  return {
    get pid() {
      return child?.pid ?? NaN
    },
    ...{ start, log, fell },
    async kill(victim) {
      const postmaster = victim === 'service' ? undefined : await readPostmaster(join(dataDir, 'postgres'))
      if (postmaster) killIfThere(postmaster.pid)
      await end('SIGKILL')
    },
    async ready() {
      for (const until = Date.now() + startsWithin; Date.now() < until;) {
        if (await inTime('/health/ready', answersWithin, isReady(port)).catch(() => false)) return
        await pause(10)
      }
      throw new Error('The service was not ready within a minute')
    },
    stop: () => end('SIGTERM'),
  }
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`)
  await answer.arrayBuffer()
  return answer.ok
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(Error.isError(error) && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
