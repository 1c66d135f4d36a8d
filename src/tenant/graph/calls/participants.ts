/** The people in the app's call: list, look at, remove, mute (graph.md A4). */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../../context.ts'
import type { Leg, Meeting } from '../../world.ts'
import { change, graphContext, param, part, text, type Exchange } from '../exchange.ts'
import { allowOptions, page, pagingOptions } from '../query.ts'
import { badRequest, forbidden, notFound } from '../refusal.ts'
import { ownCall } from './call.ts'
import { participant } from './identity.ts'

export function listParticipants(exchange: Exchange): Answer {
  allowOptions(exchange, pagingOptions)
  const { call, meeting } = ownCall(exchange)
  const shown = meeting ? [...meeting.legs.values()].map(leg => participant(exchange.context, meeting, leg)) : []
  return page(exchange, `communications/calls('${call.id}')/participants`, shown, { size: 50, largest: 200 })
}

export function getParticipant(exchange: Exchange): Answer {
  const { leg, meeting } = legOf(exchange)
  const what = graphContext('communications/calls/participants/$entity')
  return { status: 200, body: { '@odata.context': what, ...participant(exchange.context, meeting, leg) } }
}

/** Removes one endpoint. The person is not told, and may come back (with another id) unless the lobby stops them. */
export function removeParticipant(exchange: Exchange): Answer {
  const { context } = exchange
  if (!context.world.tenancy.removalAllowed) {
    throw forbidden('The application is not allowed to remove participants: see Set-CsApplicationMeetingConfiguration.')
  }
  const { leg, meeting } = legOf(exchange)
  change(exchange, () => void context.dropLeg(meeting, leg.id))
  return { status: 204 }
}

/** Mutes once; there is no way to unmute somebody else. */
export function muteParticipant(exchange: Exchange): Answer {
  const { context, request } = exchange
  const clientContext = text(part(request.body)['clientContext']) ?? null
  if ((clientContext?.length ?? 0) > 256) throw badRequest('clientContext must not exceed 256 characters.')
  const { leg, meeting } = legOf(exchange)
  change(exchange, () => {
    if (leg.isMuted) return
    leg.isMuted = true
    context.onRosterChange(meeting, { joined: [], left: [], changed: [leg] })
  })
  const operation = { id: randomUUID(), status: 'completed', clientContext, resultInfo: null }
  const type = '#microsoft.graph.muteParticipantOperation'
  return { status: 200, body: { '@odata.context': graphContext('commsOperation'), '@odata.type': type, ...operation } }
}

function legOf(exchange: Exchange): { leg: Leg; meeting: Meeting } {
  const { meeting } = ownCall(exchange)
  const leg = meeting?.legs.get(param(exchange, 'participant'))
  if (!meeting || !leg) throw notFound('Participant not found.')
  return { leg, meeting }
}
