import { account, activity, meetingConversation, personalConversation } from './activities.ts'
import type { Activity, Conversation } from './activities.ts'
import { ANSWER_WITHIN_MS, type Answer, type TenantContext } from './context.ts'
import { botMri, personMri, serviceUrl } from './ids.ts'
import { chatMembers } from './membership.ts'
import type { ChatMessage } from './world.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'
const TARGETED_LIVES_MS = 24 * 60 * 60 * 1000 // teams.md 6.4

/**
 * Presses the Action.Execute with this verb on a card of the bot, `inputs` being what was typed or chosen on it, and
 * returns the bot's HTTP answer. `trigger` 'automatic' plays the card's refresh. Throws where Teams shows this person
 * no such button: message gone, meant for somebody else, or without the verb.
 */
export async function press(
  context: TenantContext,
  user: string,
  messageId: string,
  verb: string,
  inputs: Activity = {},
  trigger: 'manual' | 'automatic' = 'manual',
): Promise<Answer> {
  const { message, conversation } = shownTo(context, user, messageId)
  const action = message.attachments.map(attachment => findAction(attachment, verb)).find(found => found)
  if (!action) throw new Error(`message ${messageId} has no button '${verb}'`)
  const data = { ...(isRecord(action['data']) ? action['data'] : {}), ...inputs }
  const value = { action: { type: 'Action.Execute', id: action['id'] ?? '', verb, data }, trigger }
  const from = account(context.world, { user })
  const special = { type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, value }
  return post(context, activity(context, from, conversation, special))
}

function shownTo(
  context: TenantContext,
  user: string,
  messageId: string,
): { message: ChatMessage; conversation: Conversation } {
  const { world, clock } = context
  for (const meeting of world.meetings.values()) {
    const message = meeting.chat.find(({ id }) => id === messageId)
    const isMember = chatMembers(world, meeting).some(who => 'user' in who && who.user === user)
    if (!message || !isMember || message.deletedAt !== undefined) continue
    const { targetedTo } = message
    if (targetedTo !== undefined && targetedTo !== personMri(world.tenancy, { user })) continue
    if (targetedTo !== undefined && message.at + TARGETED_LIVES_MS <= clock.now()) continue
    return { message, conversation: meetingConversation(context, meeting) }
  }
  const chat = [...world.personal.values()].find(candidate => candidate.user === user)
  const message = chat?.messages.find(({ id, deletedAt }) => id === messageId && deletedAt === undefined)
  if (!message) throw new Error(`${world.users.get(user)?.displayName ?? user} does not see message ${messageId}`)
  return { message, conversation: personalConversation(context, user) }
}

// Buttons stand anywhere in a card: in actions, in containers, in an Action.ShowCard, in refresh.
function findAction(node: unknown, verb: string): Activity | undefined {
  if (Array.isArray(node)) return node.map(child => findAction(child, verb)).find(found => found)
  if (!isRecord(node)) return undefined
  if (node['type'] === 'Action.Execute' && node['verb'] === verb) return node
  if (node['contentType'] !== undefined && node['contentType'] !== CARD) return undefined
  return findAction(Object.values(node), verb)
}

const isRecord = (value: unknown): value is Activity =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function post(context: TenantContext, body: Activity): Promise<Answer> {
  const { botEndpoint } = context.world.tenancy
  if (botEndpoint === undefined)
    throw new Error(`no messaging endpoint is registered for ${botMri(context.world.tenancy)}`)
  const authorization = `Bearer ${await context.signBotToken(serviceUrl(context.origin))}`
  const headers = { authorization, 'content-type': 'application/json; charset=utf-8' }
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS)
  const response = await fetch(botEndpoint, { method: 'POST', headers, body: JSON.stringify(body), signal })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : parsed(text) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text // an error page, not a card
  }
}
