import { account, eventUser, member } from '../activities.ts'
import type { Activity } from '../activities.ts'
import type { Answer } from '../context.ts'
import { botMeetingId, personId, personMri } from '../ids.ts'
import { chatMembers, isInMeeting, peopleInCall, personOf, roleOf } from '../membership.ts'
import type { Meeting } from '../world.ts'
import { refusal } from './call.ts'
import type { Call } from './call.ts'

const forbidden = refusal(403, 'ForbiddenOperationException', 'The bot may not read or write this meeting.')
const noMeeting = refusal(404, 'NotFound', 'The meeting has expired or does not exist.')

/** GET v1/meetings/{meetingId} (teams.md 3) */
export function getMeeting(call: Call): Answer {
  const { world } = call.context
  const found = meetingOf(call, 'OnlineMeeting.ReadBasic.Chat')
  if ('refused' in found) return found.refused
  const { meeting } = found
  const { id, aadObjectId } = account(world, { user: meeting.organiser })
  const details = {
    id: botMeetingId(meeting),
    msGraphResourceId: meeting.id,
    scheduledStartTime: new Date(meeting.startsAt).toISOString(),
    scheduledEndTime: new Date(meeting.endsAt).toISOString(),
    joinUrl: meeting.joinWebUrl,
    title: meeting.subject,
    type: 'Scheduled',
  }
  const organizer = { id, aadObjectId, objectId: aadObjectId, tenantId: world.tenancy.tenantId }
  return { status: 200, body: { details, conversation: conversation(meeting), organizer } }
}

/** GET v1/meetings/{meetingId}/participants/{aadObjectId}: who has no object id cannot be looked up. */
export function getParticipant(call: Call): Answer {
  const { world } = call.context
  const found = meetingOf(call, undefined)
  if ('refused' in found) return found.refused
  const { meeting } = found
  const wanted = call.parameters['participant']
  const who = chatMembers(world, meeting).find(one => eventUser(world, one)['aadObjectId'] === wanted)
  if (!who) return refusal(404, 'NotFound', 'The participant is not available.')
  const state = { role: roleOf(world, meeting, who), inMeeting: isInMeeting(meeting, personId(who)) }
  return { status: 200, body: { user: member(world, who), meeting: state, conversation: conversation(meeting) } }
}

/** POST v1/meetings/{meetingId}/notification: 202 all reached, 207 some, 404 nobody of them is in the call. */
export function notifyMeeting(call: Call): Answer {
  const { world } = call.context
  const found = meetingOf(call, 'OnlineMeetingNotification.Send.Chat')
  if ('refused' in found) return found.refused
  const inCall = new Set(
    peopleInCall(found.meeting)
      .flatMap(leg => personOf(leg) ?? [])
      .map(who => personMri(world.tenancy, who)),
  )
  const recipients = (call.body['value'] as Activity)['recipients'] as readonly string[]
  const missed = recipients.filter(recipient => !inCall.has(recipient))
  if (missed.length === recipients.length) return refusal(404, 'NotFound', 'None of the recipients is in the roster.')
  if (missed.length === 0) return { status: 202 }
  const failure = { failureReason: 'The recipient is not in the roster.', errorCode: 'MemberNotFoundInConversation' }
  return { status: 207, body: { recipientsFailureInfo: missed.map(recipientMri => ({ recipientMri, ...failure })) } }
}

function meetingOf(
  { context: { world }, parameters }: Call,
  consent: string | undefined,
): { readonly meeting: Meeting } | { readonly refused: Answer } {
  const meeting = [...world.meetings.values()].find(candidate => botMeetingId(candidate) === parameters['meeting'])
  if (!meeting) return { refused: noMeeting }
  const isAllowed = meeting.appInstalled && (consent === undefined || world.tenancy.permissions.has(consent))
  return isAllowed ? { meeting } : { refused: forbidden }
}

const conversation = ({ threadId }: Meeting): Activity => ({
  id: threadId,
  conversationType: 'groupChat',
  isGroup: true,
})
