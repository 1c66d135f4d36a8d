import { account, activity, meetingConversation, personalConversation, send } from './activities.ts'
import type { Conversation } from './activities.ts'
import { personalChat } from './chat.ts'
import type { TenantContext } from './context.ts'
import { botMri } from './ids.ts'
import type { Meeting } from './world.ts'

/** Puts the app into a person's own Teams, or takes it out; the bot hears of it as Teams tells it (teams.md 5). */
export function setPersonalInstall(context: TenantContext, user: string, isInstalled: boolean): void {
  const person = context.world.users.get(user)
  if (!person || person.appInstalled === isInstalled) return
  person.appInstalled = isInstalled
  personalChat(context, user)
  tell(context, user, personalConversation(context, user), isInstalled)
}

/** Puts the app into a meeting's chat, or takes it out; `by` is who did it. */
export function setMeetingInstall(
  context: TenantContext,
  meeting: Meeting,
  isInstalled: boolean,
  by = meeting.organiser,
): void {
  if (meeting.appInstalled === isInstalled) return
  meeting.appInstalled = isInstalled
  tell(context, by, meetingConversation(context, meeting), isInstalled)
}

function tell(context: TenantContext, user: string, conversation: Conversation, isInstalled: boolean): void {
  const from = account(context.world, { user })
  const bot = [{ id: botMri(context.world.tenancy), name: 'Chaperone' }]
  const action = isInstalled ? 'add' : 'remove'
  const change = isInstalled ? { membersAdded: bot } : { membersRemoved: bot }
  send(context, activity(context, from, conversation, { type: 'installationUpdate', action }), conversation.id)
  send(context, activity(context, from, conversation, { type: 'conversationUpdate', ...change }), conversation.id)
}
