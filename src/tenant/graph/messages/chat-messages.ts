/** The messages of a meeting's chat, newest first (graph.md E). */
import type { Answer } from '../../context.ts'
import type { ChatMessage } from '../../world.ts'
import { meetingOfThread } from '../access.ts'
import { param, prefers, type Exchange } from '../exchange.ts'
import { allowOptions, page, pagingOptions } from '../query.ts'
import { badRequest, notFound } from '../refusal.ts'
import { chatMessage } from '../subscriptions/messages.ts'

const bound = /^(lastModifiedDateTime|createdDateTime) (gt|lt) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)$/

/** $filter goes with the $orderby of the same property only; pages hold fifty at most. Targeted messages are not listed. */
export function listMessages(exchange: Exchange): Answer {
  allowOptions(exchange, ['$orderby', '$filter', ...pagingOptions])
  const { query } = exchange.request
  const meeting = meetingOfThread(exchange.context.world.meetings.values(), param(exchange, 'chat'))
  if (!meeting) throw notFound('NotFound')
  const { by, isWanted } = wanted(query.get('$filter'), query.get('$orderby'))
  const system = prefers(exchange, 'include-unknown-enum-members')
  const all = meeting.chat
    .filter(({ targetedTo }) => targetedTo === undefined)
    .filter(one => isWanted(by(one)))
    .sort((one, other) => by(one) - by(other))
    .map(one => chatMessage(exchange.context, meeting, one))
    .map(one => (one['messageType'] === 'message' || system ? one : { ...one, messageType: 'unknownFutureValue' }))
    .reverse()
  return page(exchange, `chats('${meeting.threadId}')/messages`, all, { size: 20, largest: 50 })
}

const instants: Readonly<Record<string, (message: ChatMessage) => number>> = {
  lastModifiedDateTime: ({ at, editedAt, deletedAt }) => Math.max(at, editedAt ?? 0, deletedAt ?? 0),
  createdDateTime: ({ at }) => at,
}

/** Of the date of creation only an upper bound is known (api/chat-list-messages). */
function wanted(filter: string | null, order: string | null) {
  const [, property = ''] = /^(\w+) desc$/.exec(order ?? 'lastModifiedDateTime desc') ?? []
  const by = instants[property]
  if (!by) throw badRequest(`QueryOptions to order by '${String(order)}' is not supported.`)
  const bounds = filter?.split(' and ').map(one => bound.exec(one) ?? []) ?? []
  for (const [, of, operator] of bounds)
    if (order === null || of !== property || (operator === 'gt' && of === 'createdDateTime'))
      throw badRequest('The $filter query needs an $orderby of the same property.')
  const isWanted = (at: number) =>
    bounds.every(([, , operator, when = '']) => (operator === 'gt' ? at > Date.parse(when) : at < Date.parse(when)))
  return { by, isWanted }
}
