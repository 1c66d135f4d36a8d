import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Millis } from '../lesson/time.ts'
import type { Policy } from '../policy/policy.ts'
import { readClauses } from '../policy/clauses.ts'
import { loadSafeguards } from '../service/load-safeguards.ts'
import type { Store } from '../service/needs.ts'
import { checkConfig, checkCredential, type Config } from '../config/config.ts'
import { processEnv } from '../config/env.ts'
import { policyIn, textNow, unusedIn } from './policy-file.ts'
import { explain, explainUnder, lessonsAround, shown } from './explain.ts'
import { policiesAtStart } from './policy-at-start.ts'
import { policyOfFile } from './policy.ts'
import { builtTabs } from '../web/build/tabs.ts'
import { toldToStop } from './signals.ts'
import { openStores } from './open-store.ts'
import { start, type StartOptions } from './start.ts'
import { steadyClock } from './steady-clock.ts'
import { systemTimer } from './timer.ts'

export type Opened = { readonly store: Store; readonly config: Config; readonly policy: Policy }

/**
 * Works on the same database as the service, which may be running.
 * @param school its URN: needed where the tenant has several
 */
export async function withStore<T>(school: string | undefined, use: (opened: Opened) => Promise<T>): Promise<T> {
  const config = checkConfig(processEnv())
  const policy = policyIn(config.policyDir, school)
  const opened = await openStores(config)
  try {
    return await use({ store: opened.storeOf(policy.school.urn), config, policy })
  } finally {
    await opened.close()
  }
}

export type ExplainOptions = {
  readonly school: string | undefined
  readonly isJson: boolean
  readonly policyFile: string | undefined
}

/**
 * Prints what happened in one lesson, or what a changed policy would have changed in it, from the same database as the
 * service. @throws Error with its faults where that policy cannot be used.
 */
export async function explainLesson(
  lesson: string,
  { school, isJson, policyFile }: ExplainOptions,
  print: (line: string) => void,
): Promise<void> {
  const changed = policyFile === undefined ? undefined : await policyOfFile(policyFile)
  await withStore(school, async ({ store }) => {
    const lines = changed
      ? await explainUnder(store, lesson, { ...changed, now: Date.now() })
      : await explain(store, lesson)
    for (const line of shown(lines, isJson)) print(line)
    if (changed && !lines.length && !isJson) print('Nothing would have been different.')
  })
}

/** Prints the lessons of a day before now and a day after, by whose ids one is explained. */
export const listLessons = (school: string | undefined, print: (line: string) => void): Promise<void> =>
  withStore(school, async ({ store }) => {
    const lessons = await lessonsAround(store, Date.now())
    for (const line of lessons) print(line)
    if (!lessons.length) print('No lesson is known from a day ago to a day ahead.')
  })

/** Brings the database up to this version and stops: for a pipeline that does so before it rolls out. */
export async function migrateOnly(print: (line: string) => void): Promise<void> {
  const opened = await openStores(checkConfig(processEnv()))
  await opened.close()
  print('The database is of this version.')
}

function stepped(by: Millis): void {
  const seconds = Math.round(by / 1000)
  process.stderr.write(`The machine's clock was set by ${seconds} s. What was due before may come so much too late.\n`)
}

/**
 * Runs the service until it is told to stop: told while it starts, it stops in good order as soon as it has; told twice, at once.
 * @param mostLegs other than Microsoft's hundred, where something is measured
 */
export async function serve(mostLegs?: StartOptions['mostLegs']): Promise<void> {
  const stopping = toldToStop()
  const config = checkConfig(processEnv())
  await builtTabs() // a fault in them is told now, not to the first teacher who opens one
  const safeguards = join(import.meta.dirname, '../safeguards')
  const rules = await loadSafeguards(safeguards, new Set(readClauses().keys()))
  const all = await policiesAtStart(config, rules, line => process.stderr.write(`${line}\n`))
  const running = await start({
    config,
    schools: all.map(({ file, text, policy }) => ({
      ...{ policy, policyText: text, policyNow: () => textNow(file) },
      timetableFiles: config.policyDir,
      groundRules: join(config.policyDir, 'ground-rules'),
      help: join(config.policyDir, 'help'),
    })),
    unusedFiles: () => unusedIn(config.policyDir, new Set(all.map(({ file }) => file))),
    clock: steadyClock({ wall: Date.now, elapsed: () => performance.now(), stepped }),
    credentialNow: () => checkCredential(processEnv()),
    safeguards,
    setTimer: systemTimer,
    ...(mostLegs ? { mostLegs } : {}),
  })
  flushCompileCache() // else it is written at the end only, and whoever is killed has none
  await stopping
  await running.stop()
}
