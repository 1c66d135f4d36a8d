import { chronology, type Line } from '../../chronology/chronology.ts'
import { chronologyOf } from '../../chronology/of-one.ts'
import type { Entry } from '../../engine/supervised.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { handlersOf, mayKnowWho, mayTakeAway } from '../../policy/roles.ts'
import { unreadBy, writtenIn, writtenOf, type Written } from '../chat/written.ts'
import { isMadeOf } from '../chat/made-of.ts'
import { readMatter } from '../matters/read.ts'
import type { IncidentRow, KeptLeaf, ScheduledLesson, Store } from '../needs.ts'
import type { Service } from '../service.ts'
import { stateOf } from '../supervise.ts'
import { keptFrom, type Kept } from './kept-from.ts'
import { asTheyStand, matterPart, mattersRaised, type MatterPart } from './matter-parts.ts'
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
  /** What was written in its chat and marked, with what stood beside it: as far as its matters are this person's to handle. */
  readonly texts: readonly Written[]
  /** Whether a line of its journal goes out to whoever asks. */
  readonly isShown: (entry: object) => boolean
}

/** What goes out: parts of lessons, and what people made of matters. */
export type Collected = {
  readonly lessons: readonly Part[]
  readonly matters: readonly MatterPart[]
}

/**
 * What is meant, as far as it is this person's to see. Of a matter that is not theirs, whether or not it is about them, nothing in
 * its lesson tells; the lesson itself is there, for one that were missing would tell.
 */
export async function collect(service: Service, by: PersonId, wanted: Wanted): Promise<Collected> {
  const { store } = service
  if (wanted.what === 'incident') {
    const matter = await readMatter(service, by, wanted.incident)
    // Its file says who raised it, without which nothing could be proved.
    if (!matter || !mayTakeAway(service.policy, by, matter) || !mayKnowWho(service.policy, by, matter))
      return { lessons: [], matters: [] }
    const kept = await keptFrom(service, by)
    // Whoever only signs it, or has opened it with a reason, reads what was written, and takes nothing of it away.
    const isTheirs = handlersOf(service.policy, matter).includes(by)
    const texts = () => (isTheirs ? writtenOf(service, by, wanted.incident, matter) : Promise.resolve([]))
    const part = matter.lesson && (await partOf(store, matter.lesson, kept.get(matter.lesson), texts))
    return {
      lessons: part ? [{ ...part, incidents: part.incidents.filter(({ id }) => id === wanted.incident) }] : [],
      matters: [await matterPart(store, wanted.incident)],
    }
  }
  const parts = await partsIn(service, by, wanted.from, wanted.to)
  const lessons =
    wanted.what === 'period'
      ? parts
      : parts.map(part => about(part, wanted.person)).filter(({ journal }) => journal.length)
  return { lessons, matters: wanted.what === 'subject access' ? [] : await mattersRaised(service, by, wanted) }
}

async function partsIn(service: Service, by: PersonId, from: Instant, to: Instant): Promise<readonly Part[]> {
  const kept = await keptFrom(service, by)
  const unread = await unreadBy(service, by)
  const parts: Part[] = []
  for (const { id } of await service.store.lessons(from, to)) {
    const part = await partOf(service.store, id, kept.get(id), (journal, incidents) =>
      writtenIn(service, id, journal, unread.get(id), isWritten(id, incidents, unread.get(id))),
    )
    if (part) parts.push(part)
  }
  return parts
}

/** What pupils and strangers wrote and was marked, an incident or not; and what is of an incident that is theirs, whoever wrote. */
const isWritten =
  (lesson: LessonId, incidents: readonly IncidentRow[], unread: Kept | undefined) =>
  (entry: object): boolean =>
    !('as' in entry && entry.as === 'staff') ||
    incidents.some(({ id }) => !unread?.matters.has(id) && isMadeOf(id, lesson, entry))

/** @param textsOf what was written, of the whole journal: what is kept from somebody is told by lines that are. */
async function partOf(
  store: Store,
  lesson: LessonId,
  kept: Kept | undefined,
  textsOf: (journal: readonly Entry[], incidents: readonly IncidentRow[]) => Promise<readonly Written[]>,
): Promise<Part | undefined> {
  const open = await store.read(lesson)
  if (!open) return undefined
  const isShown = (entry: object): boolean => !kept?.tellsOf(entry)
  const journal = open.journal.filter(({ entry }) => isShown(entry))
  const incidents = await asTheyStand(
    store,
    (await store.incidents(lesson)).filter(({ id }) => !kept?.matters.has(id)),
  )
  const texts = await textsOf(open.journal, incidents)
  return { scheduled: open.scheduled, journal, account: chronology(journal), incidents, texts, isShown }
}

/** What others wrote is theirs, be it about this person. */
function about({ scheduled, journal, incidents, texts, isShown }: Part, person: PersonId): Part {
  const { roster, places } = stateOf({ scheduled, journal }).lesson
  const placed = [...places].flatMap(([one, place]) => (place === 'pupil' ? [one] : []))
  return {
    ...{ scheduled, isShown },
    journal: journal.filter(({ entry }) => JSON.stringify(entry).includes(JSON.stringify(person))),
    account: chronologyOf(journal, person, new Set([...(roster?.pupils ?? []), ...placed])),
    incidents: incidents.filter(({ id }) => id.includes(person)),
    texts: texts.filter(({ author }) => author === person),
  }
}

/** The leaves of the lines that go out, and of no others. */
export async function leavesOf(
  store: Store,
  { lessons, matters }: Collected,
  person?: PersonId,
): Promise<readonly KeptLeaf[]> {
  const shown = new Map<string, Part['isShown']>(lessons.map(({ scheduled, isShown }) => [scheduled.id, isShown]))
  const lines = await store.leavesOf('journal', [...shown.keys()])
  const said = await store.leavesOf(
    'matters',
    matters.map(({ id }) => id),
  )
  const written = new Set(lessons.flatMap(({ scheduled, texts }) => texts.map(text => nameOf(scheduled.id, text))))
  const texts = (await store.leavesOf('texts', [...shown.keys()])).filter(({ stream, row }) =>
    written.has(nameOf(stream, row?.entry ?? {})),
  )
  const named = JSON.stringify(person ?? '')
  const goesOut = ({ stream, row }: KeptLeaf): boolean =>
    shown.get(stream)?.(row?.entry ?? {}) === true && (!person || JSON.stringify(row?.entry ?? {}).includes(named))
  return [...lines.filter(goesOut), ...said, ...texts]
}

const nameOf = (
  lesson: string,
  { message, version }: { readonly message?: unknown; readonly version?: unknown },
): string => JSON.stringify([lesson, message, version])
