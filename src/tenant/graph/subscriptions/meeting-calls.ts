/** What happens in the call of a meeting, for whoever subscribed to its meetingCallEvents (graph.md B4). */
import { randomUUID } from 'node:crypto'
import type { RosterChange, TenantContext } from '../../context.ts'
import { peopleInCall } from '../../membership.ts'
import type { Leg, Meeting } from '../../world.ts'
import { participant } from '../calls/identity.ts'
import type { Fields } from '../exchange.ts'
import { stateOf } from '../state.ts'
import { tellChange } from './deliver.ts'

export const callEventsOf = (meeting: Meeting): string =>
  `communications/onlineMeetings(joinWebUrl='${encodeURIComponent(meeting.joinWebUrl)}')/meetingCallEvents`

/** A call that began before the subscription tells it nothing (a field report of August 2026). */
export function tellRoster(context: TenantContext, meeting: Meeting, { joined, left, changed }: RosterChange): void {
  const { callsHeard } = stateOf(context)
  const isOn = peopleInCall(meeting).length > 0
  if (isOn && !callsHeard.has(meeting.id)) {
    callsHeard.add(meeting.id)
    tell(context, meeting, 'callStarted', [])
  }
  const show = (leg: Leg) => participant(context, meeting, leg)
  const gone = (leg: Leg) => ({ ...show(leg), removedState: { reason: 'Participant has left the meeting call.' } })
  const delta = [...[...joined, ...changed].map(show), ...left.map(gone)]
  if (delta.length) tell(context, meeting, 'rosterUpdated', delta)
}

export function tellEnded(context: TenantContext, meeting: Meeting): void {
  if (stateOf(context).callsHeard.delete(meeting.id)) tell(context, meeting, 'callEnded', [])
}

function tell(context: TenantContext, meeting: Meeting, eventType: string, delta: readonly Fields[]): void {
  const data = {
    '@odata.type': '#microsoft.graph.callEvent',
    id: randomUUID(),
    eventType,
    eventDateTime: new Date(context.clock.now()).toISOString(),
    'participants@delta': delta,
  }
  tellChange(context, [callEventsOf(meeting)], { change: 'updated', resource: callEventsOf(meeting), data })
}
