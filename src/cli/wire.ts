import { callKeys } from '../adapters/graph/call-key.ts'
import { parseCallNotification } from '../adapters/graph/notifications.ts'
import { verifyCallRequest } from '../adapters/graph/call-request.ts'
import { graphClient, type Graph } from '../adapters/graph/client.ts'
import { accountsIn, graphDirectory, membersIn, type DirectoryOptions } from '../adapters/graph/directory.ts'
import { installations } from '../adapters/graph/installations.ts'
import { graphMeetings } from '../adapters/graph/meetings.ts'
import { graphNames } from '../adapters/graph/names.ts'
import { graphWitnesses } from '../adapters/graph/witnesses.ts'
import { columnsOf, recordList } from '../adapters/graph/record-list.ts'
import { baseline } from '../adapters/graph/settings.ts'
import { whoMoved } from '../adapters/graph/call-events.ts'
import { graphChats } from '../adapters/graph/chats.ts'
import { keptCertificates } from '../adapters/graph/subscriptions/certificate.ts'
import { notificationReader } from '../adapters/graph/subscriptions/notifications.ts'
import { graphSubscriptions } from '../adapters/graph/subscriptions/subscriptions.ts'
import { graphTimetable } from '../adapters/graph/timetable.ts'
import { memberSets } from '../adapters/graph/member-sets.ts'
import { whoseLesson, type IsOurs } from '../adapters/graph/whose.ts'
import { verifyUserToken } from '../adapters/platform/user-token.ts'
import { verifyBotRequest } from '../adapters/bot/ingress.ts'
import { meetingInfo } from '../adapters/bot/meeting-info.ts'
import { budget, type Budget } from '../adapters/platform/budget.ts'
import { tokenSource } from '../adapters/token-source.ts'
import type { Config, Credential } from '../config/config.ts'
import type { LessonId } from '../lesson/people.ts'
import { messagesOf } from './messages.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock, Store } from '../service/needs.ts'
import type { Service } from '../service/service.ts'
import { ownKey } from './own-key.ts'
import { keptSigner } from './record/key-file.ts'
import { watchSecrets } from './watch-secrets.ts'

/** One budget for all that goes out. That a part of Microsoft stops is an administrator's to know. */
const limitsOf = (clock: Clock, log: Service['log']): Budget =>
  budget({
    clock,
    changed: (family, isOpen) => {
      if (isOpen) log('info', 'platform goes on', { family })
      else log('error', 'platform stopped', { family })
    },
  })

export type WireOptions = {
  readonly config: Config
  readonly clock: Clock
  readonly log: Service['log']
  readonly until: AbortSignal
  /** What the settings say now; absent: they never change. */
  readonly credentialNow: (() => Credential) | undefined
  /** Those in force now in the schools of the tenant, in their order. */
  readonly policies: () => readonly Policy[]
}

