import { account, activity, eventUser, meetingConversation, send } from './activities.ts'
import type { Activity } from './activities.ts'
import type { TenantContext } from './context.ts'
import { botMeetingId, isOfChannel, personMri } from './ids.ts'
import { roleOf } from './membership.ts'
import type { Meeting, Someone } from './world.ts'

const prefix = 'application/vnd.microsoft.'

/** meetingStart or meetingEnd, once a call (teams.md 1.2). `who` started or ended it. */
export function callEvent(context: TenantContext, meeting: Meeting, which: 'Start' | 'End', who: Someone): void {
  if (!allows(context, meeting, 'OnlineMeeting.ReadBasic.Chat')) return
  const at = new Date(context.clock.now()).toISOString()
  const value = {
    Id: botMeetingId(meeting),
    JoinUrl: meeting.joinWebUrl,
    MeetingType: 'Scheduled',
    Title: meeting.subject,
    [`${which}Time`]: at,
  }
  const from = { id: personMri(context.world.tenancy, who), aadObjectId: account(context.world, who)['aadObjectId'] }
  event(context, meeting, from, `meeting${which}`, cased(context, value))
}

/** meetingParticipantJoin or …Leave; for somebody anonymous a conversationUpdate from the organiser (teams.md 1.6). */
export function participantEvent(
  context: TenantContext,
  meeting: Meeting,
  which: 'Join' | 'Leave',
  who: Someone,
): void {
  if (isOfChannel(meeting.threadId)) return // of scheduled private meetings only (teams.md 1.4)
  // Nothing is documented for telephone callers: the bot hears of them from the call roster only.
  if ('outsider' in who && who.outsider.kind === 'phone') return
  if ('outsider' in who && who.outsider.kind === 'anonymous') {
    anonymousUpdate(context, meeting, which, who)
    return
  }
  if (!context.world.tenancy.participantEvents) return
  if (!allows(context, meeting, 'OnlineMeetingParticipant.Read.Chat')) return
  // The documented leave sample has inMeeting true and no role.
  const state = { inMeeting: true, ...(which === 'Join' ? { role: roleOf(context.world, meeting, who) } : {}) }
  const value = { members: [{ user: eventUser(context.world, who), meeting: state }] }
  const from = { id: personMri(context.world.tenancy, who) }
  event(context, meeting, from, `meetingParticipant${which}`, value)
}

function anonymousUpdate(context: TenantContext, meeting: Meeting, which: 'Join' | 'Leave', who: Someone): void {
  if (!meeting.appInstalled) return
  const people = [account(context.world, who)]
  const change = which === 'Join' ? { membersAdded: people } : { membersRemoved: people }
  const from = account(context.world, { user: meeting.organiser })
  const body = activity(context, from, meetingConversation(context, meeting), { type: 'conversationUpdate', ...change })
  send(context, body, meeting.threadId)
}

function event(context: TenantContext, meeting: Meeting, from: Activity, name: string, value: Activity): void {
  const conversation = meetingConversation(context, meeting, true)
  const body = activity(context, from, conversation, { type: 'event', name: `${prefix}${name}`, value })
  send(context, body, meeting.threadId)
}

const allows = ({ world }: TenantContext, meeting: Meeting, consent: string): boolean =>
  meeting.appInstalled && world.tenancy.permissions.has(consent)

function cased({ habits }: TenantContext, value: Activity): Activity {
  if (habits.meetingEventCasing === 'Pascal') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [key.charAt(0).toLowerCase() + key.slice(1), text]),
  )
}
