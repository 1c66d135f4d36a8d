import { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Span } from '../../service/needs.ts'
import { path, type Answered, type Graph } from './client.ts'

/** An online meeting in somebody's calendar, as far as it may be a lesson. */
export type ShownEvent = {
  readonly owner: PersonId
  readonly uid: string | undefined
  readonly subject: string
  readonly isOrganiser: boolean
  readonly organiserMail: string | undefined
  readonly joinUrl: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly categories: readonly string[]
  readonly attendees: readonly string[] // mail addresses, as the event has them
}

// `2026-11-23T09:00:00.0000000` without an offset: the zone stands beside it, and we ask for UTC.
const instant = z
  .object({ dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$/), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => Date.parse(`${dateTime.slice(0, 19)}Z`))
const person = z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish()

const event = z.object({
  start: instant,
  end: instant,
  iCalUId: z.string().nullish(),
  subject: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  categories: z.array(z.string()).nullish(),
  organizer: person,
  attendees: z.array(person).nullish(),
})

const wanted = 'iCalUId,start,end,isCancelled,isOnlineMeeting,isOrganizer,onlineMeeting,categories,organizer,attendees'

/**
 * The online meetings of one person that overlap the span and are not cancelled (v1.0 calendarView, which unrolls
 * series, in all time zones). No body is asked for, and the subject only where the policy goes by it. Needs
 * Calendars.ReadBasic on that mailbox.
 */
export async function eventsOf(
  graph: Graph,
  owner: PersonId,
  { from, until }: Span,
  withSubject: boolean,
): Promise<Answered<readonly ShownEvent[]>> {
  const window = windowOf({ from, until })
  const read = await graph.all({
    path: `${path`/users/${owner}/calendarView`}?${window}&$select=${wanted}${withSubject ? ',subject' : ''}&$top=200`,
    headers: { prefer: 'outlook.timezone="UTC"' },
    answer: event,
  })
  if (read.status !== 'answered') return read
  return { status: 'answered', value: read.value.flatMap(one => onlineMeeting(owner, one)) }
}

export const windowOf = ({ from, until }: Span): string =>
  `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(until).toISOString()}`

function onlineMeeting(owner: PersonId, shown: z.infer<typeof event>): readonly ShownEvent[] {
  const joinUrl = shown.onlineMeeting?.joinUrl
  if (!shown.isOnlineMeeting || shown.isCancelled || !joinUrl) return []
  return [
    {
      owner,
      uid: shown.iCalUId ?? undefined,
      subject: shown.subject ?? '',
      isOrganiser: shown.isOrganizer === true,
      organiserMail: shown.organizer?.emailAddress?.address ?? undefined,
      joinUrl,
      startsAt: shown.start,
      endsAt: shown.end,
      categories: shown.categories ?? [],
      attendees: (shown.attendees ?? []).flatMap(one => one?.emailAddress?.address ?? []),
    },
  ]
}
