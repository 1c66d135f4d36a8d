/** A small tenant for the tests of this folder: the Graph half alone, with everything it sends kept in a list. */
import { enforceOptions, enter, letIn, takeOut } from '../calls.ts'
import type { Answer, Delivery, GraphRequest, TenantContext, TokenClaims } from '../context.ts'
import { makeFaults, type Effect } from '../faults.ts'
import type { Meeting, User, World } from '../world.ts'
import { handleGraph } from './graph.ts'

export const tenantId = '0a1b2c3d-0000-4000-8000-00000000000a'
export const appId = '0a1b2c3d-0000-4000-8000-0000000000bb'

export const everyPermission = [
  'Calls.JoinGroupCall.All',
  'OnlineMeetings.ReadWrite.All',
  'Calendars.ReadBasic',
  'GroupMember.Read.All',
  'User.Read.All',
  'EduRoster.Read.All',
  'Sites.Selected',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteSelfForChat.All',
  'AppCatalog.Read.All',
  'Mail.Send',
]

const user = (id: string, displayName: string, appInstalled = true): User => {
  const mail = `${id}@school.example`
  return { id, displayName, userPrincipalName: mail, mail, userType: 'Member', appInstalled }
}

const noon = Date.UTC(2026, 10, 24, 12)
const minutes = (count: number): number => count * 60_000

function makeMeeting(): Meeting {
  return {
    id: 'MSo-algebra',
    threadId: '19:meeting_algebra@thread.v2',
    joinWebUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_algebra%40thread.v2/0?context=%7b%7d',
    organiser: 'hall',
    coorganisers: new Set(),
    presenters: new Set(),
    subject: 'Algebra',
    startsAt: noon,
    endsAt: noon + minutes(50),
    settings: {
      lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
      allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
      allowedPresenters: 'organizer',
      allowAttendeeToEnableMic: true,
      allowAttendeeToEnableCamera: true,
      allowMeetingChat: 'enabled',
      allowRecording: true,
    },
    legs: new Map(),
    appCalls: new Map(),
    joiners: new Map(),
    rosterSequence: 0,
    chat: [],
    appInstalled: true,
  }
}

function makeWorld(meeting: Meeting): World {
  const users = [user('hall', 'Ms Hall'), user('ana', 'Ana Li', false), user('ben', 'Ben Obi')]
  const members = new Set(users.map(({ id }) => id))
  const list = {
    id: 'list-1',
    name: 'Lessons',
    uniqueColumns: ['LessonId'],
    columns: ['LessonId', 'Detail'],
    items: [],
  }
  const event = (hours: number) => ({
    id: `event-${hours}`,
    owner: 'hall',
    subject: 'Algebra',
    startsAt: noon + minutes(60 * hours),
    endsAt: noon + minutes(60 * hours + 50),
    isCancelled: false,
    categories: [],
    joinUrl: meeting.joinWebUrl,
    attendees: ['ana@school.example'],
  })
  return {
    tenancy: {
      tenantId,
      appId,
      appSecrets: new Set(['a secret']),
      permissions: new Set(),
      accessPolicy: 'all',
      removalAllowed: true,
      participantEvents: true,
      botEndpoint: undefined,
    },
    users: new Map(users.map(one => [one.id, one])),
    groups: new Map([['class-7b', { id: 'class-7b', displayName: '7B', members, teachers: new Set(['hall']) }]]),
    calendars: [0, 1, 2].map(event),
    meetings: new Map([[meeting.id, meeting]]),
    personal: new Map(),
    sites: new Map([
      ['site-1', { id: 'site-1', lists: new Map([[list.id, list]]), grantedTo: new Set([appId]), files: new Map() }],
    ]),
    mail: [],
    feed: [],
  }
}

/** What a test says of one request; everything else is as a well-behaved app sends it. */
export type Asking = {
  readonly body?: unknown
  readonly headers?: Record<string, string>
  readonly permissions?: readonly string[]
  readonly token?: Partial<TokenClaims> | 'none' | 'expired'
  readonly effect?: Effect
}

export type Rig = {
  readonly context: TenantContext
  readonly meeting: Meeting
  readonly sent: Delivery[]
  readonly violations: string[]
  readonly clock: { at: number }
  ask(method: string, path: string, asking?: Asking): Promise<Answer>
  arrive(person: string): string
}

const claims = (permissions: readonly string[]): TokenClaims => ({
  aud: 'https://graph.microsoft.com',
  tid: tenantId,
  iss: `https://sts.windows.net/${tenantId}/`,
  nbf: 0,
  exp: noon / 1000 + 3600,
  appid: appId,
  roles: permissions,
})

export function makeRig(): Rig {
  const clock = { at: noon }
  const [sent, violations]: [Delivery[], string[]] = [[], []]
  const meeting = makeMeeting()
  const context: TenantContext = {
    origin: 'http://127.0.0.1:1',
    world: makeWorld(meeting),
    clock: { now: () => clock.at },
    faults: makeFaults(),
    habits: { meetingEventCasing: 'Pascal', tokenMinutes: 60, throttling: true, callEventsIn: 'both' },
    violation: text => void violations.push(text),
    queue: delivery => void sent.push(delivery),
    verify: () => Promise.resolve(undefined),
    signBotToken: () => Promise.resolve('bot'),
    signCallToken: audience => Promise.resolve(`call token for ${audience}`),
    signChangeToken: audience => Promise.resolve(`change token for ${audience}`),
    onRosterChange: () => undefined,
    onMessage: () => undefined,
    onCallEnded: () => undefined,
    onCalendarChange: () => undefined,
    dropLeg: (one, leg) => takeOut(context, one, leg),
    admitLeg: (one, leg) => letIn(context, one, leg),
    enforceOptions: one => {
      enforceOptions(context, one)
    },
  }
  return {
    ...{ context, meeting, sent, violations, clock },
    ask: (method, path, asking = {}) => handleGraph(request(method, path, asking), context),
    arrive: person => enter(context, meeting, { user: person }).id,
  }
}

function request(
  method: string,
  address: string,
  { body, headers = {}, permissions = everyPermission, token = {}, effect }: Asking,
): GraphRequest {
  const { pathname, searchParams } = new URL(address, 'http://graph')
  return {
    ...{ method, path: `/v1.0${pathname}`, query: searchParams, body, effect },
    headers: { ...(token === 'none' ? {} : { authorization: 'Bearer …' }), ...headers },
    token: typeof token === 'string' ? undefined : { ...claims(permissions), ...token },
  }
}

/** The body that joins the rig's meeting. */
export const joining = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@odata.type': '#microsoft.graph.call',
  callbackUri: 'https://bot.example/call/abc',
  requestedModalities: ['audio'],
  mediaConfig: { '@odata.type': '#microsoft.graph.serviceHostedMediaConfig' },
  chatInfo: { '@odata.type': '#microsoft.graph.chatInfo', threadId: '19:meeting_algebra@thread.v2', messageId: '0' },
  meetingInfo: {
    '@odata.type': '#microsoft.graph.organizerMeetingInfo',
    organizer: { '@odata.type': '#microsoft.graph.identitySet', user: { id: 'hall', tenantId } },
    allowConversationWithoutHost: true,
  },
  tenantId,
  ...changes,
})

/** Joins and answers the id of the call. */
export async function joined(rig: Rig, changes: Record<string, unknown> = {}): Promise<string> {
  const { body } = await rig.ask('POST', '/communications/calls', { body: joining(changes) })
  return String((body as Record<string, unknown>)['id'])
}
