/** The app's own call: GET, keepAlive and hanging up. */
import type { Answer } from '../../context.ts'
import { graphContext, param, type Exchange } from '../exchange.ts'
import { notFound } from '../refusal.ts'
import { stateOf, type CallRecord } from '../state.ts'
import { callResource } from './join.ts'
import { terminate } from './lifetime.ts'

/** The call of the path, if it lives and belongs to this app: to any other it does not exist. */
export function ownCall(exchange: Exchange): CallRecord {
  const id = param(exchange, 'call').toLowerCase()
  const record = stateOf(exchange.context).calls.get(id)
  if (!record || record.appId !== exchange.token.appid) throw notFound('Call not found.')
  return record
}

export function getCall(exchange: Exchange): Answer {
  const record = ownCall(exchange)
  const body = callResource(record, exchange.context.world.tenancy.tenantId)
  return { status: 200, body: { '@odata.context': graphContext('communications/calls/$entity'), ...body } }
}

export function keepAlive(exchange: Exchange): Answer {
  ownCall(exchange).call.lastKeepAliveAt = exchange.context.clock.now()
  return { status: 200 }
}

/** Takes the app's leg out; the others talk on. */
export function hangUp(exchange: Exchange): Answer {
  terminate(exchange.context, ownCall(exchange), 'byBot')
  return { status: 204 }
}
