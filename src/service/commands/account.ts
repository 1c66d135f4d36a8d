import { isAside, type Words } from '../../actions/action.ts'
import { safeguardCalled } from '../../actions/safeguard-words.ts'
import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Said } from '../../matters/said.ts'
import { matterOf, type Matter } from '../../matters/matter.ts'
import { isMadeOf } from '../chat/made-of.ts'
import { addEntry } from '../matters/add.ts'
import type { OpenLesson } from '../needs.ts'
import { lapseOf } from '../orders.ts'
import type { Service } from '../service.ts'

/** An open incident of a lesson as its staff may know it: `matter` is its id, `title` says what was seen and names nobody. */
export type Incident = { readonly matter: string; readonly title: string; readonly openedAt: Instant }

const none: Words = {
  title: 'There is no incident to add to',
  text: 'Nothing of this lesson is open that you can add to. You can report it in the panel.',
}

/**
 * Incidents of this lesson to which a member of its staff may add what they saw, newest first. One that is about them or another adult,
 * of which nobody in the lesson was told, or that rests on words about staff, is not there for them: whether there is one is not theirs to know.
 */
export async function incidentsFor({ store }: Service, lesson: LessonId, by: PersonId): Promise<readonly Incident[]> {
  const { journal = [] } = (await store.read(lesson)) ?? {}
  const told = new Set(journal.flatMap(({ entry }) => (isToldInLesson(entry) ? [lapseOf(entry)] : [])))
  const opened = journal.flatMap(({ entry }) => (entry.type === 'IncidentOpened' && told.has(entry.id) ? [entry] : []))
  const known = await Promise.all(
    opened.toReversed().map(async ({ id, key, at }) => {
      const matter = `${lesson}/${id}`
      const speaksOfStaff = journal.some(
        ({ entry }) => entry.type === 'ChatMarked' && entry.namesStaff && isMadeOf(matter, lesson, entry),
      )
      const isTheirs = !speaksOfStaff && mayAddTo(matterOf(await store.matterEntries(matter)), by)
      return isTheirs ? [{ matter, title: safeguardCalled(key.split('/')[0] ?? key), openedAt: at }] : []
    }),
  )
  return known.flat()
}

type Line = OpenLesson['journal'][number]['entry']

/** The lesson saw something of it: a card, a hold, somebody taken out. What only others are alerted to is theirs. */
const isToldInLesson = (entry: Line): entry is Extract<Line, { type: 'ActionOrdered' }> =>
  entry.type === 'ActionOrdered' && entry.action.kind !== 'alert' && !isAside(entry.action)

const mayAddTo = (matter: Matter | undefined, by: PersonId): boolean =>
  matter !== undefined &&
  matter.state !== 'closed' &&
  !matter.adults.size &&
  !matter.subjects.has(by) &&
  !matter.unseenBy.has(by)

/**
 * What a member of staff saw, added to this incident, or else to the newest that is theirs to add to. The same words are
 * written once, however often they arrive. That `by` is staff of the lesson is the caller's to have asked.
 */
export async function addAccount(
  service: Service,
  lesson: LessonId,
  by: PersonId,
  said: Said & { readonly facts: string },
  wanted?: string,
): Promise<Words> {
  const incident = (await incidentsFor(service, lesson, by)).find(({ matter }) => matter === (wanted ?? matter))
  if (!incident) return none
  const { store, clock } = service
  const entries = await store.matterEntries(incident.matter)
  const isKnown = entries.some(
    entry =>
      entry.type === 'AccountAdded' && entry.by === by && entry.facts === said.facts && entry.words === said.words,
  )
  if (isKnown) return thanks
  const added = await addEntry(service, incident.matter, { type: 'AccountAdded', ...said, by, at: clock.now() })
  return added.status === 'added' ? thanks : none
}

const thanks: Words = { title: 'Thank you', text: 'Your account stands with the incident. The lead reads it.' }
