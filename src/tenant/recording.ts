import { nextMessageId } from './chat.ts'
import type { TenantContext } from './context.ts'
import { legsOf } from './membership.ts'
import { personId } from './ids.ts'
import type { Meeting, Someone } from './world.ts'

/** Starts or stops a recording. The roster shows it with whoever began it, and Teams writes it, and what came of it, into the chat. */
export function record(context: TenantContext, meeting: Meeting, who: Someone, isOn: boolean, failed = false): void {
  if (isOn) meeting.recordedBy = who
  else delete meeting.recordedBy
  context.onRosterChange(meeting, { joined: [], left: [], changed: legsOf(meeting, personId(who)) })
  const status = isOn ? 'initial' : failed ? 'failure' : 'success'
  const initiator = 'user' in who ? { user: { id: who.user, tenantId: context.world.tenancy.tenantId } } : {}
  const message = {
    ...{ id: nextMessageId(context), from: who, at: context.clock.now(), text: '', attachments: [] },
    system: {
      '@odata.type': '#microsoft.graph.callRecordingEventMessageDetail',
      ...{ callRecordingStatus: status, callRecordingDisplayName: null, callRecordingUrl: null },
      initiator,
    },
  }
  meeting.chat.push(message)
  context.onMessage(meeting, message, 'created')
}
