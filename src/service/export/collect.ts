import { chronology, type Line } from '../../chronology/chronology.ts'
import type { Entry } from '../../engine/supervised.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { readMatter } from '../matters/read.ts'
import type { IncidentRow, KeptLeaf, ScheduledLesson, Store } from '../needs.ts'
import type { Service } from '../service.ts'
import type { Wanted } from './needs.ts'

/** What of one lesson goes out. */
export type Part = {
  readonly scheduled: ScheduledLesson
  readonly journal: readonly Entry[]
  /**
   * The account of it, as far as it goes out. It is made of the whole journal: that somebody left is known by a roster
   * which no longer names them.
   */
  readonly account: readonly Line[]
  readonly incidents: readonly IncidentRow[]
}

/** What goes out: parts of lessons, and what was said of a matter. */
export type Collected = {
  readonly lessons: readonly Part[]
  readonly matter: { readonly id: string; readonly entries: readonly MatterEntry[] } | undefined
}

/**
 * What is meant, as far as it is this person's to see. A lesson of which a matter is kept from them is not there for them,
 * and neither is the matter.
 */
export async function collect(service: Service, by: PersonId, wanted: Wanted): Promise<Collected> {
  const { store } = service
  if (wanted.what === 'incident') {
    const matter = await readMatter(service, by, wanted.incident)
    if (!matter) return { lessons: [], matter: undefined }
    const part = matter.lesson && (await partOf(store, matter.lesson))
    const entries = await store.matterEntries(wanted.incident)
    return {
      lessons: part ? [{ ...part, incidents: part.incidents.filter(({ id }) => id === wanted.incident) }] : [],
      matter: { id: wanted.incident, entries },
    }
  }
  const kept = await keptFrom(store, by)
  const parts = (await partsIn(store, wanted.from, wanted.to)).filter(({ scheduled }) => !kept.has(scheduled.id))
  const lessons =
    wanted.what === 'period'
      ? parts
      : parts.map(part => about(part, wanted.person)).filter(({ journal }) => journal.length)
  return { lessons, matter: undefined }
}

/** Lessons of which a matter is kept from this person. */
async function keptFrom(store: Store, by: PersonId): Promise<ReadonlySet<LessonId>> {
  const batch = 1000
  const lessons = new Set<LessonId>()
  for (let rows = await store.matterRows(undefined, batch); rows.length;) {
    for (const { lesson, subjects, unseenBy } of rows)
      if (lesson && (subjects.has(by) || unseenBy.has(by))) lessons.add(lesson)
    rows = rows.length < batch ? [] : await store.matterRows(rows.at(-1), batch)
  }
  return lessons
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
  return open && { ...open, account: chronology(open.journal), incidents: await store.incidents(lesson) }
}

const about = (part: Part, person: PersonId): Part => ({
  ...part,
  journal: part.journal.filter(({ entry }) => JSON.stringify(entry).includes(JSON.stringify(person))),
  account: part.account.filter(({ text }) => text.includes(person)),
  incidents: part.incidents.filter(({ id }) => id.includes(person)),
})

/** The leaves of the lines that go out, and of no others. */
export async function leavesOf(
  store: Store,
  { lessons, matter }: Collected,
  person?: PersonId,
): Promise<readonly KeptLeaf[]> {
  const streams = lessons.map(({ scheduled }) => scheduled.id)
  const lines = await store.leavesOf('journal', streams)
  const said = matter ? await store.leavesOf('matters', [matter.id]) : []
  const named = JSON.stringify(person ?? '')
  return [...lines.filter(({ row }) => !person || JSON.stringify(row?.entry ?? {}).includes(named)), ...said]
}
