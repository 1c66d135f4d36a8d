import { account, activity, meetingConversation, personalConversation, send } from './activities.ts'
import type { Activity, Conversation } from './activities.ts'
import type { TenantContext } from './context.ts'
import { botMri, personalChatId, personId } from './ids.ts'
import { chatMembers, isInMeeting } from './membership.ts'
import type { ChatMessage, Meeting, PersonalChat, Someone, World } from './world.ts'

export type Saying = {
  /** The message names the bot with an @mention. */
  readonly mentionsBot?: boolean
  /** A shared file. The bot gets neither its name nor its address: only Graph shows them (teams.md 2). */
  readonly file?: { readonly name: string; readonly contentUrl: string }
}

/** Writes a message in a meeting's chat; throws where the meeting's options do not let this person write. */
export function say(
  context: TenantContext,
  meeting: Meeting,
  who: Someone,
  text: string,
  saying: Saying = {},
): ChatMessage {
  const { allowMeetingChat } = meeting.settings
  const mayWrite =
    allowMeetingChat === 'enabled' || (allowMeetingChat === 'limited' && isInMeeting(meeting, personId(who)))
  if (!mayWrite) throw new Error(`the chat of ${meeting.subject} is ${allowMeetingChat}`)
  const { file } = saying
  const attachments = file ? [{ id: file.name, contentType: 'reference', ...file }] : []
  const message: ChatMessage = {
    id: nextMessageId(context),
    from: who,
    at: context.clock.now(),
    text,
    attachments,
  }
  meeting.chat.push(message)
  context.onMessage(meeting, message, 'created')
  if (saying.mentionsBot || context.world.tenancy.permissions.has('ChatMessage.Read.Chat')) {
    tell(context, meeting, message, { type: 'message', ...content(context, text, saying) })
  }
  return message
}

/** Changes the text of somebody's own message. */
export function rewrite(context: TenantContext, meeting: Meeting, messageId: string, text: string): void {
  const message = messageOf(meeting, messageId)
  Object.assign(message, { text, editedAt: context.clock.now() })
  context.onMessage(meeting, message, 'updated')
  tellChange(context, meeting, message, { type: 'messageUpdate', ...content(context, text, {}) }, 'editMessage')
}

/** Deletes somebody's own message: Teams keeps it, and tells the bot without the old text. */
export function withdraw(context: TenantContext, meeting: Meeting, messageId: string): void {
  const message = messageOf(meeting, messageId)
  message.deletedAt = context.clock.now()
  context.onMessage(meeting, message, 'deleted')
  tellChange(context, meeting, message, { type: 'messageDelete' }, 'softDeleteMessage')
}

/** Brings a deleted message back. */
export function restore(context: TenantContext, meeting: Meeting, messageId: string): void {
  const message = messageOf(meeting, messageId)
  delete message.deletedAt
  context.onMessage(meeting, message, 'updated')
  tellChange(
    context,
    meeting,
    message,
    { type: 'messageUpdate', ...content(context, message.text, {}) },
    'undeleteMessage',
  )
}

/** Writes to the bot in the 1:1 chat; throws if the person has not got the app. */
export function sayToBot(context: TenantContext, user: string, text: string): ChatMessage {
  if (!context.world.users.get(user)?.appInstalled) throw new Error(`${user} has not installed the app`)
  const chat = personalChat(context, user)
  const message: ChatMessage = {
    id: nextMessageId(context),
    from: { user },
    at: context.clock.now(),
    text,
    attachments: [],
  }
  chat.messages.push(message)
  const special = { type: 'message', id: message.id, ...content(context, text, {}) }
  send(
    context,
    activity(context, account(context.world, { user }), personalConversation(context, user), special),
    chat.id,
  )
  return message
}

/** Writes to the bot in a meeting's chat as a targeted message (teams.md 6.4): nobody else sees it, and Graph does not show it. */
export function whisper(context: TenantContext, meeting: Meeting, user: string, text: string): ChatMessage {
  if (!chatMembers(context.world, meeting).some(who => 'user' in who && who.user === user))
    throw new Error(`${user} is not in the chat of ${meeting.subject}`)
  const to = botMri(context.world.tenancy)
  const from: Someone = { user }
  const message: ChatMessage = {
    ...{ id: nextMessageId(context), from, at: context.clock.now(), text, attachments: [], targetedTo: to },
  }
  meeting.chat.push(message)
  const recipient = { id: to, name: 'Chaperone', isTargeted: true }
  tell(context, meeting, message, { type: 'message', ...content(context, text, {}), recipient })
  return message
}

/** The 1:1 chat of a person with the bot; made when it is first needed. */
export function personalChat({ world }: TenantContext, user: string): PersonalChat {
  const id = personalChatId(world.tenancy, user)
  const chat = world.personal.get(id) ?? { id, user, messages: [] }
  world.personal.set(id, chat)
  return chat
}

const lastIds = new WeakMap<World, number>()

/** Message ids are the instant in milliseconds; here they are distinct in the whole tenant, so that a press names one. */
export function nextMessageId({ clock, world }: TenantContext): string {
  const id = Math.max(clock.now(), (lastIds.get(world) ?? 0) + 1)
  lastIds.set(world, id)
  return String(id)
}

function messageOf(meeting: Meeting, id: string): ChatMessage {
  const message = meeting.chat.find(candidate => candidate.id === id)
  if (!message || 'bot' in message.from) throw new Error(`nobody wrote message ${id} in ${meeting.subject}`)
  return message
}

function tellChange(
  context: TenantContext,
  meeting: Meeting,
  message: ChatMessage,
  special: Activity,
  eventType: string,
): void {
  if (!context.world.tenancy.permissions.has('ChatMessage.Read.Chat')) return
  const { channelData } = meetingConversation(context, meeting)
  tell(context, meeting, message, { ...special, channelData: { ...channelData, eventType } })
}

function tell(context: TenantContext, meeting: Meeting, message: ChatMessage, special: Activity): void {
  if (!meeting.appInstalled || 'bot' in message.from) return
  const conversation: Conversation = meetingConversation(context, meeting)
  const body = activity(context, account(context.world, message.from), conversation, { id: message.id, ...special })
  send(context, body, meeting.threadId)
}

function content({ world }: TenantContext, text: string, { mentionsBot, file }: Saying): Activity {
  const named = mentionsBot ? `<at>Chaperone</at> ${text}` : text
  const mentioned = { id: botMri(world.tenancy), name: 'Chaperone' }
  const mention = mentionsBot ? [{ type: 'mention', text: '<at>Chaperone</at>', mentioned }] : []
  const html = `<p>${named.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`
  const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }
  return {
    textFormat: 'plain',
    ...(file && text === '' ? {} : { text: named }),
    attachments: [{ contentType: 'text/html', content: html }],
    entities: [clientInfo, ...mention],
  }
}
