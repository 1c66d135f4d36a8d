import { callKeys, type CallKeys } from '../adapters/graph/call-key.ts'
import { parseCallNotification } from '../adapters/graph/notifications.ts'
import { verifyCallRequest } from '../adapters/graph/call-request.ts'
import { graphClient, type Graph } from '../adapters/graph/client.ts'
import { graphDirectory } from '../adapters/graph/directory.ts'
import { installations } from '../adapters/graph/installations.ts'
import { graphMeetings } from '../adapters/graph/meetings.ts'
import { graphNames } from '../adapters/graph/names.ts'
import { graphWitnesses } from '../adapters/graph/witnesses.ts'
import { recordList } from '../adapters/graph/record-list.ts'
import { schoolRecord } from '../adapters/graph/school-record.ts'
import { baseline } from '../adapters/graph/settings.ts'
import { whoMoved } from '../adapters/graph/call-events.ts'
import { graphChats } from '../adapters/graph/chat-messages.ts'
import { keptCertificate } from '../adapters/graph/subscriptions/certificate.ts'
import { notificationReader } from '../adapters/graph/subscriptions/notifications.ts'
import { graphSubscriptions } from '../adapters/graph/subscriptions/subscriptions.ts'
import { graphTimetable } from '../adapters/graph/timetable.ts'
import { verifyUserToken } from '../adapters/platform/user-token.ts'
import { verifyBotRequest } from '../adapters/bot/ingress.ts'
import { meetingInfo } from '../adapters/bot/meeting-info.ts'
import { migrate, openDatabase } from '../adapters/postgres/database.ts'
import { launchPostgres } from '../adapters/postgres/launch.ts'
import { retentionTable } from '../adapters/postgres/ledger/retention.ts'
import { openStore } from '../adapters/postgres/store.ts'
import { budget, type Budget } from '../adapters/platform/budget.ts'
import { tokenSource } from '../adapters/token-source.ts'
import type { Config } from '../config/config.ts'
import type { Registry } from 'prom-client'
import { messagesOf } from './messages.ts'
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
import { nextMidnight } from '../service/ledger/midnight.ts'
import { startLoop } from '../service/loop.ts'
import type { Clock, IncidentRow, Store } from '../service/needs.ts'
import { adopt } from '../service/policy/adopt.ts'
import { resume } from '../service/resume.ts'
import { judge } from '../service/supervise.ts'
import { together } from '../service/together.ts'
import type { Service } from '../service/service.ts'
import { scheduleDigests } from '../service/digests/digest.ts'
import { startServer } from '../web/server/server.ts'
import { keptSigner } from './record/key-file.ts'
import { receiveActivity, receiveCall, receiveChanges } from './receive.ts'
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
  const database = await openStoreOf(config, policy)
  const log = logger(config.logLevel)
  const stopping = new AbortController()
  const wired = wire(config, clock, database.store, serviceLog(log), stopping.signal)
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
    activity: receiveActivity(service, wired.verifyBot, person => `${config.publicUrl}${web.helpPath(person)}`),
    callNotification: receiveCall(service, wired.calls),
    routes: web.routes,
    changeNotification: receiveChanges(service, wired.readChanges),
    metrics,
    failed: (path, error) => {
      service.log('error', 'request failed', { path, reason: error instanceof Error ? error.name : 'unknown' })
    },
    unready: async () => ((await service.store.nextDueAt().catch(() => undefined)) === undefined ? ['database'] : []),
  })

/** What comes round by itself, whether or not a lesson is on. */
async function startClockwork({ store, clock, policy, policyText }: Service): Promise<void> {
  const now = clock.now()
  await store.schedule({ kind: 'timetable', key: 'all', at: now })
  const midnight = nextMidnight(now, policy.school.timezone)
  await store.schedule({ kind: 'checkpoint', key: 'midnight', at: midnight })
  await store.schedule({ kind: 'retain', key: 'all', at: midnight })
  await store.schedule({ kind: 'reconcile-record', key: 'all', at: now })
  if (policyText) await store.schedule({ kind: 'policy', key: 'file', at: now })
  await scheduleDigests(store, policy, now)
}
/** What a process knows and another does not: lost with it, and found again by looking. */
const processMemory = (): Pick<Service, 'lastRead' | 'keptAlive' | 'joining' | 'firstSeen' | 'chatWindows'> => ({
  lastRead: new Map(),
  keptAlive: new Map(),
  joining: new Set(),
  firstSeen: firstSeen(messagesRemembered),
  chatWindows: new Map(),
})

