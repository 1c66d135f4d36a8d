import { adoptedOf } from '../policy/adopted.ts'
import { readGroundRules } from '../policy/ground-rules.ts'
import { readHelpWords } from '../policy/help-words.ts'
import { readPictures } from '../policy/pictures.ts'
import type { Observation } from '../lesson/observation.ts'
import type { LessonId } from '../lesson/people.ts'
import type { Policy } from '../policy/policy.ts'
import { seenLately } from '../service/seen.ts'
import { readSetAside } from '../service/chat/rules.ts'
import { faultName } from '../service/fault-name.ts'
import { startClockwork } from '../service/clockwork.ts'
import { startLoop } from '../service/loop.ts'
import { waking } from '../service/waking.ts'
import { peopleList } from '../service/people/list.ts'
import { adopt } from '../service/policy/adopt.ts'
import { resume } from '../service/resume.ts'
import { keepEveryChat } from '../service/sight/chats.ts'
import { judge } from '../service/supervise.ts'
import { together } from '../service/together.ts'
import type { Service } from '../service/service.ts'
import type { StartOptions } from './start.ts'
import type { serviceMetrics } from './metrics.ts'
import type { Stores } from './open-store.ts'
import { timetableTextIn } from './policy-file.ts'
import type { wire } from './wire.ts'
import { telling, webOf, type Web } from './web.ts'

/** Versions of messages that come by a second way within seconds, and addresses: some thousands are hours of a school's chats. */
const remembered = 5_000

export type SchoolOptions = {
  readonly policy: Policy
  /** The file that it was read from. */
  readonly policyText: string
  /** The same file as it stands now; undefined where it cannot be read at the moment. Absent: it never changes. */
  readonly policyNow?: () => string | undefined
  /** Folder of the school's own ground rules; absent: ours. */
  readonly groundRules?: string
  /** The folder of the school's own words of `/help`, if it has any. */
  readonly help?: string
  /** Folder in which the policy's `timetable.files` and `people.files` are; absent: none can be read. */
  readonly timetableFiles?: string
}

/** What all schools of the tenant have in common. */
export type Shared = Pick<StartOptions, 'config' | 'clock' | 'setTimer'> &
  Pick<Service, 'rules' | 'schools' | 'mostLegs' | 'log' | 'joining' | 'unusedFiles'> & {
    readonly stores: Stores
    readonly wired: ReturnType<typeof wire>
    readonly metrics: ReturnType<typeof serviceMetrics>
  }

export type School = {
  readonly service: Service
  readonly web: Web
  /** Writes down what has to be done, once every way in is open. */
  prepare(): Promise<void>
  /** Begins to do it: not before all schools are prepared, or the last would wait for the work of the others. */
  begin(): void
  settled(): Promise<boolean>
  stop(): Promise<void>
}

/** Everything that works for one school: its own policy, rows, loop and memory, with the adapters that all share. */
export function schoolOf(shared: Shared, options: SchoolOptions): School {
  const { wired, metrics, stores, setTimer } = shared
  const { urn } = options.policy.school
  const kept = stores.storeOf(urn)
  const timetableText = timetableTextIn(options.timetableFiles)
  const listed = peopleList(shared.clock, timetableText)
  const rewired = (wanted: Policy) => ({
    ...wired.needsOf(wanted, listed),
    messages: metrics.counted(wired.messagesOf(wanted, kept)),
  })
  let wakeLoop = (): void => undefined
  const nudge = (): void => {
    wakeLoop()
  }
  const { rules, schools, mostLegs, log, joining, clock, unusedFiles } = shared
  const service: Service = {
    ...{ ...rewired(options.policy), retention: stores.retentionOf(urn) },
    store: waking(
      telling(metrics.watched(kept), lesson => web.hub.changed(lesson)),
      nudge,
    ),
    ...{
      clock,
      rules,
      schools,
      unusedFiles,
      mostLegs,
      log,
      joining,
      stopped: wired.limits.stopped,
      secrets: wired.secrets,
      names: wired.names,
    },
    ...policyOf(options, shared.config.publicUrl),
    ...{ timetableText, peopleList: listed },
    putInForce: (changed, adopted) => void Object.assign(service, { ...rewired(changed), policy: changed, adopted }),
    ...processMemory(),
    judging: together((lesson: LessonId, observations: readonly Observation[]) => judge(service, lesson, observations)),
    nudge,
  }
  const web = webOf({ service, ...wired, setTimer })
  let loop: ReturnType<typeof startLoop> | undefined
  return {
    ...{ service, web },
    prepare: () => prepared(service, options),
    begin() {
      const begun = startLoop(service, setTimer)
      loop = begun
      wakeLoop = () => {
        begun.nudge()
      }
    },
    settled: () => loop?.settled() ?? Promise.resolve(false),
    stop: async () => loop?.stop(),
  }
}

async function prepared(service: Service, { policy, policyText }: SchoolOptions): Promise<void> {
  // Made at once: by it this installation knows later whom it looked after.
  await service.signer().catch((error: unknown) => {
    service.log('error', 'record cannot be signed', { school: policy.school.urn, reason: faultName(error) })
  })
  await adopt(service, policyText, policy)
  await readSetAside(service)
  await startClockwork(service)
  await keepEveryChat(service)
  await resume(service)
}

const policyOf = ({ policy, policyText, policyNow, groundRules, help }: SchoolOptions, site: string) => ({
  groundRules: readGroundRules(groundRules, site),
  pictures: new Map([...readPictures(groundRules).values()].map(({ address, bytes }) => [address, bytes])),
  helpWords: readHelpWords(help),
  ...{ policy, adopted: adoptedOf(policyText, policy) },
  ...(policyNow ? { policyText: policyNow } : {}),
})

/** What a process knows of a school and another does not: lost with it, and found again by looking. */
const processMemory = (): Pick<
  Service,
  | 'lastRead'
  | 'folded'
  | 'heard'
  | 'refused'
  | 'keptAlive'
  | 'seen'
  | 'chatWindows'
  | 'sentBefore'
  | 'madeBefore'
  | 'filesSeen'
  | 'readBack'
  | 'setAside'
> => ({
  lastRead: new Map(),
  folded: new Map(),
  heard: new Map(),
  refused: { since: undefined },
  keptAlive: new Map(),
  seen: seenLately(remembered),
  chatWindows: new Map(),
  sentBefore: new Map(),
  madeBefore: new Map(),
  filesSeen: new Map(),
  readBack: new Map(),
  setAside: new Set(),
})
