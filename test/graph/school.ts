/** A small school in the simulated tenant, and the adapters' way to it: over HTTP, with tokens that its Entra signed. */
import { afterEach } from '@jest/globals'
import { graphClient, type Graph } from '../../src/adapters/graph/client.ts'
import { occurrenceId } from '../../src/service/timetable/occurrence.ts'
import { tokenSource, type TokenSource } from '../../src/adapters/token-source.ts'
import { personId } from '../../src/lesson/people.ts'
import { hours, minutes } from '../../src/lesson/time.ts'
import type { ScheduledLesson } from '../../src/service/needs.ts'
import { startTenant, type Tenant } from '../../src/tenant/tenant.ts'
import type { CalendarEvent, Meeting, User, World } from '../../src/tenant/world.ts'

export const tenantId = '5c4001aa-0000-4000-8000-000000000001'
export const appId = '5c4001bb-0000-4000-8000-000000000002'

const guid = (last: number): string => `5c4001cc-0000-4000-8000-${String(last).padStart(12, '0')}`
export const [hall, osei, ana, ben, dan] = [guid(1), guid(2), guid(3), guid(4), guid(5)] as const
export const groups = { staff: guid(11), pupils: guid(12), year5: guid(13) }
export const site = 'school.sharepoint.example,1,2'

export const nine = Date.UTC(2026, 10, 24, 9)

const user = (id: string, name: string, userType: User['userType'] = 'Member'): User => {
  const mail = `${name}@oakfield.example`
  return { id, displayName: name, userPrincipalName: mail, mail, userType, appInstalled: true }
}

const thread = '19:meeting_OGE4@thread.v2'
const context = encodeURIComponent(JSON.stringify({ Tid: tenantId, Oid: hall }))
/** With a quotation mark in it, as an organiser's tenant may have. */
export const joinUrl = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(thread)}/0?context=${context}&n=o'b`

export const makeMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: 'MSo1NzQ*algebra',
  threadId: thread,
  joinWebUrl: joinUrl,
  organiser: hall,
  coorganisers: new Set([osei]),
  presenters: new Set(),
  subject: 'Algebra',
  startsAt: nine,
  endsAt: nine + minutes(50),
  settings: {
    lobbyBypassSettings: { scope: 'everyone', isDialInBypassEnabled: true },
    allowedLobbyAdmitters: 'organizerAndCoOrganizersAndPresenters',
    allowedPresenters: 'everyone',
    allowAttendeeToEnableMic: true,
    allowAttendeeToEnableCamera: true,
    allowMeetingChat: 'enabled',
    allowRecording: true,
  },
  legs: new Map(),
  joiners: new Map(),
  appCalls: new Map(),
  rosterSequence: 0,
  chat: [],
  appInstalled: true,
  ...changes,
})

export const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: `event-${Math.random()}`,
  owner: hall,
  subject: 'Algebra',
  startsAt: nine,
  endsAt: nine + minutes(50),
  isCancelled: false,
  categories: ['Lesson'],
  joinUrl,
  attendees: ['year5@oakfield.example'],
  ...changes,
})

const everyPermission = [
  'Calls.JoinGroupCall.All',
  'OnlineMeetings.ReadWrite.All',
  'Calendars.ReadBasic',
  'GroupMember.Read.All',
  'User.Read.All',
  'Sites.Selected',
  'TeamsActivity.Send',
  'Mail.Send',
]

function makeWorld(meeting: Meeting): World {
  const users = [user(hall, 'hall'), user(osei, 'osei'), user(ana, 'ana'), user(ben, 'ben'), user(dan, 'dan', 'Guest')]
  const group = (id: string, ...members: string[]) => ({ id, displayName: id, members: new Set(members) })
  const columns = ['Title', 'IncidentKey', 'Lesson', 'Clause', 'Band', 'State', 'Link']
  const list = { id: 'list-1', name: 'Incidents', uniqueColumns: ['IncidentKey'], columns, items: [] }
  const all = [
    group(groups.staff, hall, osei, dan),
    group(groups.pupils, ana, ben),
    group(groups.year5, hall, ana, ben),
  ]
  return {
    tenancy: {
      ...{
        tenantId,
        appId,
        appSecrets: new Set(['a secret']),
        permissions: new Set(everyPermission),
        accessPolicy: 'all',
      },
      ...{ removalAllowed: true, participantEvents: true, botEndpoint: undefined },
    },
    users: new Map(users.map(one => [one.id, one])),
    groups: new Map(all.map(one => [one.id, one])),
    calendars: [],
    meetings: new Map([[meeting.id, meeting]]),
    personal: new Map(),
    sites: new Map([
      [site, { id: site, lists: new Map([[list.id, list]]), grantedTo: new Set([appId]), files: new Map() }],
    ]),
    mail: [],
    feed: [],
  }
}

export type School = {
  readonly tenant: Tenant
  readonly meeting: Meeting
  readonly tokens: TokenSource
  readonly graph: Graph
  readonly clock: { at: number; now(): number }
}

const open: Tenant[] = []

/** Each test's own school; gone after it. */
export async function startSchool(): Promise<School> {
  const clock = { at: nine, now: () => clock.at }
  const meeting = makeMeeting()
  const tenant = await startTenant({ clock, world: makeWorld(meeting) })
  open.push(tenant)
  const credential = { kind: 'secret', secret: { reveal: () => 'a secret' } } as const
  const tokens = tokenSource({ loginUrl: `${tenant.origin}/login`, tenantId, appId, credential, clock })
  return { tenant, meeting, clock, tokens, graph: graphClient({ url: `${tenant.origin}/graph`, tokens }) }
}

afterEach(() => Promise.all(open.splice(0).map(tenant => tenant.stop())))

export const lesson: ScheduledLesson = {
  id: occurrenceId(joinUrl, nine),
  timetable: { startsAt: nine, endsAt: nine + minutes(50), gatheredAt: nine + minutes(5), overAt: nine + hours(24) },
  meeting: { meeting: undefined, thread: undefined, joinUrl, organiser: personId(hall) },
  classGroup: groups.year5,
  age: 'ks2',
}

type Fault = { readonly code?: string; readonly retryAfter?: string }

/** A fault of Graph, until cleared: this status for requests whose path matches. Its message holds what must not get out. */
export function answers(
  { faults }: Tenant,
  method: string,
  path: RegExp,
  status: number,
  { code = 'Broken', retryAfter }: Fault = {},
): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  const match = method === 'any' ? { path } : { method, path }
  faults.add({ match, answer: { status, headers, body: { error: { code, message: 'hall@oakfield.example' } } } })
}
