import type { Config } from '../config/config.ts'
import type { Registry } from 'prom-client'
import { logger, serviceLog } from './log.ts'
import { serviceMetrics } from './metrics.ts'
import { adoptedOf } from '../policy/adopted.ts'
import { readClauses } from '../policy/clauses.ts'
import { readGroundRules } from '../policy/ground-rules.ts'
import { faultsOf } from '../policy/in-force.ts'
import type { Observation } from '../lesson/observation.ts'
import type { LessonId } from '../lesson/people.ts'
import { seconds } from '../lesson/time.ts'
import type { Policy } from '../policy/policy.ts'
import { firstSeen } from '../service/chat/first-seen.ts'
import { loadSafeguards } from '../service/load-safeguards.ts'
import { startClockwork } from '../service/clockwork.ts'
import { startLoop } from '../service/loop.ts'
import type { Clock } from '../service/needs.ts'
import { tellOfPlatform } from '../service/platform/tell.ts'
import { adopt } from '../service/policy/adopt.ts'
import { resume } from '../service/resume.ts'
import { judge } from '../service/supervise.ts'
import { together } from '../service/together.ts'
import type { Service } from '../service/service.ts'
import { startServer } from '../web/server/server.ts'
import { receiveActivity, receiveCall, receiveChanges } from './receive.ts'
import { openStoreOf } from './open-store.ts'
import { timetableTextIn } from './policy-file.ts'
import { wire } from './wire.ts'
import { telling, webOf } from './web.ts'

export type Running = {
  readonly service: Service
  readonly port: number
  /** Everything that is due now has been done. */
  settled(): Promise<void>
  stop(): Promise<void>
}

/** Versions of messages that come by a second way within seconds: some thousands are hours of a school's chats. */
const messagesRemembered = 5_000

/** A service that is told to stop finishes for so long what is under way; what then still waits is another's to do again. */
const finishesWithin = seconds(10)

export type StartOptions = {
  readonly config: Config
  readonly policy: Policy
  /** The file that it was read from. */
  readonly policyText: string
  /** The same file as it stands now; undefined where it cannot be read at the moment. Absent: it never changes. */
  readonly policyNow?: () => string | undefined
  /** Folder of the school's own ground rules; absent: ours. */
  readonly groundRules?: string
  /** Folder in which the policy's `timetable.files` and `people.files` are; absent: none can be read. */
  readonly timetableFiles?: string
  readonly clock: Clock
  /** Folder of safeguards: where they are is no setting, but a test may leave one out. */
  readonly safeguards: string
  /** Microsoft lets one application be in a hundred calls at once (con/throttling-limits). */
  readonly mostLegs?: number
  /** The loop's only sleep; a test that drives the clock does not sleep. */
  readonly setTimer: (run: () => void, after: number) => () => void
}

/** Wires the whole service once: configuration → adapters → service → server. */
export async function start(options: StartOptions): Promise<Running> {
  const { config, policy, clock, safeguards, setTimer } = options
  const rules = await loadSafeguards(safeguards, new Set(readClauses().keys()))
  const faults = faultsOf(rules, policy)
  if (faults.length) throw new Error(`The policy cannot be used:\n${faults.map(fault => `  - ${fault}`).join('\n')}`)
  const database = await openStoreOf(config, policy.school.urn)
  const log = logger(config.logLevel)
  const stopping = new AbortController()
  const wired = wire(config, clock, database.store, serviceLog(log), stopping.signal, {
    changed: (family, isOpen) => void tellOfPlatform(service, family, isOpen),
    fileText: timetableTextIn(options.timetableFiles),
  })
  const metrics = serviceMetrics(database.store, clock, wired.limits.closed)
  const rewired = (wanted: Policy) => ({
    ...wired.needsOf(wanted),
    messages: metrics.counted(wired.messagesOf(wanted)),
  })
  let wakeLoop = (): void => undefined
  const service: Service = {
    ...{ ...rewired(policy), retention: database.retention },
    store: telling(metrics.watched(database.store), lesson => web.hub.changed(lesson)),
    clock,
    rules,
    ...policyOf(options),
    putInForce: (changed, adopted) => void Object.assign(service, { ...rewired(changed), policy: changed, adopted }),
    ...processMemory(),
    mostLegs: options.mostLegs ?? 100,
    judging: together((lesson: LessonId, observations: readonly Observation[]) => judge(service, lesson, observations)),
    log: serviceLog(log),
    nudge: () => {
      wakeLoop()
    },
  }
  const web = webOf({ service, ...wired, config, setTimer })
  const server = await listen(service, wired, web, metrics.registry, config)
  await adopt(service, options.policyText, policy)
  await startClockwork(service)
  await resume(service)
  const loop = startLoop(service, setTimer)
  wakeLoop = () => {
    loop.nudge()
  }
  return {
    service,
    port: server.port,
    settled: () => loop.settled(),
    async stop() {
      const finished = setTimer(() => {
        stopping.abort()
      }, finishesWithin)
      web.hub.stop()
      await server.close()
      await loop.stop()
      finished()
      await database.close()
    },
  }
}

const policyOf = ({ policy, policyText, policyNow, groundRules }: StartOptions) => ({
  groundRules: readGroundRules(groundRules),
  ...{ policy, adopted: adoptedOf(policyText, policy) },
  ...(policyNow ? { policyText: policyNow } : {}),
})

/** Every way in, each verified before what it brings is believed. */
const listen = (
  service: Service,
  wired: ReturnType<typeof wire>,
  web: ReturnType<typeof webOf>,
  metrics: Registry,
  config: Config,
) =>
  startServer({
    port: config.port,
    activity: receiveActivity(service, wired.verifyBot, {
      helpUrl: person => `${config.publicUrl}${web.helpPath(person)}`,
      names: wired.names,
    }),
    callNotification: receiveCall(service, wired.calls),
    routes: web.routes,
    changeNotification: receiveChanges(service, wired.readChanges),
    metrics,
    failed: (path, error) => {
      service.log('error', 'request failed', { path, reason: error instanceof Error ? error.name : 'unknown' })
    },
    unready: async () => ((await service.store.nextDueAt().catch(() => undefined)) === undefined ? ['database'] : []),
  })

/** What a process knows and another does not: lost with it, and found again by looking. */
const processMemory = (): Pick<
  Service,
  'lastRead' | 'keptAlive' | 'joining' | 'firstSeen' | 'chatWindows' | 'madeBefore' | 'filesSeen'
> => ({
  lastRead: new Map(),
  keptAlive: new Map(),
  joining: new Set(),
  firstSeen: firstSeen(messagesRemembered),
  chatWindows: new Map(),
  madeBefore: new Map(),
  filesSeen: new Map(),
})
