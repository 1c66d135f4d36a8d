import type { Entry } from '../../engine/supervised.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { IncidentRow, KeptLeaf, ScheduledLesson, Store } from '../needs.ts'
import type { Wanted } from './needs.ts'

/** What of one lesson goes out. */
export type Part = {
  readonly scheduled: ScheduledLesson
  readonly journal: readonly Entry[]
  readonly incidents: readonly IncidentRow[]
}

/** The lessons that are meant, each with what is meant of it. */
export async function collect(store: Store, wanted: Wanted): Promise<readonly Part[]> {
  if (wanted.what === 'incident') {
    const incident = await store.incident(wanted.incident)
    const part = incident && (await partOf(store, incident.lesson))
    return part ? [{ ...part, incidents: part.incidents.filter(({ id }) => id === wanted.incident) }] : []
  }
  const parts = await partsIn(store, wanted.from, wanted.to)
  return wanted.what === 'period'
    ? parts
    : parts.map(part => about(part, wanted.person)).filter(({ journal }) => journal.length)
}

async function partsIn(store: Store, from: Instant, to: Instant): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (const { id } of await store.lessons(from, to)) {
    const part = await partOf(store, id)
    if (part) parts.push(part)
  }
  return parts
}

async function partOf(store: Store, lesson: LessonId): Promise<Part | undefined> {
  const open = await store.read(lesson)
  return open && { ...open, incidents: await store.incidents(lesson) }
}

const about = (part: Part, person: PersonId): Part => ({
  ...part,
  journal: part.journal.filter(({ entry }) => JSON.stringify(entry).includes(JSON.stringify(person))),
  incidents: part.incidents.filter(({ id }) => id.includes(person)),
})

/** The leaves of the lines that go out, and of no others. */
export async function leavesOf(store: Store, parts: readonly Part[], person?: PersonId): Promise<readonly KeptLeaf[]> {
  const leaves = await store.leavesOf(
    'journal',
    parts.map(({ scheduled }) => scheduled.id),
  )
  return person === undefined
    ? leaves
    : leaves.filter(({ row }) => JSON.stringify(row?.entry ?? {}).includes(JSON.stringify(person)))
}
