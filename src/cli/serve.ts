import { join } from 'node:path'
import type { Policy } from '../policy/policy.ts'
import { readClauses } from '../policy/clauses.ts'
import { loadSafeguards } from '../service/load-safeguards.ts'
import type { Store } from '../service/needs.ts'
import { checkConfig, type Config } from '../config/config.ts'
import { processEnv } from '../config/env.ts'
import { policyIn, policyTextIn } from './policy-file.ts'
import { explain, explainUnder, shown } from './explain.ts'
import { policyAtStart } from './policy-at-start.ts'
import { policyOfFile } from './policy.ts'
import { builtTabs } from '../web/build/tabs.ts'
import { toldToStop } from './signals.ts'
import { openStoreOf } from './open-store.ts'
import { start } from './start.ts'
import { systemTimer } from './timer.ts'

export type Opened = { readonly store: Store; readonly config: Config; readonly policy: Policy }

/** Works on the same database as the service, which may be running. */
export async function withStore<T>(use: (opened: Opened) => Promise<T>): Promise<T> {
  const config = checkConfig(processEnv())
  const policy = policyIn(config.policyDir)
  const opened = await openStoreOf(config, policy.school.urn)
  try {
    return await use({ store: opened.store, config, policy })
  } finally {
    await opened.close()
  }
}

export type ExplainOptions = { readonly isJson: boolean; readonly policyFile: string | undefined }

/**
 * Prints what happened in one lesson, or what a changed policy would have changed in it, from the same database as the
 * service. @throws Error with its faults where that policy cannot be used.
 */
export async function explainLesson(
  lesson: string,
  { isJson, policyFile }: ExplainOptions,
  print: (line: string) => void,
): Promise<void> {
  const changed = policyFile === undefined ? undefined : await policyOfFile(policyFile)
  await withStore(async ({ store }) => {
    const lines = changed
      ? await explainUnder(store, lesson, { ...changed, now: Date.now() })
      : await explain(store, lesson)
    for (const line of shown(lines, isJson)) print(line)
    if (changed && !lines.length && !isJson) print('Nothing would have been different.')
  })
}

/** Brings the database up to this version and stops: for a pipeline that does so before it rolls out. */
export const migrateOnly = (print: (line: string) => void): Promise<void> =>
  withStore(() => {
    print('The database is of this version.')
    return Promise.resolve()
  })

/** Runs the service until it is told to stop. */
export async function serve(): Promise<void> {
  const config = checkConfig(processEnv())
  await builtTabs() // a fault in them is told now, not to the first teacher who opens one
  const safeguards = join(import.meta.dirname, '../safeguards')
  const rules = await loadSafeguards(safeguards, new Set(readClauses().keys()))
  const running = await start({
    config,
    ...(await policyAtStart(config, rules, line => process.stderr.write(`${line}\n`))),
    policyNow: () => policyTextIn(config.policyDir),
    timetableFiles: config.policyDir,
    groundRules: join(config.policyDir, 'ground-rules'),
    clock: { now: () => Date.now() },
    safeguards,
    setTimer: systemTimer,
  })
  await toldToStop()
  await running.stop()
}
