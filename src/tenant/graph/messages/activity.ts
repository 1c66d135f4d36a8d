/** Notifications in the Teams activity feed (graph.md G). */
import type { Answer } from '../../context.ts'
import type { User } from '../../world.ts'
import { meetingOfThread } from '../access.ts'
import { change, need, param, part, text, userOf, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, forbidden, notFound } from '../refusal.ts'

/** Teams shows no more of a preview. */
const previewShown = 150

export function notifyUser(exchange: Exchange): Answer {
  return send(exchange, userOf(exchange, param(exchange, 'user')), param(exchange, 'user'))
}

export function notifyInChat(exchange: Exchange): Answer {
  const { context, request } = exchange
  need(request.body, ['recipient'])
  const meeting = meetingOfThread(context.world.meetings.values(), param(exchange, 'chat'))
  if (!meeting) throw notFound('No chat found with the specified id.')
  if (!meeting.appInstalled) throw notInstalled(exchange)
  const recipient = part(request.body, 'recipient')
  if (text(recipient['userId']) === undefined)
    throw badRequest("The recipient of a chat notification must be an 'aadUserNotificationRecipient'.")
  return send(exchange, userOf(exchange, String(recipient['userId'])), meeting.id)
}

const notInstalled = ({ token }: Exchange) =>
  forbidden(
    `Application with AAD App Id '${token.appid ?? ''}' is not authorized to generate activity notifications here. ` +
      'Ensure that the expected Teams app is installed in the target scope (user, team, or chat).',
  )

function send(exchange: Exchange, user: User, scope: string): Answer {
  const { context, request } = exchange
  need(request.body, ['topic', 'activityType', 'previewText'])
  const body = part(request.body)
  checkTopic(part(body, 'topic'))
  checkTemplate(body['templateParameters'])
  checkType(context, body['activityType'])
  if (scope === param(exchange, 'user') && !user.appInstalled) throw notInstalled(exchange)
  const preview = (text(part(body, 'previewText')['content']) ?? '').slice(0, previewShown)
  if (preview === '') throw badRequest('previewText.content must not be empty.')
  const item = { user: user.id, activityType: String(body['activityType']), preview, at: context.clock.now() }
  change(exchange, () => void context.world.feed.push(item))
  return { status: 204 }
}

function checkTopic(topic: Fields): void {
  need(topic, ['source', 'value'])
  if (topic['source'] === 'text') {
    if (!/^https:\/\/teams\.microsoft\.com\/l\//.test(text(topic['webUrl']) ?? '')) {
      throw badRequest("A topic of the source 'text' needs a webUrl that is a Teams deep link.")
    }
  } else if (!/^https:\/\/graph\.microsoft\.com\/(v1\.0|beta)\//.test(text(topic['value']) ?? '')) {
    throw badRequest("A topic of the source 'entityUrl' needs a Microsoft Graph address as its value.")
  }
}

function checkType({ world }: Exchange['context'], type: unknown): void {
  const { activityTypes } = world.tenancy
  if (activityTypes && type !== 'systemDefault' && !activityTypes.has(String(type)))
    throw badRequest(`Activity type '${String(type)}' not found for the app.`)
}

function checkTemplate(parameters: unknown): void {
  const names = Array.isArray(parameters) ? parameters.map(one => text(part(one)['name'])) : []
  // {actor} is filled in by Teams.
  if (names.includes('actor')) throw badRequest("The template parameter 'actor' is reserved.")
}
