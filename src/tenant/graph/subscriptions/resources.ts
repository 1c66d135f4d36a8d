/** What one can subscribe to: who may, for how long, and how many times (graph.md B4 and C). */
import { holds } from '../access.ts'
import type { Exchange } from '../exchange.ts'
import { isResourceSpecific } from '../permissions.ts'
import { badRequest, forbidden, Refusal } from '../refusal.ts'

type Kind = {
  readonly path: RegExp
  readonly anyOf: readonly string[]
  readonly minutes: number
  readonly richMinutes?: number
  readonly oneAnApp?: boolean
  /** Of Teams: what lives for more than an hour needs a lifecycle address. */
  readonly ofTeams?: boolean
  /** Where the page says beta and the description of v1.0 has it all the same, the tenant may have it in one only. */
  readonly perhapsBetaOnly?: boolean
}

const threeDays = 4320

const kinds: readonly Kind[] = [
  {
    path: /^users\/[^/]+\/events$/,
    anyOf: ['Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'],
    minutes: 10_080,
    richMinutes: 1440,
  },
  {
    path: /^communications\/onlineMeetings\(joinWebUrl='[^']+'\)\/meetingCallEvents$/i,
    anyOf: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'],
    minutes: threeDays,
    oneAnApp: true,
    perhapsBetaOnly: true,
  },
  {
    path: /^chats\/[^/]+\/messages$/,
    anyOf: ['ChatMessage.Read.Chat', 'Chat.Read.All'],
    minutes: threeDays,
    oneAnApp: true,
    ofTeams: true,
  },
  {
    path: /^appCatalogs\/teamsApps\/[^/]+\/installedToChats\/getAllMessages$/,
    anyOf: ['ChatMessage.Read.Chat', 'Chat.Read.All'],
    minutes: threeDays,
    oneAnApp: true,
    ofTeams: true,
  },
  { path: /^chats\/getAllMessages$/, anyOf: ['Chat.Read.All'], minutes: threeDays, oneAnApp: true, ofTeams: true },
  { path: /^users(\/[^/]+)?$/, anyOf: ['User.Read.All', 'Directory.Read.All'], minutes: 41_760 },
  {
    path: /^groups(\/[^/]+(\/members)?)?$/,
    anyOf: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    minutes: 41_760,
  },
]

/** The resource without its leading slash, as all comparisons take it. */
export const resourceName = (resource: string): string => resource.replace(/^\//, '')

export function kindOf(resource: string): Kind {
  const kind = kinds.find(({ path }) => path.test(resourceName(resource)))
  if (!kind) throw badRequest(`Subscribing to '${resource}' is not supported.`, 'InvalidRequest')
  return kind
}

/** The permission follows the resource; one of a chat counts where the app is installed in that chat. */
export function checkAccess(exchange: Exchange, resource: string): void {
  const [, chat = ''] = /^chats\/([^/]+)\/messages$/.exec(resourceName(resource)) ?? []
  const inChat = { ...exchange, params: { ...exchange.params, chat: decodeURIComponent(chat) } }
  const anywhere = resourceName(resource).startsWith('appCatalogs/')
  const { permissions } = exchange.context.world.tenancy
  const may = (name: string) => holds(inChat, name) || (anywhere && isResourceSpecific(name) && permissions.has(name))
  if (kindOf(resource).anyOf.some(may)) return
  throw forbidden(
    'Operation: Create; Exception: [Status Code: Forbidden; Reason: Insufficient privileges for the resource]',
    'ExtensionError',
  )
}

/** When a subscription may end at the latest; refuses a time that has passed or lies beyond. */
export function checkExpiry(resource: string, isRich: boolean, expiresAt: number, now: number): void {
  const { minutes, richMinutes } = kindOf(resource)
  const longest = isRich ? (richMinutes ?? minutes) : minutes
  if (expiresAt <= now) throw badRequest('Subscription expiration must be in the future.', 'InvalidRequest')
  if (expiresAt > now + longest * 60_000) {
    throw badRequest(`Subscription expiration can only be ${longest} minutes in the future.`, 'InvalidRequest')
  }
}

/** Which version of Graph has it; a school cannot know, so that asking the wrong one is no mistake of the product. */
export function checkVersion(exchange: Exchange, resource: string): void {
  const isBeta = exchange.request.path.startsWith('/beta/')
  const { perhapsBetaOnly } = kindOf(resource)
  const { callEventsIn } = exchange.context.habits
  if (isBeta && !perhapsBetaOnly) throw badRequest(`'${resource}' is subscribed to in v1.0.`, 'InvalidRequest')
  if (!perhapsBetaOnly || isBeta || callEventsIn === 'both') return
  throw new Refusal(400, 'ExtensionError', `Subscribing to '${resource}' is not supported.`, {}, 'of Microsoft')
}

/** What lives for more than an hour in Teams must be told about its own life. */
export function checkLifecycle(resource: string, hasAddress: boolean, expiresAt: number, now: number): void {
  if (!kindOf(resource).ofTeams || hasAddress || expiresAt <= now + 3_600_000) return
  throw badRequest('lifecycleNotificationUrl is a required property for subscription creation.', 'InvalidRequest')
}
