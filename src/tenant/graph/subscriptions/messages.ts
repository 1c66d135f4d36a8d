/** Messages of a meeting's chat as Graph shows them, files and images included (graph.md E). */
import type { TenantContext } from '../../context.ts'
import type { ChatMessage, Meeting } from '../../world.ts'
import type { Fields } from '../exchange.ts'
import { catalogId } from '../messages/installations.ts'
import { tellChange } from './deliver.ts'

type Kind = 'created' | 'updated' | 'deleted'

/** Tells those who subscribed to this chat, to all chats, or to all chats that their app is in. */
export function tellMessage(context: TenantContext, meeting: Meeting, message: ChatMessage, change: Kind): void {
  const resources = [
    `chats/${meeting.threadId}/messages`,
    'chats/getAllMessages',
    ...(meeting.appInstalled ? [`appCatalogs/teamsApps/${catalogId(context)}/installedToChats/getAllMessages`] : []),
  ]
  const resource = `chats('${meeting.threadId}')/messages('${message.id}')`
  // What is targeted at one person is not among a chat's messages.
  if (message.targetedTo === undefined)
    tellChange(context, resources, { change, resource, data: chatMessage(context, meeting, message) })
}

/** The chatMessage resource. Deleted, it keeps its place and loses its text. */
export function chatMessage(context: TenantContext, meeting: Meeting, message: ChatMessage): Fields & { id: string } {
  const { id, at, text, attachments, editedAt, deletedAt, system } = message
  const day = (instant: number | undefined) => (instant === undefined ? null : new Date(instant).toISOString())
  const isGone = deletedAt !== undefined
  const files = attachments.map((_, index) => `<attachment id="${id}-${index}"></attachment>`).join('')
  return {
    '@odata.type': '#microsoft.graph.chatMessage',
    id,
    chatId: meeting.threadId,
    // It is the id at first, as the bot has it, and changes with every change of the message and with nothing else.
    etag: editedAt === undefined && deletedAt === undefined ? id : String(Math.max(editedAt ?? 0, deletedAt ?? 0)),
    messageType: system ? 'systemEventMessage' : 'message',
    createdDateTime: day(at),
    lastModifiedDateTime: day(Math.max(at, editedAt ?? 0, deletedAt ?? 0)),
    lastEditedDateTime: day(editedAt),
    deletedDateTime: day(deletedAt),
    from: system ? null : sender(context, message.from),
    body: { contentType: 'html', content: isGone ? '' : `<p>${escaped(text)}</p>${files}` },
    attachments: isGone ? [] : attachments.map((one, index) => attachment(`${id}-${index}`, one as Fields)),
    eventDetail: system ?? null,
  }
}

const attachment = (id: string, given: Fields): Fields => ({
  ...{ id, contentType: given['contentType'] ?? 'reference', contentUrl: given['contentUrl'] ?? null },
  ...{ content: null, name: given['name'] ?? null, thumbnailUrl: null },
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function sender({ world }: TenantContext, from: ChatMessage['from']): Fields {
  const { tenancy, users } = world
  const user = (id: string, displayName: string | null, userIdentityType: string, tenantId: string | null): Fields => ({
    user: { '@odata.type': '#microsoft.graph.teamworkUserIdentity', id, displayName, userIdentityType, tenantId },
    application: null,
    device: null,
  })
  if ('bot' in from) {
    const identity = { id: tenancy.appId, displayName: 'Chaperone', applicationIdentityType: 'bot' }
    return { user: null, device: null, application: identity }
  }
  if ('user' in from) return user(from.user, users.get(from.user)?.displayName ?? null, 'aadUser', tenancy.tenantId)
  const { outsider } = from
  if (outsider.kind === 'external') return user(outsider.id, outsider.displayName, 'federatedUser', outsider.tenantId)
  if (outsider.kind === 'phone') return user(outsider.id, null, 'phoneUser', null)
  return user(outsider.id, outsider.displayName, 'anonymousGuest', null)
}
