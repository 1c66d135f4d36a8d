/** The messages of a meeting's chat, newest first (graph.md E). */
import type { Answer } from '../../context.ts'
import { meetingOfThread } from '../access.ts'
import { param, prefers, type Exchange } from '../exchange.ts'
import { allowOptions, page, pagingOptions } from '../query.ts'
import { badRequest, notFound } from '../refusal.ts'
import { chatMessage } from '../subscriptions/messages.ts'

const sinceWhen = /^lastModifiedDateTime gt (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z)$/

/** $filter goes with the $orderby of the same property only; pages hold fifty at most. Targeted messages are not listed. */
export function listMessages(exchange: Exchange): Answer {
  allowOptions(exchange, ['$orderby', '$filter', ...pagingOptions])
  const { query } = exchange.request
  const meeting = meetingOfThread(exchange.context.world.meetings.values(), param(exchange, 'chat'))
  if (!meeting) throw notFound('NotFound')
  const since = changedSince(query.get('$filter'), query.get('$orderby'))
  const system = prefers(exchange, 'include-unknown-enum-members')
  const all = meeting.chat
    .filter(({ targetedTo }) => targetedTo === undefined)
    .filter(({ at, editedAt, deletedAt }) => Math.max(at, editedAt ?? 0, deletedAt ?? 0) > since)
    .map(one => chatMessage(exchange.context, meeting, one))
    .map(one => (one['messageType'] === 'message' || system ? one : { ...one, messageType: 'unknownFutureValue' }))
    .reverse()
  return page(exchange, `chats('${meeting.threadId}')/messages`, all, { size: 20, largest: 50 })
}

function changedSince(filter: string | null, order: string | null): number {
  if (order !== null && order !== 'lastModifiedDateTime desc' && order !== 'createdDateTime desc')
    throw badRequest(`QueryOptions to order by '${order}' is not supported.`)
  if (filter === null) return -Infinity
  const [, since] = sinceWhen.exec(filter) ?? []
  if (since === undefined || order !== 'lastModifiedDateTime desc')
    throw badRequest('The $filter query needs an $orderby of the same property.')
  return Date.parse(since)
}
