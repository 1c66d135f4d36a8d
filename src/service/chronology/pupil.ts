import type { Line } from '../../chronology/chronology.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { collect } from '../export/collect.ts'
import type { Service } from '../service.ts'

/** Who wants to read whose, and why; `until`: only what was before. */
export type ChronologyAsked = {
  readonly by: PersonId
  readonly person: PersonId
  readonly reason: string
  readonly until: Instant | undefined
}
export type PupilLine = Line & { readonly lesson: LessonId }
export type PupilChronology =
  | { readonly status: 'read'; readonly from: Instant; readonly lines: readonly PupilLine[] }
  | { readonly status: 'refused'; readonly why: 'no reason given' | 'about yourself' | 'not a pupil' }
  | { readonly status: 'forbidden' | 'later' }

/** Two school weeks at a time: some hundred lessons, each of whose journals is read. */
const span = hours(24 * 14)

/**
 * What was seen, decided and done about one pupil, lesson by lesson, newest lesson first. For a lead or the headteacher, who give a
 * reason; who read whose and why stands in the record before anything is shown. A lesson of which a matter is kept from
 * them is not there for them. There is no such account of a member of staff.
 */
export async function pupilChronology(service: Service, asked: ChronologyAsked): Promise<PupilChronology> {
  const { by, person, reason, until } = asked
  const { policy, clock, store, directory } = service
  if (!policy.people.leads.includes(by) && policy.people.headteacher !== by) return { status: 'forbidden' }
  if (!reason.trim()) return { status: 'refused', why: 'no reason given' }
  if (person === by) return { status: 'refused', why: 'about yourself' }
  const placed = await directory.place(person)
  if (placed.status === 'later') return { status: 'later' }
  if (placed.status === 'placed' && placed.place === 'staff') return { status: 'refused', why: 'not a pupil' }
  const now = clock.now()
  const to = until ?? now
  if (until === undefined)
    await store.act({ type: 'ChronologyRead', at: now, by, reason: reason.trim(), about: person })
  const { lessons } = await collect(service, by, { what: 'pupil', person, from: to - span, to })
  const lines = lessons
    .toReversed()
    .flatMap(({ scheduled, account }) => account.map(line => ({ ...line, lesson: scheduled.id })))
  return { status: 'read', from: to - span, lines }
}
