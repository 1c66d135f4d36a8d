/** GET /users/{id}/calendarView/delta: what changed in a calendar since a token (graph.md C; con/delta-query-events). */
import { randomUUID } from 'node:crypto'
import type { Answer } from '../../context.ts'
import type { CalendarEvent } from '../../world.ts'
import { graphContext, param, userOf, type Exchange, type Fields } from '../exchange.ts'
import { allowOptions } from '../query.ts'
import { badRequest, Refusal } from '../refusal.ts'
import { stateOf, type DeltaRound } from '../state.ts'
import { instant, resource, zoneAsked, type Zone } from './calendar.ts'

const usualPage = 10

/** One page of a round; the last one carries the link for the next round. */
export function calendarDelta(exchange: Exchange): Answer {
  allowOptions(exchange, ['startDateTime', 'endDateTime', '$deltatoken', '$skiptoken'])
  const { request } = exchange
  const user = userOf(exchange, param(exchange, 'user'))
  const zone = zoneAsked(request.headers['prefer'])
  const skip = request.query.get('$skiptoken')
  if (skip !== null) return pageOf(exchange, user.id, ...positionIn(exchange, skip))
  const token = request.query.get('$deltatoken')
  const since = token === null ? undefined : roundOf(exchange, token)
  const span = since ?? {
    from: instant(request.query.get('startDateTime'), 'StartDateTime'),
    to: instant(request.query.get('endDateTime'), 'EndDateTime'),
  }
  const now = eventsIn(exchange, user.id, span.from, span.to)
  const items = changes(exchange, since?.events ?? new Map(), now, zone)
  const round: DeltaRound = { from: span.from, to: span.to, events: snapshot(now), items }
  const id = randomUUID()
  stateOf(exchange.context).deltaRounds.set(id, round)
  return pageOf(exchange, user.id, id, round, 0)
}

function roundOf({ context }: Exchange, token: string): DeltaRound {
  const found = stateOf(context).deltaRounds.get(token)
  if (found) return found
  throw new Refusal(
    410,
    'SyncStateNotFound',
    'The sync state generation is not found; please restart with a full sync.',
  )
}

function positionIn(exchange: Exchange, skip: string): [string, DeltaRound, number] {
  const [id = '', at = ''] = skip.split('.')
  if (!/^\d+$/.test(at)) throw badRequest('The skip token is invalid.', 'ErrorInvalidUrlQuery')
  return [id, roundOf(exchange, id), Number(at)]
}

function pageOf({ request, context }: Exchange, user: string, id: string, round: DeltaRound, at: number): Answer {
  const [, size] = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(request.headers['prefer'] ?? '') ?? []
  const until = at + Number(size ?? usualPage)
  const link = (name: string, token: string) => `${context.origin}/graph${request.path}?${name}=${token}`
  const isLast = until >= round.items.length
  return {
    status: 200,
    body: {
      '@odata.context': graphContext('Collection(event)'),
      ...(isLast
        ? { '@odata.deltaLink': link('$deltatoken', id) }
        : { '@odata.nextLink': link('$skiptoken', `${id}.${until}`) }),
      value: round.items.slice(at, until),
    },
  }
}

const eventsIn = ({ context }: Exchange, owner: string, from: number, to: number): CalendarEvent[] =>
  context.world.calendars.filter(event => event.owner === owner && event.startsAt < to && event.endsAt > from)

const versionOf = (event: CalendarEvent): string => JSON.stringify({ ...event, owner: undefined })

const snapshot = (events: readonly CalendarEvent[]): Map<string, { version: string; master: string | undefined }> =>
  new Map(events.map(event => [event.id, { version: versionOf(event), master: event.series?.master }]))

/**
 * A series that changed comes whole: its master with all properties, its occurrences with little more than their times
 * (microsoft-graph-docs#7632), and nothing of an occurrence that was deleted (microsoft-graph-docs#4501).
 */
function changes(
  exchange: Exchange,
  before: DeltaRound['events'],
  now: readonly CalendarEvent[],
  zone: Zone,
): Fields[] {
  const after = snapshot(now)
  const touched = new Set(
    [...new Set([...before.keys(), ...after.keys()])].filter(id => before.get(id)?.version !== after.get(id)?.version),
  )
  const masters = new Set([...touched].flatMap(id => (after.get(id) ?? before.get(id))?.master ?? []))
  const series = [...masters].flatMap(master => {
    const own = now.filter(event => event.series?.master === master)
    const [first] = own
    if (!first) return [{ id: master, '@removed': { reason: 'deleted' } }]
    const shown = { ...resource(exchange, first, zone), id: master, type: 'seriesMaster', seriesMasterId: null }
    return [{ '@odata.type': '#microsoft.graph.event', ...shown }, ...own.map(one => occurrence(exchange, one, zone))]
  })
  const single = [...touched].flatMap((id): Fields[] => {
    const event = now.find(one => one.id === id)
    if (event?.series || before.get(id)?.master !== undefined) return []
    if (!event) return [{ id, '@removed': { reason: 'deleted' } }]
    return [{ '@odata.type': '#microsoft.graph.event', ...resource(exchange, event, zone) }]
  })
  return [...single, ...series]
}

function occurrence(exchange: Exchange, event: CalendarEvent, zone: Zone): Fields {
  const whole = resource(exchange, event, zone)
  if (event.series?.isException) return { '@odata.type': '#microsoft.graph.event', ...whole }
  const names = ['@odata.etag', 'id', 'seriesMasterId', 'type', 'start', 'end']
  return { '@odata.type': '#microsoft.graph.event', ...Object.fromEntries(names.map(name => [name, whole[name]])) }
}
