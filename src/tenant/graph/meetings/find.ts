/** Reading online meetings (graph.md B1), under the application access policy. */
import type { Answer } from '../../context.ts'
import { invited } from '../../membership.ts'
import type { Meeting, User } from '../../world.ts'
import { graphContext, param, userOf, type Exchange } from '../exchange.ts'
import { allowOptions, equalityFilter, pick, selected } from '../query.ts'
import { badRequest, forbidden, notFound } from '../refusal.ts'
import { onlineMeeting } from './render.ts'

/** The user on whose behalf the app reads or changes meetings, if the tenant's policy covers them. */
export function coveredUser(exchange: Exchange): User {
  const { tenancy } = exchange.context.world
  const user = userOf(exchange, param(exchange, 'user'))
  if (tenancy.accessPolicy === 'all' || tenancy.accessPolicy.has(user.id)) return user
  throw forbidden(
    `No application access policy found for this app: ${exchange.token.appid ?? tenancy.appId} on the user: ${user.id}.`,
  )
}

const mayRead = (exchange: Exchange, meeting: Meeting, user: User): boolean =>
  invited(exchange.context.world, meeting).has(user.id)

// Callers write the address as the calendar has it, encoded or not: both name the same meeting.
const sameAddress = (one: string, other: string): boolean => decoded(one) === decoded(other)

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** $filter=JoinWebUrl eq '…': there is no list of all meetings. */
export function findMeetings(exchange: Exchange): Answer {
  allowOptions(exchange, ['$filter', '$select'])
  const user = coveredUser(exchange)
  const filter = equalityFilter(exchange)
  if (!filter)
    throw badRequest("Filter expression expected - /onlineMeetings?$filter=ParameterName eq 'id'.", 'InvalidArgument')
  if (filter.property.toLowerCase() !== 'joinweburl')
    throw badRequest(`Filtering by '${filter.property}' is not supported.`, 'InvalidArgument')
  const names = selected(exchange, 'onlineMeeting')
  const value = [...exchange.context.world.meetings.values()]
    .filter(meeting => sameAddress(meeting.joinWebUrl, filter.value) && mayRead(exchange, meeting, user))
    .map(meeting => pick(onlineMeeting(exchange, meeting), names))
  return { status: 200, body: { '@odata.context': graphContext(`users('${user.id}')/onlineMeetings`), value } }
}

/** The meeting of the path, as far as the user takes part in it. */
export function readableMeeting(exchange: Exchange): { meeting: Meeting; user: User } {
  const user = coveredUser(exchange)
  const meeting = exchange.context.world.meetings.get(param(exchange, 'meeting'))
  if (!meeting || !mayRead(exchange, meeting, user)) throw notFound('Meeting not found.')
  return { meeting, user }
}

export function getMeeting(exchange: Exchange): Answer {
  allowOptions(exchange, ['$select'])
  const { meeting, user } = readableMeeting(exchange)
  const shown = pick(onlineMeeting(exchange, meeting), selected(exchange, 'onlineMeeting'))
  return {
    status: 200,
    body: { '@odata.context': graphContext(`users('${user.id}')/onlineMeetings/$entity`), ...shown },
  }
}
