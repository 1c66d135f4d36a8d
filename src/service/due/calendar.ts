import { personId, type PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { backoff } from '../backoff.ts'
import type { Handler } from '../loop.ts'
import type { Trouble } from '../needs.ts'
import type { Service } from '../service.ts'
import type { Calendar, Span } from '../timetable/needs.ts'
import { isFile, timetableFile } from './timetable-file.ts'

/** A whole day is read anew every day, whatever was told of changes. */
const wholeEvery = hours(24)
const back = hours(25)

/** Looks whether one calendar has changed, and reads it whole where it has. What was read last stands until then. */
export const calendar: Handler = async (service, { key, attempts }) => {
  if (isFile(key)) return timetableFile(service, key, attempts)
  const { store, clock, timetable } = service
  const owner = personId(key)
  const now = clock.now()
  const known = await store.calendar(key)
  const isFresh = known !== undefined && now - known.readAt < wholeEvery
  const span = isFresh ? known.span : spanAt(service, now)
  const change = await timetable.changed(owner, span, isFresh ? known.link : undefined)
  if (change.status === 'stale') return readWhole(service, owner, now, attempts)
  if (change.status === 'no calendar') return 'done'
  if (change.status !== 'read') return trouble(service, change, key, attempts)
  if (isFresh && !change.isChanged) {
    if (change.link !== known.link) await store.saveCalendar({ ...known, link: change.link })
    return 'done'
  }
  const read = await timetable.events(owner, span)
  if (read.status !== 'read') return trouble(service, read, key, attempts)
  await keep(service, {
    owner: key,
    span,
    readAt: isFresh ? known.readAt : now,
    link: change.link,
    events: read.events,
  })
  return 'done'
}

const spanAt = ({ policy }: Service, now: Instant): Span => ({
  from: now - back,
  until: now + policy.timetable.lookahead + wholeEvery,
})

/** The link is no longer answered: everything is read, and a new one is begun. */
async function readWhole(service: Service, owner: PersonId, now: Instant, attempts: number) {
  const span = spanAt(service, now)
  const begun = await service.timetable.changed(owner, span, undefined)
  if (begun.status !== 'read')
    return begun.status === 'later' || begun.status === 'refused'
      ? trouble(service, begun, owner, attempts)
      : ('done' as const)
  const read = await service.timetable.events(owner, span)
  if (read.status !== 'read') return trouble(service, read, owner, attempts)
  await keep(service, { owner, span, readAt: now, link: begun.link, events: read.events })
  return 'done' as const
}

async function keep({ store, clock }: Service, calendar: Calendar): Promise<void> {
  await store.saveCalendar(calendar)
  await store.schedule({ kind: 'register', key: 'all', at: clock.now() })
}

/** Refused: nobody is asked again before the next round, but the operator is told whose calendar it is. */
function trouble({ clock, log }: Service, { status, ...told }: Trouble, owner: string, attempts: number) {
  if (status === 'refused') {
    log('warn', 'a calendar cannot be read', { owner, reason: told.reason })
    return 'done' as const
  }
  const after = 'after' in told && told.after !== undefined ? told.after : backoff(attempts)
  return { again: clock.now() + after, reason: told.reason }
}