/** Every adapter, once for the process; `needsOf` and `messagesOf` for each school, again for each policy that it adopts. */
export function wire({ config, clock, log, until, policies, credentialNow }: WireOptions) {
  const limits = limitsOf(clock, log)
  const { appId, tenantId, callingOpenIdUrl, credential } = config
  const tokens = tokenSource({ ...config, clock })
  const graph = graphClient({ url: config.graphUrl, tokens, budget: limits, until })
  const proof = ownKey(config.dataDir)
  const keysOf = (urn: string) => callKeys(proof, urn)
  // What Entra says of a group or an account is the same for every school, and is asked once.
  const shared = { sets: memberSets(membersIn(graph), clock), accounts: accountsIn(graph, clock) }
  const certificates = keptCertificates(config.dataDir, clock)
  return {
    limits,
    tokens,
    proof,
    secrets: watchSecrets({ ...{ credential, credentialNow, tokens, certificates }, clock, log }),
    /** What is wired by the policy: made anew where another is adopted. */
    needsOf: (policy: Policy, listed: Service['peopleList']) => ({
      ...teams({
        ...{ config, policy, clock, graph, listed, ...shared },
        callKey: keysOf(policy.school.urn).keyOf,
        isOurs: whoseLesson(policy.school.urn, policies, shared.sets),
      }),
      signer: () => keptSigner(config.dataDir, policy.school.urn),
      witnesses: graphWitnesses(graph, policy.record.site, policy.people.leads[0] ?? policy.people.headteacher),
      meetingInfo: meetingInfo({ ...{ tokens, tenantId: config.tenantId }, serviceUrl: config.botServiceUrl }),
      whoMoved: (data: unknown) => whoMoved(data, { tenantId: config.tenantId, apps: [config.appId] }),
      chats: graphChats(graph, config.appId, config.tenantId),
      subscriptions: graphSubscriptions({ graph, clock, publicUrl: config.publicUrl, certificates }),
    }),
    messagesOf: (policy: Policy, store: Store) =>
      messagesOf(config, policy, store, { tokens, budget: limits, until }, graph),
    verifyBot: verifyBotRequest({
      openIdUrl: config.botOpenIdUrl,
      issuer: config.botTokenIssuer,
      ...{ appId, tenantId, clock },
    }),
    /** The lesson of a call, by the key that this school made for it. */
    lessonOfKey: (urn: string) => keysOf(urn).lessonOf,
    calls: {
      log,
      verify: verifyCallRequest({ openIdUrl: callingOpenIdUrl, appId, tenantId, clock }),
      parse: parseCallNotification,
    },
    verifyUser: verifyUserToken({ ...config, clock }),
    names: graphNames(graph, clock),
    readChanges: notificationReader({ ...config, clock, certificates }),
  }
}

type TeamsOptions = Pick<WireOptions, 'config' | 'clock'> &
  Required<Pick<DirectoryOptions, 'sets' | 'accounts'>> & {
    readonly policy: Policy
    readonly graph: Graph
    readonly callKey: (lesson: LessonId) => string
    readonly isOurs: IsOurs
    readonly listed: Service['peopleList']
  }

function teams({ config, policy, clock, graph, callKey, isOurs, listed, ...ofTenant }: TeamsOptions) {
  const { appId, tenantId, publicUrl } = config
  const { people, timetable, record } = policy
  const directory = graphDirectory({
    ...{ graph, clock, ...ofTenant },
    staff: people.staff.groups,
    pupils: people.pupils.groups,
    evidence: people.evidence,
    listed: people.files.length ? () => listed(people.files).list : undefined,
  })
  // Numbers of incidents are each school's own: without its own number a link would open another's console.
  const link = (title: string): string =>
    `${publicUrl}/console?school=${encodeURIComponent(policy.school.urn)}#${title}`
  const incidentsIn = (site: string) =>
    recordList({ graph, site, list: record.incidents, columns: columnsOf.incidents, link })
  return {
    directory,
    installations: installations(graph, appId, 'https://graph.microsoft.com/v1.0'),
    meetings: graphMeetings({
      ...{ graph, appId, tenantId, publicUrl, callKey, approvedApps: policy.approvedApps },
      baseline: baseline(policy.recording),
    }),
    timetable: graphTimetable({
      ...{ graph, graphUrl: config.graphUrl, tenantId, directory, isOurs },
      ...{ calendarsOf: timetable.calendarsOf, lessonsAre: timetable.lessonsAre },
      classGroup: mail => timetable.classes[mail.toLowerCase()],
      channelClass: thread => timetable.channels[thread],
    }),
    recordLists: {
      incidents: incidentsIn(record.site),
      adults: record.adults === undefined ? undefined : incidentsIn(record.adults),
      lessons:
        record.lessons === undefined
          ? undefined
          : recordList({ graph, site: record.site, list: record.lessons, columns: columnsOf.lessons, link }),
    },
  }
}
