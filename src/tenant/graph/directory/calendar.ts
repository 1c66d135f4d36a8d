/** GET /users/{id}/calendarView: what Exchange says of a person's calendar (graph.md C). */
import type { Answer } from '../../context.ts'
import type { CalendarEvent } from '../../world.ts'
import { param, userOf, type Exchange, type Fields } from '../exchange.ts'
import { allowOptions, page, pagingOptions, pick, selected } from '../query.ts'
import { badRequest } from '../refusal.ts'
import { fits } from '../values.ts'

const windowsZones: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
}

export function calendarView(exchange: Exchange): Answer {
  allowOptions(exchange, ['startDateTime', 'endDateTime', '$select', '$orderby', '$skip', ...pagingOptions])
  const { request, context } = exchange
  const from = instant(request.query.get('startDateTime'), 'StartDateTime')
  const to = instant(request.query.get('endDateTime'), 'EndDateTime')
  const order = request.query.get('$orderby') ?? 'start/dateTime'
  if (!/^start\/dateTime( asc)?$/.test(order))
    throw badRequest(`This tenant does not order by '${order}'.`, 'ErrorInvalidProperty')
  const user = userOf(exchange, param(exchange, 'user'))
  const zone = zoneAsked(request.headers['prefer'])
  const names = selected(exchange, 'event')
  const events = context.world.calendars
    .filter(event => event.owner === user.id && event.startsAt < to && event.endsAt > from)
    .sort((one, other) => one.startsAt - other.startsAt)
    .map(event => pick(resource(exchange, event, zone), names))
  const answer = page(exchange, `users('${user.id}')/calendarView`, events, { size: 10, largest: 1000 })
  return zone.asked ? { ...answer, headers: { 'preference-applied': `outlook.timezone="${zone.name}"` } } : answer
}

export function instant(value: string | null, name: string): number {
  if (value === null)
    throw badRequest(
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.`,
      'ErrorInvalidParameter',
    )
  // Without an offset the time is UTC.
  const written = /(Z|[+-]\d{2}:\d{2})$/.test(value) || !value.includes('T') ? value : `${value}Z`
  if (!fits('Edm.DateTimeOffset', written) && !fits('Edm.Date', written)) {
    throw badRequest(`The value '${value}' of parameter '${name}' is invalid.`, 'ErrorInvalidParameter')
  }
  return Date.parse(written)
}

export type Zone = { readonly name: string; readonly iana: string; readonly asked: boolean }

export function zoneAsked(prefer: string | undefined): Zone {
  const [, name] = /outlook\.timezone\s*=\s*"([^"]+)"/i.exec(prefer ?? '') ?? []
  if (name === undefined) return { name: 'UTC', iana: 'UTC', asked: false }
  const iana = windowsZones[name] ?? name
  try {
    formOf(iana)
  } catch {
    throw badRequest(
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: ${name}.`,
      'TimeZoneNotSupportedException',
    )
  }
  return { name, iana, asked: true }
}

function first<Value>(values: Iterable<Value>, fits: (value: Value) => boolean): Value | undefined {
  for (const value of values) if (fits(value)) return value
  return undefined
}

/** Made once a zone: a school's calendars are read tens of thousands of times a week. */
const forms = new Map<string, Intl.DateTimeFormat>()

function formOf(iana: string): Intl.DateTimeFormat {
  const known = forms.get(iana)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: iana, dateStyle: 'short', timeStyle: 'medium' })
  forms.set(iana, made)
  return made
}

const local = (at: number, { name, iana }: Zone): Fields => ({
  dateTime: `${formOf(iana).format(at).replace(' ', 'T')}.0000000`,
  timeZone: name,
})

export function resource({ context }: Exchange, event: CalendarEvent, zone: Zone): Fields {
  const { users, meetings } = context.world
  const meeting = first(meetings.values(), one => one.joinWebUrl === event.joinUrl)
  const organiser = users.get(meeting?.organiser ?? event.owner)
  const person = (address: string) => {
    const wanted = address.toLowerCase()
    const name = first(users.values(), user => user.mail.toLowerCase() === wanted)?.displayName ?? address
    return { emailAddress: { name, address } }
  }
  return {
    '@odata.etag': `W/"${event.id}-${event.startsAt}"`,
    id: event.id,
    iCalUId: event.uid ?? event.id,
    subject: event.subject,
    start: local(event.startsAt, zone),
    end: local(event.endsAt, zone),
    isAllDay: false,
    isCancelled: event.isCancelled,
    isOrganizer: organiser?.id === event.owner,
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    onlineMeetingUrl: null,
    onlineMeeting: { joinUrl: event.joinUrl },
    type: event.series ? (event.series.isException ? 'exception' : 'occurrence') : 'singleInstance',
    seriesMasterId: event.series?.master ?? null,
    recurrence: null,
    sensitivity: 'normal',
    showAs: 'busy',
    categories: event.categories,
    organizer: person(organiser?.mail ?? ''),
    attendees: event.attendees.map(address => ({
      type: 'required',
      status: { response: 'none', time: '0001-01-01T00:00:00Z' },
      ...person(address),
    })),
  }
}
