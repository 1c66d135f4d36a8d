import { chronology, type Line } from '../../chronology/chronology.ts'
import { chronologyOf } from '../../chronology/of-one.ts'
import type { Entry } from '../../engine/supervised.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { readMatter } from '../matters/read.ts'
import type { IncidentRow, KeptLeaf, ScheduledLesson, Store } from '../needs.ts'
import type { Service } from '../service.ts'
import { stateOf } from '../supervise.ts'
import { keptFrom, type Kept } from './kept-from.ts'
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
  /** Whether a line of its journal goes out to whoever asks. */
  readonly isShown: (entry: object) => boolean
}

/** What goes out: parts of lessons, and what was said of a matter. */
export type Collected = {
  readonly lessons: readonly Part[]
  readonly matter: { readonly id: string; readonly entries: readonly MatterEntry[] } | undefined
}

/**
 * What is meant, as far as it is this person's to see. Of a matter that is not theirs, whether or not it is about them, nothing in
 * its lesson tells; the lesson itself is there, for one that were missing would tell.
 */
export async function collect(service: Service, by: PersonId, wanted: Wanted): Promise<Collected> {
  const { store } = service
  if (wanted.what === 'incident') {
    const matter = await readMatter(service, by, wanted.incident)
    if (!matter) return { lessons: [], matter: undefined }
    const kept = await keptFrom(service, by)
    const part = matter.lesson && (await partOf(store, matter.lesson, kept.get(matter.lesson)))
    const entries = await store.matterEntries(wanted.incident)
    return {
      lessons: part ? [{ ...part, incidents: part.incidents.filter(({ id }) => id === wanted.incident) }] : [],
      matter: { id: wanted.incident, entries },
    }
  }
  const parts = await partsIn(store, wanted.from, wanted.to, await keptFrom(service, by))
  const lessons =
    wanted.what === 'period'
      ? parts
      : parts.map(part => about(part, wanted.person)).filter(({ journal }) => journal.length)
  return { lessons, matter: undefined }
}

async function partsIn(
  store: Store,
  from: Instant,
  to: Instant,
  kept: ReadonlyMap<LessonId, Kept>,
): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (const { id } of await store.lessons(from, to)) {
    const part = await partOf(store, id, kept.get(id))
    if (part) parts.push(part)
  }
  return parts
}

async function partOf(store: Store, lesson: LessonId, kept: Kept | undefined): Promise<Part | undefined> {
  const open = await store.read(lesson)
  if (!open) return undefined
  const isShown = (entry: object): boolean => !kept?.tellsOf(entry)
  const journal = open.journal.filter(({ entry }) => isShown(entry))
  const incidents = (await store.incidents(lesson)).filter(({ id }) => !kept?.matters.has(id))
  return { scheduled: open.scheduled, journal, account: chronology(journal), incidents, isShown }
}

function about({ scheduled, journal, incidents, isShown }: Part, person: PersonId): Part {
  const { roster, places } = stateOf({ scheduled, journal }).lesson
  const placed = [...places].flatMap(([one, place]) => (place === 'pupil' ? [one] : []))
  return {
    ...{ scheduled, isShown },
    journal: journal.filter(({ entry }) => JSON.stringify(entry).includes(JSON.stringify(person))),
    account: chronologyOf(journal, person, new Set([...(roster?.pupils ?? []), ...placed])),
    incidents: incidents.filter(({ id }) => id.includes(person)),
  }
}

/** The leaves of the lines that go out, and of no others. */
export async function leavesOf(
  store: Store,
  { lessons, matter }: Collected,
  person?: PersonId,
): Promise<readonly KeptLeaf[]> {
  const shown = new Map<string, Part['isShown']>(lessons.map(({ scheduled, isShown }) => [scheduled.id, isShown]))
  const lines = await store.leavesOf('journal', [...shown.keys()])
  const said = matter ? await store.leavesOf('matters', [matter.id]) : []
  const named = JSON.stringify(person ?? '')
  const goesOut = ({ stream, row }: KeptLeaf): boolean =>
    shown.get(stream)?.(row?.entry ?? {}) === true && (!person || JSON.stringify(row?.entry ?? {}).includes(named))
  return [...lines.filter(goesOut), ...said]
}
