import { once } from 'node:events'
import { join } from 'node:path'
import { checkConfig } from '../config/config.ts'
import { readEnv } from '../config/env.ts'
import { policyIn } from './policy-file.ts'
import { start } from './start.ts'
import { systemTimer } from './timer.ts'

/** Runs the service until it is told to stop. */
export async function serve(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = checkConfig(readEnv(env))
  const running = await start({
    config,
    policy: policyIn(config.policyDir),
    clock: { now: () => Date.now() },
    safeguards: join(import.meta.dirname, '../safeguards'),
    setTimer: systemTimer,
  })
  const stopping = new AbortController()
  await Promise.race(['SIGINT', 'SIGTERM'].map(signal => once(process, signal, { signal: stopping.signal })))
  stopping.abort()
  await running.stop()
}
