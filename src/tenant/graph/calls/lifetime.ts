/** How an app's call ends, and what ends it besides the app (codes: call-delete page, graph.md A2). */
import type { RosterChange, TenantContext } from '../../context.ts'
import type { Meeting } from '../../world.ts'
import { stateOf, type CallRecord } from '../state.ts'
import { callsIn, notifyRoster, notifyState } from './notify.ts'

export const endings = {
  badCoordinates: {
    code: 400,
    subcode: 2203,
    message: 'Bad request: the organizer and the thread do not belong together.',
  },
  removed: {
    code: 200,
    subcode: 5300,
    message: 'Participant was removed from the conversation by another participant.',
  },
  conversationEnded: { code: 200, subcode: 5001, message: 'The conversation has ended.' },
  othersLeft: { code: 200, subcode: 5002, message: 'All other participants have left.' },
  byBot: { code: 7000, subcode: 10550, message: 'The call was ended by the bot.' },
  keepAlive: { code: 408, subcode: 8537, message: 'The call was terminated: no keep-alive request within 45 minutes.' },
} as const

const keepAliveMs = 45 * 60_000

/** Ends one app's call, with its own leg if that still is in the meeting. */
export function terminate(context: TenantContext, record: CallRecord, why: keyof typeof endings): void {
  const { call, meeting } = record
  if (!stateOf(context).calls.delete(call.id)) return
  call.state = 'terminated'
  meeting?.appCalls.delete(call.id)
  notifyState(context, record, 'terminated', endings[why])
  if (meeting?.legs.has(call.myParticipantId)) context.dropLeg(meeting, call.myParticipantId)
}

/** Ends the calls that nobody kept alive for 45 minutes. */
export function endUnkept(context: TenantContext): void {
  for (const record of stateOf(context).calls.values()) {
    if (context.clock.now() - record.call.lastKeepAliveAt > keepAliveMs) terminate(context, record, 'keepAlive')
  }
}

const watched = new WeakSet<TenantContext>()

/** From now on every change in a call reaches the apps that are in it. */
export function watchCalls(context: TenantContext): void {
  if (watched.has(context)) return
  watched.add(context)
  const before = { roster: context.onRosterChange, ended: context.onCallEnded }
  context.onRosterChange = (meeting, changed) => {
    before.roster(meeting, changed)
    tell(context, meeting, changed)
  }
  context.onCallEnded = (meeting, why) => {
    before.ended(meeting, why)
    for (const record of callsIn(context, meeting)) {
      terminate(context, record, why === 'everyone left' ? 'othersLeft' : 'conversationEnded')
    }
  }
}

function tell(context: TenantContext, meeting: Meeting, changed: RosterChange): void {
  meeting.rosterSequence += 1
  const gone = new Set(changed.left.map(leg => leg.id))
  for (const record of callsIn(context, meeting)) {
    if (gone.has(record.call.myParticipantId)) terminate(context, record, 'removed')
    else notifyRoster(context, record, changed)
  }
}
