/** One leg as Graph shows it in the roster: no address, no role (graph.md A3). */
import type { TenantContext } from '../../context.ts'
import type { Leg, Meeting } from '../../world.ts'
import type { Fields } from '../exchange.ts'

const identity = (members: Fields): Fields => ({ '@odata.type': '#microsoft.graph.identity', ...members })

function identitySet(context: TenantContext, who: Leg['who']): Fields {
  const { tenancy, users } = context.world
  if ('application' in who) {
    return { application: identity({ id: who.application, displayName: null, tenantId: tenancy.tenantId }) }
  }
  if ('user' in who) {
    const displayName = users.get(who.user)?.displayName ?? null
    return { user: identity({ id: who.user, displayName, tenantId: tenancy.tenantId, identityProvider: 'AAD' }) }
  }
  const { outsider } = who
  switch (outsider.kind) {
    case 'anonymous':
      return { guest: identity({ id: outsider.id, displayName: outsider.displayName }) }
    case 'phone':
      return { phone: identity({ id: outsider.id, displayName: null }) }
    case 'external':
      return {
        user: identity({
          id: outsider.id,
          displayName: outsider.displayName,
          tenantId: outsider.tenantId,
          identityProvider: 'AAD',
        }),
      }
  }
}

const stream = (mediaType: string, sending: boolean, sourceId: string): Fields => ({
  '@odata.type': '#microsoft.graph.mediaStream',
  mediaType,
  label: mediaType === 'audio' ? 'main-audio' : mediaType === 'video' ? 'main-video' : 'applicationsharing-video',
  sourceId,
  direction: sending ? 'sendReceive' : 'receiveOnly',
  serverMuted: false,
})

/** With whoever began it, while a meeting is recorded; null for everybody else. */
function recordingInfo(context: TenantContext, { recordedBy: by }: Meeting, leg: Leg): Fields | null {
  if (!by || !('user' in by) || !('user' in leg.who) || leg.who.user !== by.user) return null
  const type = '#microsoft.graph.recordingInfo'
  return { '@odata.type': type, recordingStatus: 'recording', initiator: identitySet(context, leg.who) }
}

/** The participant resource of a leg in a meeting. */
export function participant(context: TenantContext, meeting: Meeting, leg: Leg): Fields {
  return {
    '@odata.type': '#microsoft.graph.participant',
    id: leg.id,
    info: {
      '@odata.type': '#microsoft.graph.participantInfo',
      identity: { '@odata.type': '#microsoft.graph.communicationsIdentitySet', ...identitySet(context, leg.who) },
      endpointType: 'default',
      languageId: null,
      countryCode: null,
      region: null,
    },
    isInLobby: leg.isInLobby,
    isMuted: leg.isMuted,
    mediaStreams: [
      stream('audio', true, '1'),
      stream('video', leg.camera, '2'),
      stream('videoBasedScreenSharing', leg.sharing, '3'),
    ],
    metadata: null,
    recordingInfo: recordingInfo(context, meeting, leg),
    rosterSequenceNumber: meeting.rosterSequence,
  }
}