/** One budget for all that goes out. That a part of Microsoft stops is an administrator's to know. */
const limitsOf = (clock: Clock, log: Service['log']): Budget =>
  budget({
    clock,
    changed: (family, isOpen) => {
      if (isOpen) log('info', 'platform goes on', { family })
      else log('error', 'platform stopped', { family })
    },
  })

export async function openStoreOf({ databaseUrl, dataDir }: Config, policy: Policy) {
  const own = databaseUrl ? undefined : await launchPostgres(dataDir)
  const connection = own?.connection ?? { url: databaseUrl?.reveal() ?? '' }
  await migrate(connection)
  const db = openDatabase(connection)
  const erasing = openDatabase(connection, 'chaperone_retention')
  return {
    store: openStore(db, policy.school.urn),
    retention: retentionTable(erasing, policy.school.urn),
    async close() {
      await erasing.destroy()
      await db.destroy()
      await own?.stop()
    },
  }
}

function wire(config: Config, clock: Clock, store: Store, log: Service['log'], until: AbortSignal) {
  const limits = limitsOf(clock, log)
  const { appId, tenantId, callingOpenIdUrl } = config
  const tokens = tokenSource({ ...config, clock })
  const graph = graphClient({ url: config.graphUrl, tokens, budget: limits, until })
  const secret = config.credential.kind === 'secret' ? config.credential.secret : config.credential.privateKey
  const keys = callKeys(secret.reveal())
  const certificate = keptCertificate(config.dataDir, clock)
  return {
    limits,
    tokens,
    /** What is wired by the policy: made anew where another is adopted. */
    needsOf: (policy: Policy) => ({
      ...teams(config, policy, clock, graph, keys.keyOf),
      signer: () => keptSigner(config.dataDir, policy.school.urn),
      recordList: recordList(graph, policy.record.site, policy.record.incidents),
      witnesses: graphWitnesses(graph, policy.record.site, policy.people.leads[0] ?? policy.people.headteacher),
      meetingInfo: meetingInfo({ ...{ tokens, tenantId: config.tenantId }, serviceUrl: config.botServiceUrl }),
      whoMoved: (data: unknown) => whoMoved(data, { tenantId: config.tenantId, apps: [config.appId] }),
      chats: graphChats(graph, config.appId, config.tenantId),
      subscriptions: graphSubscriptions({ graph, clock, publicUrl: config.publicUrl, certificate }),
    }),
    messagesOf: (policy: Policy) => messagesOf(config, policy, store, { tokens, budget: limits, until }, graph),
    verifyBot: verifyBotRequest({
      openIdUrl: config.botOpenIdUrl,
      issuer: config.botTokenIssuer,
      ...{ appId, tenantId, clock },
    }),
    calls: {
      verify: verifyCallRequest({ openIdUrl: callingOpenIdUrl, appId, tenantId, clock }),
      lessonOf: keys.lessonOf,
      parse: parseCallNotification,
    },
    verifyUser: verifyUserToken({ ...config, clock }),
    names: graphNames(graph, clock),
    readChanges: notificationReader({ ...config, clock, certificate }),
  }
}

function teams(config: Config, policy: Policy, clock: Clock, graph: Graph, callKey: CallKeys['keyOf']) {
  const { appId, tenantId, publicUrl } = config
  const { people, timetable, record } = policy
  const directory = graphDirectory({ graph, clock, staff: people.staff.groups, pupils: people.pupils.groups })
  const link = ({ number }: IncidentRow): string => `${publicUrl}/console#${number}`
  const listIn = (site: string) => schoolRecord({ graph, site, list: record.incidents, link })
  return {
    directory,
    installations: installations(graph, appId, 'https://graph.microsoft.com/v1.0'),
    meetings: graphMeetings({
      ...{ graph, appId, tenantId, publicUrl, callKey, approvedApps: policy.approvedApps },
      baseline: baseline(policy.recording),
    }),
    timetable: graphTimetable({
      ...{ graph, graphUrl: config.graphUrl, tenantId, directory },
      ...{ calendarsOf: timetable.calendarsOf, lessonsAre: timetable.lessonsAre },
      classGroup: mail => timetable.classes[mail.toLowerCase()],
      channelClass: thread => timetable.channels[thread],
    }),
    record: listIn(record.site),
    adultsRecord: record.adults === undefined ? undefined : listIn(record.adults),
  }
}
