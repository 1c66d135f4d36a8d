import { faultName } from '../service/fault-name.ts'
import type { Config, Credential } from '../config/config.ts'
import type { Registry } from 'prom-client'
import { logger, serviceLog } from './log.ts'
import { serviceMetrics } from './metrics.ts'
import { readClauses } from '../policy/clauses.ts'
import { faultsOf } from '../policy/in-force.ts'
import { seconds, type Instant } from '../lesson/time.ts'
import { loadSafeguards } from '../service/load-safeguards.ts'
import type { Clock, SetTimer } from '../service/needs.ts'
import type { Schools } from '../service/schools/which.ts'
import type { Service } from '../service/service.ts'
import { refuse } from '../service/sight/refused.ts'
import { startServer } from '../web/server/server.ts'
import { schoolsWithKeys } from './record/key-file.ts'
import { tellOfLeft } from '../service/policy/left.ts'
import { receiveActivity, receiveCall, receiveChanges } from './receive.ts'
import { openStores } from './open-store.ts'
import { schoolOf, type School, type SchoolOptions } from './school.ts'
import { wire } from './wire.ts'
import { pagesOf } from './web.ts'

export type Running = {
  /** The first school's; whoever looks after one school has no other. */
  readonly service: Service
  readonly schools: Schools
  readonly port: number
  /** Resolves when everything that is due now has been done. @returns whether anything was */
  settled(): Promise<boolean>
  stop(): Promise<void>
}

/** A service that is told to stop finishes for so long what is under way; what then still waits is another's to do again. */
const finishesWithin = seconds(10)

export type StartOptions = {
  readonly config: Config
  /** Every school of the tenant, in the order of their numbers. */
  readonly schools: readonly SchoolOptions[]
  /** Policy files that none of these schools has; absent: there are none. */
  readonly unusedFiles?: Service['unusedFiles']
  readonly clock: Clock
  /** Folder of safeguards: where they are is no setting, but a test may leave one out. */
  readonly safeguards: string
  /** By what the settings prove now who we are. @throws ConfigError where they cannot be used. Absent: they never change. */
  readonly credentialNow?: () => Credential
  /** Microsoft lets one application be in a hundred calls at once (con/throttling-limits); in the demo and in tests in fewer. */
  readonly mostLegs?: () => number
  /** The loop's only sleep; a test that drives the clock does not sleep. */
  readonly setTimer: SetTimer
}

/** Wires the whole service once: configuration → what all schools share → each school → server. */
export async function start(options: StartOptions): Promise<Running> {
  const { config, clock, setTimer } = options
  const rules = await loadSafeguards(options.safeguards, new Set(readClauses().keys()))
  for (const { policy } of options.schools) refuseFaulty(faultsOf(rules, policy))
  const stores = await openStores(config)
  const log = serviceLog(logger(config.logLevel))
  const stopping = new AbortController()
  const started: School[] = []
  const services = () => atLeastOne(started.map(({ service }) => service))
  const policies = () => started.map(({ service }) => service.policy)
  const { credentialNow } = options
  const wired = wire({ ...{ config, clock, log, policies, credentialNow }, until: stopping.signal })
  const metrics = serviceMetrics({ nextDueAt: () => nextDueAt(services()) }, clock, wired.limits.closed)
  const unusedFiles = options.unusedFiles ?? (() => [])
  const shared = { ...{ config, clock, setTimer, rules, log, stores, wired, metrics, unusedFiles }, schools: services }
  const mostLegs = options.mostLegs ?? (() => 100)
  const joining: Service['joining'] = new Set()
  for (const school of options.schools) started.push(schoolOf({ ...shared, mostLegs, joining }, school))
  const server = await listen(started, wired, metrics.registry, options)
  await beginTogether(started)
  await tellOfLeft(services(), schoolsWithKeys(config.dataDir), stores.storeOf)
  return {
    service: services()[0],
    schools: services(),
    port: server.port,
    settled: () => allSettled(started),
    async stop() {
      const finished = setTimer(() => {
        stopping.abort()
      }, finishesWithin)
      for (const { web } of started) web.hub.stop()
      await server.close()
      await Promise.all(started.map(school => school.stop()))
      finished()
      await stores.close()
    },
  }
}

/** All are prepared side by side before any begins: the last would wait for the work of the others. */
export async function beginTogether(schools: readonly Pick<School, 'prepare' | 'begin'>[]): Promise<void> {
  await Promise.all(schools.map(school => school.prepare()))
  for (const school of schools) school.begin()
}

function refuseFaulty(faults: readonly string[]): void {
  if (faults.length) throw new Error(`The policy cannot be used:\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
}

function atLeastOne<Each>([first, ...others]: readonly Each[]): readonly [Each, ...Each[]] {
  if (!first) throw new Error('There is no school to look after')
  return [first, ...others]
}

/** When anything is due in any school. @throws where the database does not answer. */
async function nextDueAt(schools: readonly Service[]): Promise<Instant | undefined> {
  const all = await Promise.all(schools.map(({ store }) => store.nextDueAt()))
  const known = all.filter(at => at !== undefined)
  return known.length ? Math.min(...known) : undefined
}

/** One school may hand something over to another, so all are asked again until nothing is left anywhere. */
async function allSettled(schools: readonly School[]): Promise<boolean> {
  for (let round = 0; ; round += 1) {
    let waited = false
    for (const school of schools) waited = (await school.settled()) || waited
    if (!waited) return round > 0
  }
}

/** Where Microsoft tells of what is written in chats. */
const fromMicrosoft: ReadonlySet<string> = new Set(['/api/messages', '/api/graph'])

/** Every way in, each verified before what it brings is believed. */
async function listen(
  started: readonly School[],
  wired: ReturnType<typeof wire>,
  metrics: Registry,
  { config }: StartOptions,
) {
  const schools = atLeastOne(started.map(({ service }) => service))
  const helpPaths = new Map(started.map(({ service, web }) => [service, web.helpPath]))
  const keys = started.map(({ service }) => ({ service, lessonOf: wired.lessonOfKey(service.policy.school.urn) }))
  const [{ store, log }] = schools
  return startServer({
    port: config.port,
    activity: receiveActivity(
      schools,
      wired.verifyBot,
      (school, person) => `${config.publicUrl}${(school && helpPaths.get(school))?.(person) ?? '/help'}`,
    ),
    callNotification: receiveCall(keys, wired.calls),
    routes: pagesOf(atLeastOne(started.map(({ web }) => web)), { verifyUser: wired.verifyUser, config }),
    changeNotification: receiveChanges(schools, wired.readChanges),
    metrics,
    failed: (path, error) => {
      if (fromMicrosoft.has(path)) for (const service of schools) refuse(service)
      log('error', 'request failed', { path, reason: faultName(error) })
    },
    unready: async () => ((await store.nextDueAt().catch(() => undefined)) === undefined ? ['database'] : []),
  })
}
