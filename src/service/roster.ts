import type { Lesson } from '../lesson/lesson.ts'
import type { Observation } from '../lesson/observation.ts'
import type { Leg, LessonId, PersonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'
import { know, type Known } from './known.ts'
import type { RosterRead, Trouble } from './needs.ts'
import type { Service } from './service.ts'
import { placeFor } from './sight/legs.ts'
import { compare } from './sight/movements.ts'
import { namesakes } from './sight/namesakes.ts'
import { recordingNews } from './sight/recording.ts'

export type Read =
  { readonly status: 'read'; readonly call: string; readonly observations: readonly Observation[] } | Trouble

/**
 * Reads who is in the lesson, joining it first where we are not in it, and asks the directory about every account that
 * nobody has placed yet. The answers come before the roster, so that nobody is `unresolved` for want of an order.
 */
export async function readRoster(service: Service, lesson: LessonId, source: string): Promise<Read> {
  const open = await know(service, lesson)
  return open ? readRosterOf(service, open, source) : { status: 'refused', reason: 'the lesson is not known' }
}

/** The same, of a lesson as it was just read. */
export async function readRosterOf(service: Service, open: Known, source: string): Promise<Read> {
  const { store, meetings, clock } = service
  const { id: lesson } = open.scheduled
  const ours = open.call
  const joined = ours ? ({ status: 'joined', call: ours } as const) : await join(service, open)
  if (joined.status !== 'joined') return joined
  // A roster is as old as the asking for it: what is answered may be from before a slow answer, or a slow directory.
  const at = clock.now()
  const read = await meetings.roster(joined.call)
  if (read.status === 'refused') await store.saveCall(lesson, undefined) // the call is over: the next read joins anew
  if (read.status !== 'read') return read
  service.lastRead.set(lesson, clock.now())
  const known = open.state.lesson
  const { roster, places } = known
  const asked = read.legs.filter(
    ({ identity, person }) =>
      identity === 'account' && !places.has(person) && !roster?.pupils.has(person) && !roster?.staff.has(person),
  )
  const placed = (
    await Promise.all([...new Set(asked.map(({ person }) => person))].map(person => judge(service, known, person)))
  ).flat()
  const newPlaces = new Map(placed.flatMap(one => (one.type === 'PersonPlaced' ? [[one.person, one.place]] : [])))
  const alike = await namesakes(service, open.scheduled, known, read, newPlaces, at)
  return {
    status: 'read',
    call: joined.call,
    observations: [
      ...placed,
      observed(at, source, read.legs),
      ...recorded(known, read, at),
      ...alike,
      ...compare(service, known, read.legs, at),
    ],
  }
}

async function join(service: Service, open: Known): ReturnType<Service['meetings']['join']> {
  const { id } = open.scheduled
  service.joining.add(id)
  try {
    const place = await placeFor(service, open)
    if (place !== 'free') return place
    const joined = await service.meetings.join(open.scheduled)
    if (joined.status === 'joined') await service.store.saveCall(id, joined.call)
    return joined
  } finally {
    service.joining.delete(id)
  }
}

const observed = (at: number, source: string, legs: readonly Leg[]): Observation => ({
  type: 'RosterObserved',
  at,
  source,
  legs,
})

/** A recording that the roster showed, and of which it says nothing any more, is over. */
function recorded(known: Lesson, { recording }: Extract<RosterRead, { status: 'read' }>, at: Instant): Observation[] {
  const wasShown = typeof known.recording === 'object' && known.recording.source === 'roster'
  const said = recording ?? (wasShown ? { on: false } : undefined)
  return said ? recordingNews(known, { source: 'roster', at, ...said }) : []
}

/** What the directory says of somebody; that it says nothing is noted once. */
async function judge({ directory, clock }: Service, known: Lesson, person: PersonId): Promise<readonly Observation[]> {
  const answer = await directory.place(person, known.roster?.ofClass)
  const at = clock.now()
  if (answer.status === 'placed')
    return [{ type: 'PersonPlaced', at, person, place: answer.place, evidence: answer.evidence }]
  return known.unanswered.has(person) ? [] : [{ type: 'PersonUnanswered', at, person, reason: answer.reason }]
}
