import type { Activity } from '../activities.ts'
import { nextMessageId } from '../chat.ts'
import type { Answer, TenantContext } from '../context.ts'
import { personMri } from '../ids.ts'
import { chatMembers } from '../membership.ts'
import type { ChatMessage, Meeting } from '../world.ts'
import { placeOf, refusal } from './call.ts'
import type { Call, Place } from './call.ts'
import { cardFaults } from './card-schema.ts'

const MOST_BYTES = 100 * 1024 // UTF-16, without pictures (teams.md 6.1)
const TARGETED_LIVES_MS = 24 * 60 * 60 * 1000 // teams.md 6.4

const badArgument = refusal(400, 'BadArgument', 'Bad argument')
const notFound = refusal(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.')

/** POST …/activities and the reply route: 201 with the id; without one where Teams makes two messages of it. */
export function sendActivity(call: Call): Answer {
  const place = placeOf(call)
  if ('refused' in place) return place.refused
  return deliver(call, place, call.body)
}

/** Puts an activity of the bot into a conversation; also for the first one of a new conversation. */
export function deliver(call: Call, place: Place, body: Activity): Answer {
  const { context } = call
  if (body['type'] === 'typing') return { status: 201, body: { id: String(context.clock.now()) } }
  if (body['type'] !== 'message')
    return refusal(400, 'BadSyntax', `Activities of type '${String(body['type'])}' are not sent.`)
  const bad = badContent(context, body) ?? (isTargeted(call) ? badTarget(call, place, body) : undefined)
  if (bad) return bad
  const attachments = listOf(body['attachments'])
  const text = typeof body['text'] === 'string' ? body['text'] : ''
  const target = isTargeted(call) ? { targetedTo: recipientOf(body) } : {}
  const messages = messagesOf(place)
  const parts =
    text !== '' && attachments.length > 0
      ? [
          { text, attachments: [] },
          { text: '', attachments },
        ]
      : [{ text, attachments }]
  for (const part of parts) {
    messages.push({
      id: nextMessageId(context),
      from: { bot: true },
      at: context.clock.now(),
      ...part,
      ...target,
    })
  }
  return { status: 201, body: parts.length === 1 ? { id: messages.at(-1)?.id } : {} }
}

/** PUT …/activities/{id}: only the bot's own. */
export function updateActivity(call: Call): Answer {
  const own = ownMessage(call)
  if ('refused' in own) return own.refused
  if (isTargeted(call) && call.body['recipient'] !== undefined) return badArgument
  const bad = badContent(call.context, call.body)
  if (bad) return bad
  own.message.text = typeof call.body['text'] === 'string' ? call.body['text'] : ''
  own.message.attachments = listOf(call.body['attachments'])
  own.message.editedAt = call.context.clock.now()
  return { status: 200, body: { id: own.message.id } }
}

/** DELETE …/activities/{id}: only the bot's own. */
export function deleteActivity(call: Call): Answer {
  const own = ownMessage(call)
  if ('refused' in own) return own.refused
  own.message.deletedAt = call.context.clock.now()
  return { status: 200 }
}

function ownMessage(call: Call): { readonly message: ChatMessage } | { readonly refused: Answer } {
  const place = placeOf(call)
  if ('refused' in place) return place
  const message = messagesOf(place).find(({ id }) => id === call.parameters['activity'])
  if (!message || message.deletedAt !== undefined) return { refused: notFound }
  if ((message.targetedTo !== undefined) !== isTargeted(call)) return { refused: notFound }
  if (isTargeted(call) && isExpired(call.context, message)) return { refused: notFound }
  if ('bot' in message.from) return { message }
  return { refused: refusal(403, 'ForbiddenOperationException', 'Bots update and delete only their own activities.') }
}

function badContent(context: TenantContext, body: Activity): Answer | undefined {
  const attachments = listOf(body['attachments'])
  if (sizeOf(body) > MOST_BYTES) return refusal(413, 'MessageSizeTooBig', 'Message size too large.')
  const faults = cardFaults(attachments)
  for (const fault of faults) context.violation(fault)
  if (faults.length > 0) return refusal(400, 'BadSyntax', faults.join('; '))
  const isEmpty = (body['text'] ?? '') === '' && attachments.length === 0
  return isEmpty ? refusal(400, 'BadSyntax', 'A message needs text or an attachment.') : undefined
}

function badTarget(call: Call, place: Place, body: Activity): Answer | undefined {
  const { world } = call.context
  if (!('meeting' in place)) return badArgument // channels, group chats and meeting chats only
  const recipient = recipientOf(body)
  const members = chatMembers(world, place.meeting).map(who => personMri(world.tenancy, who))
  return members.includes(recipient) ? badReply(call, place.meeting, body) : badArgument
}

function badReply({ context }: Call, meeting: Meeting, body: Activity): Answer | undefined {
  const info = listOf(body['entities']).find(entity => (entity as Activity)['type'] === 'targetedMessageInfo')
  if (info === undefined) return undefined
  const message = meeting.chat.find(({ id }) => id === (info as Activity)['messageId'])
  if (message?.targetedTo === undefined) return refusal(400, 'INVALID_TARGETED_MESSAGE_ID', 'Not a targeted message.')
  if (message.deletedAt === undefined && !isExpired(context, message)) return undefined
  return refusal(404, 'TARGETED_MESSAGE_EXPIRED_OR_DELETED', 'The targeted message has expired or was deleted.')
}

const isTargeted = ({ query }: Call): boolean => query.get('isTargetedActivity') === 'true'

const isExpired = ({ clock }: TenantContext, { at }: ChatMessage): boolean => at + TARGETED_LIVES_MS <= clock.now()

const messagesOf = (place: Place): ChatMessage[] => ('meeting' in place ? place.meeting.chat : place.chat.messages)

const recipientOf = (body: Activity): string => (body['recipient'] as { readonly id?: string } | undefined)?.id ?? ''

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const sizeOf = (body: Activity): number =>
  JSON.stringify(body).replace(/data:image\/[a-z+]+;base64,[^"]*/g, '').length * 2
