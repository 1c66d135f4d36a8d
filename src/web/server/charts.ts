import type { z } from 'zod'
import { hours, type Instant } from '../../lesson/time.ts'
import { mayRead } from '../../policy/roles.ts'
import type { MatterRow } from '../../service/needs.ts'
import { nextMidnight } from '../../service/ledger/midnight.ts'
import { localTime } from '../../policy/school-day.ts'
import { matterRowsOf } from '../../service/matters/rows.ts'
import type { Service } from '../../service/service.ts'
import type * as shape from '../api/charts.ts'
import { isOneOf, type Guards } from './asked.ts'
import { problem } from './reply.ts'
import type { Visitor } from './visitor.ts'

const day = hours(24)
const weeksShown = 12

/** Counts over time for those who lead the school: by week, never by pupil or member of staff. */
export const chartRoutes = (service: Service): Guards => ({
  'get /api/v1/charts': async visitor => {
    if (!isOneOf(visitor, ['lead', 'headteacher', 'leadership', 'governor'])) return problem(404)
    const body: z.infer<typeof shape.charts> = { weeks: await weeksOf(service, visitor) }
    return { status: 200, body }
  },
})

async function weeksOf(service: Service, visitor: Visitor): Promise<shape.Week[]> {
  const { clock, policy, store } = service
  const { timezone } = policy.school
  const now = clock.now()
  const thisWeek = Date.parse(mondayOf(now, timezone))
  const mondays = Array.from({ length: weeksShown }, (_, index) =>
    new Date(thisWeek - (weeksShown - 1 - index) * 7 * day).toISOString().slice(0, 10),
  )
  const starts = mondays.map(monday => startOf(monday, timezone))
  const oldest = starts[0] ?? now
  const [lessons, incidents, matters] = await Promise.all([
    store.lessons(oldest, now),
    store.incidents(),
    mattersSince(service, visitor, oldest),
  ])
  const weekly = (times: readonly Instant[]) =>
    Map.groupBy(times, at => mondays[starts.findLastIndex(start => start <= at)])
  const held = weekly(lessons.map(({ timetable }) => timetable.startsAt))
  const lost = weekly(incidents.filter(isLost).map(({ openedAt }) => openedAt))
  const inBand = (band: MatterRow['band']) =>
    weekly(matters.filter(one => one.band === band).map(({ raisedAt }) => raisedAt))
  const [red, amber, yellow] = [inBand('red'), inBand('amber'), inBand('yellow')]
  const count = (of: ReadonlyMap<string | undefined, readonly Instant[]>, week: string): number =>
    of.get(week)?.length ?? 0
  return mondays.map(from => ({
    ...{ from, lessons: count(held, from), unseen: count(lost, from) },
    ...{ red: count(red, from), amber: count(amber, from), yellow: count(yellow, from) },
  }))
}

const isLost = ({ safeguard }: { readonly safeguard: string }): boolean => safeguard === 'watch-lost'

/** The Monday of the week in which this is, by the school's clock. */
function mondayOf(at: Instant, timezone: string): string {
  const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
  const local = localTime(at, timezone)
  return new Date(Date.parse(local.day) - weekdays.indexOf(local.weekday) * day).toISOString().slice(0, 10)
}

/** When that day begins at the school. */
function startOf(monday: string, timezone: string): Instant {
  let at = Date.parse(monday) - 2 * day
  while (localTime(at, timezone).day < monday) at = nextMidnight(at, timezone)
  return at
}

/** Theirs; and for the rest of the leadership, and governors, those about pupils. What is kept from somebody is not counted for them either. */
async function mattersSince(
  { store, policy }: Service,
  { person }: Visitor,
  oldest: Instant,
): Promise<readonly MatterRow[]> {
  const found: MatterRow[] = []
  for await (const row of matterRowsOf(store)) {
    if (row.raisedAt < oldest) break
    if (row.subjects.has(person) || row.unseenBy.has(person)) continue
    if (mayRead(policy, person, row) || (row.adults.size === 0 && row.origin === 'lesson')) found.push(row)
  }
  return found
}
