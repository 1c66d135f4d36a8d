/** POST /communications/calls: the app joins a meeting (graph.md A1). */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../../context.ts'
import type { Leg, Meeting } from '../../world.ts'
import { holds, meetingOfThread } from '../access.ts'
import { graphContext, need, part, text, type Exchange, type Fields } from '../exchange.ts'
import { badRequest, Refusal } from '../refusal.ts'
import { stateOf, type CallRecord } from '../state.ts'
import { watchCalls, terminate } from './lifetime.ts'
import { notifyState } from './notify.ts'

const concurrentCalls = 100

/** Joins, answers at once with the call being established, and tells the rest by notification. */
export function joinCall(exchange: Exchange): Answer {
  const { context, request, token } = exchange
  check(exchange)
  const { calls } = stateOf(context)
  if (context.habits.throttling && calls.size >= concurrentCalls)
    throw new Refusal(429, 'TooManyRequests', 'Too many concurrent calls.', { 'retry-after': '10' })
  watchCalls(context)
  const meeting = meetingAsked(exchange)
  const asked = request.body as Fields
  const record: CallRecord = {
    call: {
      id: randomUUID(),
      callbackUri: String(asked['callbackUri']),
      myParticipantId: randomUUID(),
      state: 'establishing',
      lastKeepAliveAt: context.clock.now(),
    },
    appId: token.appid ?? context.world.tenancy.appId,
    meeting,
    asked,
    callChainId: randomUUID(),
    onlyChanges: part(asked, 'callOptions')['isDeltaRosterEnabled'] === true,
  }
  calls.set(record.call.id, record)
  const body = callResource(record, context.world.tenancy.tenantId)
  notifyState(context, record, 'establishing')
  if (meeting) enter(exchange, record, meeting)
  else terminate(context, record, 'badCoordinates')
  const location = `https://graph.microsoft.com/v1.0/communications/calls/${record.call.id}`
  return {
    status: 201,
    headers: { location },
    body: { '@odata.context': graphContext('communications/calls/$entity'), ...body },
  }
}

function check(exchange: Exchange): void {
  const { body } = exchange.request
  need(body, ['callbackUri', 'requestedModalities', 'mediaConfig', 'chatInfo', 'meetingInfo', 'tenantId'])
  need(part(body, 'chatInfo'), ['threadId'])
  const callback = URL.parse(text(part(body)['callbackUri']) ?? '')
  // Graph takes https only; a tenant on this machine calls a bot on this machine.
  const here = callback?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(callback.hostname)
  if (callback?.protocol !== 'https:' && !here) throw badRequest('The callbackUri must be an absolute HTTPS address.')
  const modalities = part(body)['requestedModalities']
  if (!Array.isArray(modalities) || modalities.length === 0) throw badRequest('requestedModalities must not be empty.')
  if (part(body)['tenantId'] !== exchange.context.world.tenancy.tenantId) {
    throw new Refusal(403, 'Forbidden', 'Request authorization tenant mismatch.')
  }
}

/** The meeting, if thread and organiser belong together; Graph finds out only after it has answered 201. */
function meetingAsked({ context, request }: Exchange): Meeting | undefined {
  const meeting = meetingOfThread(context.world.meetings.values(), text(part(request.body, 'chatInfo')['threadId']))
  const organiser = text(part(request.body, 'meetingInfo', 'organizer', 'user')['id'])
  return meeting && meeting.organiser === organiser ? meeting : undefined
}

function enter(exchange: Exchange, record: CallRecord, meeting: Meeting): void {
  const { context } = exchange
  const leg: Leg = {
    id: record.call.myParticipantId,
    who: { application: record.appId },
    isInLobby: waits(exchange, meeting),
    isMuted: false,
    sharing: false,
    camera: false,
    joinedAt: context.clock.now(),
  }
  record.call.state = 'established'
  meeting.appCalls.set(record.call.id, record.call)
  meeting.legs.set(leg.id, leg)
  notifyState(context, record, 'established')
  context.onRosterChange(meeting, { joined: [leg], left: [], changed: [] })
}

/** A guest app passes the lobby with scope `everyone` only; whether `organizer` stops a directory app is an option. */
function waits(exchange: Exchange, meeting: Meeting): boolean {
  const { scope } = meeting.settings.lobbyBypassSettings
  const asUser = [
    'Calls.JoinGroupCall.All',
    'Calls.JoinGroupCalls.Chat',
    'Calls.Initiate.All',
    'Calls.InitiateGroupCall.All',
  ]
  if (!asUser.some(permission => holds(exchange, permission))) return scope !== 'everyone'
  return exchange.context.world.tenancy.organizerScopeStopsApps === true && scope === 'organizer'
}

/** The call resource as POST and GET answer it. */
export const callResource = ({ asked, call, callChainId }: CallRecord, tenantId: string): Fields => ({
  '@odata.type': '#microsoft.graph.call',
  id: call.id,
  state: call.state,
  direction: 'outgoing',
  callbackUri: call.callbackUri,
  callChainId,
  callOptions: asked['callOptions'] ?? null,
  chatInfo: asked['chatInfo'] ?? null,
  meetingInfo: asked['meetingInfo'] ?? null,
  mediaConfig: asked['mediaConfig'] ?? null,
  requestedModalities: asked['requestedModalities'] ?? [],
  source: asked['source'] ?? null,
  targets: [],
  myParticipantId: call.myParticipantId,
  resultInfo: null,
  tenantId,
})
