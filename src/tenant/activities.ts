import { randomUUID } from 'node:crypto'
import type { TenantContext } from './context.ts'
import { botMeetingId, botMri, personalChatId, personMri, serviceUrl } from './ids.ts'
import type { Meeting, Someone, User, World } from './world.ts'

export type Activity = Readonly<Record<string, unknown>>
export type Conversation = { readonly id: string; readonly fields: Activity; readonly channelData: Activity }

const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }

/** How activities of a meeting's chat name their conversation; events and messages case its type differently. */
export function meetingConversation({ world }: TenantContext, meeting: Meeting, isEvent = false): Conversation {
  const tenantId = world.tenancy.tenantId
  const conversationType = isEvent ? 'groupchat' : 'groupChat'
  return {
    id: meeting.threadId,
    fields: { isGroup: true, conversationType, tenantId, id: meeting.threadId },
    channelData: { tenant: { id: tenantId }, meeting: { id: botMeetingId(meeting) } },
  }
}

export function personalConversation({ world: { tenancy } }: TenantContext, user: string): Conversation {
  const id = personalChatId(tenancy, user)
  const tenantId = tenancy.tenantId
  return { id, fields: { conversationType: 'personal', tenantId, id }, channelData: { tenant: { id: tenantId } } }
}

/** `from` of a person: somebody anonymous has no aadObjectId (teams.md 1.6). */
export function account(world: World, who: Someone): Activity {
  const id = personMri(world.tenancy, who)
  const name = nameOf(world, who)
  const aadObjectId = 'user' in who ? who.user : who.outsider.kind === 'external' ? who.outsider.id : undefined
  return { id, name, ...(aadObjectId === undefined ? {} : { aadObjectId }) }
}

export function nameOf(world: World, who: Someone): string {
  if ('user' in who) return world.users.get(who.user)?.displayName ?? ''
  const { outsider } = who
  if (outsider.kind === 'phone') return outsider.id
  return outsider.kind === 'anonymous' ? `${outsider.displayName} (Guest)` : outsider.displayName
}

/** A whole activity as Teams sends it to the bot (teams.md 1.2, 2): `special` holds what this kind adds. */
export function activity(
  context: TenantContext,
  from: Activity,
  conversation: Conversation,
  special: Activity,
): Activity {
  const at = new Date(context.clock.now()).toISOString()
  return {
    id: randomUUID(),
    timestamp: at,
    localTimestamp: at,
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl: serviceUrl(context.origin),
    from,
    recipient: { id: botMri(context.world.tenancy), name: 'Chaperone' },
    conversation: conversation.fields,
    entities: [clientInfo],
    channelData: conversation.channelData,
    ...special,
  }
}

/** Queues an activity for the bot; nothing leaves the tenant while no messaging endpoint is registered. */
export function send(context: TenantContext, body: Activity, lane: string): void {
  const url = context.world.tenancy.botEndpoint
  if (url === undefined) return
  context.queue({
    kind: 'activity',
    lane,
    url,
    body,
    authorise: () => context.signBotToken(serviceUrl(context.origin)),
  })
}

/** A person as participant events and rosters describe them. */
export function eventUser(world: World, who: Someone): Activity {
  const { id, name, aadObjectId } = account(world, who)
  const tenantId =
    'outsider' in who && who.outsider.kind === 'external' ? who.outsider.tenantId : world.tenancy.tenantId
  return { id, name, objectId: aadObjectId, aadObjectId, tenantId }
}

/** A member of a conversation as the Connector lists them (teams.md 1.6, 3). */
export function member(world: World, who: Someone): Activity {
  const base = eventUser(world, who)
  if ('outsider' in who) return { ...base, userRole: who.outsider.kind === 'anonymous' ? 'anonymous' : 'user' }
  return { ...base, ...names(world.users.get(who.user)), userRole: 'user' }
}

function names(user: User | undefined): Activity {
  if (!user) return {}
  const [givenName = '', ...rest] = user.displayName.split(' ')
  return { givenName, surname: rest.join(' '), email: user.mail, userPrincipalName: user.userPrincipalName }
}
