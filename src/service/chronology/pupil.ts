import type { PersonId } from '../../lesson/people.ts'
import { hours, type Instant } from '../../lesson/time.ts'
import { collect, type Collected } from '../export/collect.ts'
import { linesOf } from '../export/tables.ts'
import { momentIn } from '../export/telling.ts'
import type { Service } from '../service.ts'

/** Who wants to read whose, and why; `until`: only what was before. */
export type ChronologyAsked = {
  readonly by: PersonId
  readonly person: PersonId
  readonly reason: string
  readonly until: Instant | undefined
}
export type PupilLine = { readonly at: Instant; readonly kind: string; readonly text: string }
/** A lesson, or a matter: an incident, a report, or what the pupil asked, with what people made of it. */
export type PupilPart = {
  readonly what: 'lesson' | 'matter'
  /** As the school record has it, of a matter. */
  readonly number: string | undefined
  readonly at: Instant
  readonly lines: readonly PupilLine[]
}
export type PupilChronology =
  | { readonly status: 'read'; readonly from: Instant; readonly parts: readonly PupilPart[] }
  | { readonly status: 'refused'; readonly why: 'no reason given' | 'about yourself' | 'not a pupil' }
  | { readonly status: 'forbidden' | 'later' }

/** Two school weeks at a time: some hundred lessons, each of whose journals is read. */
const span = hours(24 * 14)

/**
 * What was seen, decided and done about one pupil, lesson by lesson, and what people made of each matter about them, newest
 * first. For a lead or the headteacher, who give a reason; who read whose and why stands in the record before anything is shown.
 * Of a matter that is not theirs to decide nothing is there for them, nor of the lesson it was in what would tell of it. There is no
 * such account of a member of staff.
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
  const collected = await collect(service, by, { what: 'pupil', person, from: to - span, to })
  return { status: 'read', from: to - span, parts: partsOf(collected, momentIn(policy.school.timezone)) }
}

const partsOf = ({ lessons, matters }: Collected, moment: ReturnType<typeof momentIn>): readonly PupilPart[] =>
  [
    ...lessons.map(({ scheduled, account }) => ({
      ...{ what: 'lesson' as const, number: undefined, at: scheduled.timetable.startsAt, lines: account },
    })),
    ...matters.map(matter => {
      const lines = linesOf({ lessons: [], matters: [matter] }, moment, () => '')
      return { what: 'matter' as const, number: matter.row?.number, at: lines[0]?.at ?? 0, lines }
    }),
  ]
    .filter(({ lines }) => lines.length)
    .sort((one, other) => other.at - one.at)
