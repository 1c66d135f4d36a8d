/** The cast of the demo and of tests that need a whole school: Oakfield, one class, one lesson. Every id is fixed. */
import { makeEvent, makeMeeting, tenantId } from './seed-meeting.ts'
import type { Clock, Group, List, Outsider, User, World } from './world.ts'

export { makeEvent, makeMeeting, tenantId }
export const appId = '0a4f1e1d-0000-4000-8000-0000000000a1'
export const appSecret = 'oakfield-app-secret'
export const siteId =
  'oakfield.sharepoint.example,0a4f1e1d-0000-4000-8000-0000000000b1,0a4f1e1d-0000-4000-8000-0000000000b2'
export const incidentsList = 'Incidents'
export const strangersTenant = '0e8e4a1d-0000-4000-8000-000000000001'

const guid = (number: number): string => `0a4f1e1d-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

/** User ids. hall organises the lesson; zoe is in another class; gale is a guest of the tenant (B2B). */
export const cast = {
  hall: guid(0x101),
  osei: guid(0x102),
  okafor: guid(0x103),
  lindqvist: guid(0x104),
  marsh: guid(0x105),
  devi: guid(0x106),
  ana: guid(0x201),
  ben: guid(0x202),
  cai: guid(0x203),
  dee: guid(0x204),
  zoe: guid(0x2ff),
  gale: guid(0x301),
} as const

export const groupIds = { staff: guid(0x401), pupils: guid(0x402), class4b: guid(0x403) } as const

export const stranger: Outsider = { kind: 'anonymous', id: guid(0x501), displayName: 'Alex' }
export const external: Outsider = {
  kind: 'external',
  id: guid(0x502),
  displayName: 'Sam Reed',
  tenantId: strangersTenant,
}
export const caller: Outsider = { kind: 'phone', id: '+441632960001' }

/** What an administrator has consented to; the last four, of one chat each, never show in a token. */
export const everyPermission: readonly string[] = [
  'AppCatalog.Read.All',
  'Calendars.ReadBasic',
  'Calls.JoinGroupCall.All',
  'EduRoster.Read.All',
  'GroupMember.Read.All',
  'Mail.Send',
  'OnlineMeetings.ReadWrite.All',
  'Sites.Selected',
  'TeamsActivity.Send',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'User.Read.All',
  'ChatMessage.Read.Chat',
  'OnlineMeeting.ReadBasic.Chat',
  'OnlineMeetingParticipant.Read.Chat',
  'OnlineMeetingNotification.Send.Chat',
]

const MINUTE = 60_000
const staff = ['hall', 'osei', 'okafor', 'lindqvist', 'marsh', 'devi'] as const
const class4b = ['ana', 'ben', 'cai', 'dee'] as const

/** The school as it stands ten minutes before Hall's lesson of 50 minutes. */
export function seedWorld(clock: Clock): World {
  const startsAt = clock.now() + 10 * MINUTE
  const meeting = makeMeeting({
    organiser: cast.hall,
    subject: '4B Mathematics',
    startsAt,
    endsAt: startsAt + 50 * MINUTE,
  })
  meeting.coorganisers.add(cast.osei)
  const users = Object.entries(cast).map(([name, id]) => makeUser(id, fullNames[name] ?? name, name))
  return {
    tenancy: makeTenancy(),
    users: new Map(users.map(user => [user.id, user])),
    groups: new Map(makeGroups().map(group => [group.id, group])),
    calendars: [makeEvent(meeting, ['class4b@oakfield.example'])],
    meetings: new Map([[meeting.id, meeting]]),
    personal: new Map(),
    sites: new Map([
      [siteId, { id: siteId, lists: new Map([makeList()]), grantedTo: new Set([appId]), files: new Map() }],
    ]),
    mail: [],
    feed: [],
  }
}

/** So many more pupils of class 4B; returns their ids. */
export function addPupils(world: World, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const id = guid(0x1000 + index)
    world.users.set(id, makeUser(id, `Pupil ${index + 1}`, `pupil${index + 1}`))
    for (const group of [groupIds.pupils, groupIds.class4b]) world.groups.get(group)?.members.add(id)
    return id
  })
}

const fullNames: Readonly<Record<string, string>> = {
  hall: 'Miriam Hall',
  osei: 'Kofi Osei',
  okafor: 'Ngozi Okafor',
  lindqvist: 'Eva Lindqvist',
  marsh: 'Peter Marsh',
  devi: 'Anjali Devi',
  ana: 'Ana Lima',
  ben: 'Ben Walsh',
  cai: 'Cai Morgan',
  dee: 'Dee Okoro',
  zoe: 'Zoe Park',
  gale: 'Gale Winters',
}

export function makeUser(id: string, displayName: string, name: string): User {
  const mail = name === 'gale' ? 'gale@partner.example' : `${name}@oakfield.example`
  const userPrincipalName = name === 'gale' ? 'gale_partner.example#EXT#@oakfield.example' : mail
  return {
    id,
    displayName,
    userPrincipalName,
    mail,
    userType: name === 'gale' ? 'Guest' : 'Member',
    appInstalled: true,
  }
}

function makeGroups(): Group[] {
  const { staff: staffGroup, pupils, class4b: class4bGroup } = groupIds
  const taught = [...class4b.map(name => cast[name]), cast.hall, cast.osei]
  return [
    {
      id: staffGroup,
      displayName: 'Staff',
      mail: 'staff@oakfield.example',
      members: new Set(staff.map(name => cast[name])),
    },
    {
      id: pupils,
      displayName: 'Pupils',
      mail: 'pupils@oakfield.example',
      members: new Set([...class4b, 'zoe' as const].map(name => cast[name])),
    },
    {
      ...{ id: class4bGroup, displayName: 'Class 4B', mail: 'class4b@oakfield.example', members: new Set(taught) },
      teachers: new Set([cast.hall, cast.osei]),
    },
  ]
}

function makeTenancy(): World['tenancy'] {
  return {
    ...{
      tenantId,
      appId,
      appSecrets: new Set([appSecret]),
      permissions: new Set(everyPermission),
      accessPolicy: 'all',
    },
    ...{ removalAllowed: true, participantEvents: true, botEndpoint: undefined },
  }
}

const makeList = (): [string, List] => {
  const id = guid(0x601)
  const columns = ['Title', 'IncidentKey', 'Lesson', 'Clause', 'Band', 'State', 'Link']
  return [id, { id, name: incidentsList, uniqueColumns: ['IncidentKey'], columns, items: [] }]
}
