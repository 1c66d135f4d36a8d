import { join } from 'node:path'
import { checkConfig } from '../config/config.ts'
import { processEnv } from '../config/env.ts'
import { policyIn } from './policy-file.ts'
import { explain } from './explain.ts'
import { builtTabs } from '../web/build/tabs.ts'
import { toldToStop } from './signals.ts'
import { openStoreOf, start } from './start.ts'
import { systemTimer } from './timer.ts'

/** Prints what happened in one lesson, from the same database as the service. */
export async function explainLesson(lesson: string, print: (line: string) => void): Promise<void> {
  const config = checkConfig(processEnv())
  const opened = await openStoreOf(config, policyIn(config.policyDir))
  try {
    for (const line of await explain(opened.store, lesson)) print(line)
  } finally {
    await opened.close()
  }
}

/** Brings the database up to this version and stops: for a pipeline that does so before it rolls out. */
export async function migrateOnly(print: (line: string) => void): Promise<void> {
  const config = checkConfig(processEnv())
  await (await openStoreOf(config, policyIn(config.policyDir))).close()
  print('The database is of this version.')
}

/** Runs the service until it is told to stop. */
export async function serve(): Promise<void> {
  const config = checkConfig(processEnv())
  await builtTabs() // a fault in them is told now, not to the first teacher who opens one
  const running = await start({
    config,
    policy: policyIn(config.policyDir),
    clock: { now: () => Date.now() },
    safeguards: join(import.meta.dirname, '../safeguards'),
    setTimer: systemTimer,
  })
  await toldToStop()
  await running.stop()
}
