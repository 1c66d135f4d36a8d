/** The onlineMeeting resource. */
import type { TenantContext } from '../../context.ts'
import { invited } from '../../membership.ts'
import type { Meeting } from '../../world.ts'
import { prefers, type Exchange, type Fields } from '../exchange.ts'
import { stateOf } from '../state.ts'

const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')

/** What the scope becomes for a client that did not ask for newer members. */
const newer = new Set(['invited', 'organizationExcludingGuests'])

function person({ world }: TenantContext, id: string, role: string): Fields {
  const user = world.users.get(id)
  const identity = { id, displayName: user?.displayName ?? null, tenantId: world.tenancy.tenantId }
  return { identity: { user: identity }, upn: user?.userPrincipalName ?? null, role }
}

const others = ({ world }: TenantContext, meeting: Meeting): string[] =>
  [...invited(world, meeting)].filter(id => id !== meeting.organiser)

const roleOf = (meeting: Meeting, id: string, newerRoles: boolean): string => {
  if (meeting.coorganisers.has(id)) return newerRoles ? 'coorganizer' : 'unknownFutureValue'
  return meeting.presenters.has(id) ? 'presenter' : 'attendee'
}

/** The meeting with `settings` in place of its own: a PATCH may answer settings that were never made. */
export function onlineMeeting(exchange: Exchange, meeting: Meeting, settings: Fields = meeting.settings): Fields {
  const { context } = exchange
  const all = prefers(exchange, 'include-unknown-enum-members')
  const lobby = settings['lobbyBypassSettings'] as Meeting['settings']['lobbyBypassSettings']
  const scope = all || !newer.has(lobby.scope) ? lobby.scope : 'unknownFutureValue'
  return {
    id: meeting.id,
    creationDateTime: iso(meeting.startsAt),
    startDateTime: iso(meeting.startsAt),
    endDateTime: iso(meeting.endsAt),
    joinWebUrl: meeting.joinWebUrl,
    subject: meeting.subject,
    isBroadcast: false,
    chatInfo: { threadId: meeting.threadId, messageId: '0', replyChainMessageId: null },
    participants: {
      organizer: person(context, meeting.organiser, 'presenter'),
      attendees: others(context, meeting).map(id => person(context, id, roleOf(meeting, id, all))),
    },
    allowBreakoutRooms: true,
    allowParticipantsToChangeName: true,
    ...stateOf(context).otherSettings.get(meeting.id),
    ...settings,
    lobbyBypassSettings: { ...lobby, scope },
  }
}
