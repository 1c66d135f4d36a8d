/**
 * What the simulated Microsoft 365 tenant knows: people, groups, calendars, meetings, chats, sites, and what an
 * administrator has granted. Plain data; the routes read and change it, tests and the demo set it up.
 * All instants are epoch milliseconds from the tenant's clock.
 */
import type { KeyObject } from 'node:crypto'

export type Clock = { now(): number }

export type User = {
  readonly id: string // Entra object id
  readonly displayName: string
  readonly userPrincipalName: string
  readonly mail: string
  readonly userType: 'Member' | 'Guest'
  /** As School Data Sync has it; absent: none. */
  readonly primaryRole?: 'student' | 'teacher'
  /** Names of the licences that they have (skuPartNumber). */
  readonly licences?: readonly string[]
  /** The bot's app is installed in this person's personal scope: without it a 1:1 message is refused with 403. */
  appInstalled: boolean
}

/** Somebody whom the directory of this tenant does not hold. */
export type Outsider =
  | { readonly kind: 'anonymous'; readonly id: string; readonly displayName: string }
  | { readonly kind: 'external'; readonly id: string; readonly displayName: string; readonly tenantId: string }
  | { readonly kind: 'phone'; readonly id: string }

export type Group = {
  readonly id: string
  readonly displayName: string
  readonly members: Set<string>
  /** Where it has one, an invitation can name the whole group. */
  readonly mail?: string
  /** Set where the group is a class of School Data Sync or of the Teams template: who of the members teaches it. */
  readonly teachers?: Set<string>
}

export type CalendarEvent = {
  readonly id: string
  /** The same in everybody's calendar, and another for each occurrence; the id where there is none. */
  readonly uid?: string
  /** Of a series: the id of its master, and whether this occurrence was changed by itself. */
  readonly series?: { readonly master: string; readonly isException: boolean }
  readonly owner: string // user id whose calendar holds it
  subject: string
  startsAt: number
  endsAt: number
  isCancelled: boolean
  categories: string[]
  readonly joinUrl: string
  readonly attendees: readonly string[] // mail addresses of users or groups
}

/** The members of onlineMeeting that an app may PATCH while the meeting runs (graph.md B2). */
export type MeetingSettings = {
  lobbyBypassSettings: { scope: string; isDialInBypassEnabled: boolean }
  allowedLobbyAdmitters: string
  allowedPresenters: string
  allowAttendeeToEnableMic: boolean
  allowAttendeeToEnableCamera: boolean
  allowMeetingChat: string
  allowRecording: boolean
}

export type Someone = { readonly user: string } | { readonly outsider: Outsider }

/** One endpoint of one person in the call. The id is the participant id; it changes on every join. */
export type Leg = {
  readonly id: string
  readonly who: Someone | { readonly application: string }
  readonly device?: string
  isInLobby: boolean
  isMuted: boolean
  sharing: boolean
  camera: boolean
  readonly joinedAt: number
}

/** The application's own leg in a call: made by POST /communications/calls. */
export type AppCall = {
  readonly id: string
  readonly callbackUri: string
  readonly myParticipantId: string
  state: 'establishing' | 'established' | 'terminated'
  lastKeepAliveAt: number
}

export type Meeting = {
  readonly id: string // Graph onlineMeeting id (MSo…)
  readonly threadId: string // 19:meeting_…@thread.v2
  readonly joinWebUrl: string
  readonly organiser: string
  readonly coorganisers: Set<string>
  readonly presenters: Set<string>
  subject: string
  startsAt: number
  endsAt: number
  readonly settings: MeetingSettings
  readonly legs: Map<string, Leg>
  /** Everybody who was ever let in, by user or outsider id: with those invited they are the members of the chat. */
  readonly joiners: Map<string, Someone>
  readonly appCalls: Map<string, AppCall>
  rosterSequence: number
  /** Who records, while somebody does. */
  recordedBy?: Someone
  readonly chat: ChatMessage[]
  /** The bot's app is installed in the meeting chat: without it no activity is sent to the bot. */
  appInstalled: boolean
}

export type ChatMessage = {
  readonly id: string
  readonly from: { readonly user: string } | { readonly outsider: Outsider } | { readonly bot: true }
  readonly at: number
  text: string
  attachments: readonly unknown[]
  /** Set on a targeted message: only this person (a 29: id) sees it. */
  readonly targetedTo?: string
  editedAt?: number
  deletedAt?: number
  /** Set where Teams itself wrote it: the eventDetail that Graph shows, and no bot is sent (graph.md E). */
  readonly system?: Readonly<Record<string, unknown>>
}

/** A 1:1 conversation between the bot and one user (a:…). */
export type PersonalChat = { readonly id: string; readonly user: string; readonly messages: ChatMessage[] }

export type ListItem = { readonly id: string; readonly fields: Record<string, unknown>; etag: number }
export type List = {
  readonly id: string
  readonly name: string
  readonly uniqueColumns: string[]
  readonly columns: string[]
  readonly items: ListItem[]
  /** The highest number that an item ever had: SharePoint gives none of them again. */
  highest?: number
}
export type Site = {
  readonly id: string
  readonly lists: Map<string, List>
  readonly grantedTo: Set<string>
  /** The app's grant is fullcontrol: it may make lists and columns. */
  mayManage?: boolean
  /** The site's default document library: path → text. */
  readonly files: Map<string, string>
}

export type Mail = {
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly body: string
  readonly at: number
}
export type FeedItem = {
  readonly user: string
  readonly activityType: string
  readonly preview: string
  readonly at: number
}

export type Tenancy = {
  readonly tenantId: string
  readonly appId: string
  /** Those that hold now: an app has as many as its administrator makes. */
  readonly appSecrets: Set<string>
  /** A certificate that stands in for the secret, where one was uploaded. */
  appCertificate?: { readonly thumbprint: string; readonly publicKey: KeyObject }
  /** Application permissions consented, by value: what the Graph routes check. */
  readonly permissions: Set<string>
  /** Users covered by an application access policy for the app, or 'all' (graph.md B). */
  accessPolicy: 'all' | Set<string>
  /** Set-CsApplicationMeetingConfiguration -AllowRemoveParticipantAppIds (graph.md A0.3). */
  removalAllowed: boolean
  /** Developer Portal "Meeting event subscriptions": participant join and leave reach the bot. */
  participantEvents: boolean
  /** Whether the lobby scope `organizer` stops the app itself; Microsoft does not say (graph.md, Unsure). Default: no. */
  organizerScopeStopsApps?: boolean
  /** Version of the app in the catalogue. */
  appVersion?: string
  /** Kinds of feed items that the installed manifest declares; absent: whatever is sent. */
  activityTypes?: ReadonlySet<string>
  botEndpoint: string | undefined // where activities are POSTed
}

export type World = {
  readonly tenancy: Tenancy
  readonly users: Map<string, User>
  readonly groups: Map<string, Group>
  readonly calendars: CalendarEvent[]
  readonly meetings: Map<string, Meeting> // by Graph id
  readonly personal: Map<string, PersonalChat> // by conversation id
  readonly sites: Map<string, Site>
  readonly mail: Mail[]
  readonly feed: FeedItem[]
}
