/** What Graph POSTs to an app's callbackUri (graph.md A2). */
import type { RosterChange, TenantContext } from '../../context.ts'
import type { Leg, Meeting } from '../../world.ts'
import type { Fields } from '../exchange.ts'
import { stateOf, type CallRecord } from '../state.ts'
import { participant } from './identity.ts'

type Kind = 'created' | 'updated' | 'deleted'

function notify(
  context: TenantContext,
  { call, appId }: CallRecord,
  changeType: Kind,
  path: string,
  resourceData: unknown,
): void {
  const value = {
    '@odata.type': '#microsoft.graph.commsNotification',
    changeType,
    // Live traffic carries the path twice, once under its old prefix.
    resource: `/app/calls/${call.id}${path}`,
    resourceUrl: `/communications/calls/${call.id}${path}`,
    callbackUri: call.callbackUri,
    resourceData,
  }
  context.queue({
    kind: 'call',
    lane: call.id,
    url: call.callbackUri,
    body: { '@odata.type': '#microsoft.graph.commsNotifications', value: [value] },
    authorise: () => context.signCallToken(appId),
  })
}

/** Tells the app what state its call is in; `result` says why it ended. */
export function notifyState(context: TenantContext, record: CallRecord, state: string, result?: Fields): void {
  const { asked, call, callChainId } = record
  const data = {
    '@odata.type': '#microsoft.graph.call',
    state,
    direction: 'outgoing',
    callbackUri: call.callbackUri,
    source: asked['source'] ?? null,
    chatInfo: asked['chatInfo'] ?? null,
    meetingInfo: asked['meetingInfo'] ?? null,
    tenantId: context.world.tenancy.tenantId,
    myParticipantId: call.myParticipantId,
    callChainId,
    id: call.id,
    ...(result === undefined ? {} : { resultInfo: { '@odata.type': '#microsoft.graph.resultInfo', ...result } }),
  }
  notify(context, record, state === 'terminated' ? 'deleted' : 'updated', '', data)
}

/** Tells one app who is in the call: everybody, or with isDeltaRosterEnabled who changed. */
export function notifyRoster(context: TenantContext, record: CallRecord, changed?: RosterChange): void {
  const { meeting } = record
  if (!meeting) return
  const show = (leg: Leg) => participant(context, meeting, leg)
  const gone = (leg: Leg) => ({ ...show(leg), removedState: { reason: 'Participant has left the meeting call.' } })
  const everybody = [...meeting.legs.values()].map(show)
  const changes = changed && [...[...changed.joined, ...changed.changed].map(show), ...changed.left.map(gone)]
  notify(context, record, 'updated', '/participants', record.onlyChanges && changes ? changes : everybody)
}

/** The live calls of apps in this meeting. */
export const callsIn = (context: TenantContext, meeting: Meeting): CallRecord[] =>
  [...stateOf(context).calls.values()].filter(record => record.meeting === meeting)
