import type { LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { State } from '../../matters/matter.ts'
import type { Trouble } from '../needs.ts'

/** The lists that a school may have: of incidents, the same on the site for matters about adults, and of lessons. */
export type Place = 'incidents' | 'adults' | 'lessons'

/** A list of the school's site as a whole, as against its items. */
export type RecordList = {
  /** Looks whether the list is as we need it, and makes what is missing where we may. Columns are named, nothing else. */
  check(): Promise<
    { readonly status: 'good' } | { readonly status: 'lacking'; readonly what: readonly string[] } | Trouble
  >
  /** What stands in it: the state of each item, by its id. */
  items(): Promise<{ readonly status: 'read'; readonly items: ReadonlyMap<string, string> } | Trouble>
  /** Writes a line once: where its key is there already, that item is found and given. */
  write(line: RecordLine): Promise<{ readonly status: 'written'; readonly item: string } | Trouble>
}

/** One line of a list: no names, no text, no ids of people. */
export type RecordLine = {
  /** Unique for ever; what stands in the list is a hash of it, for it may hold an id of somebody. */
  readonly key: string
  readonly title: string
  readonly state: string
  /** Further columns, by their names; the link is made of the title. */
  readonly fields: Readonly<Record<string, string>>
  /** The item in this list, once it was written. */
  readonly item: string | undefined
}

/** The list does not have the item, or not as we left it: it is written again. */
type Astray = 'unknown'

/** What the school's list says of an incident: its lapse, until people have taken its matter on. */
export type RecordState = 'open' | 'lapse ended' | Exclude<State, 'raised'> | Astray

/**
 * Numbers that are counted apart, so that none is missing among the others: of what is for the second site when it is raised (`A`),
 * and of what stays with us (`K`).
 */
export type Series = 'A' | 'K'

/** A matter as it goes to the school record: no names, no text. */
export type RecordRow = {
  readonly number: string // yearly, of the school: 2026-0001; of a series: A2026-0001
  readonly series?: Series
  readonly id: string // of its matter: unique for ever
  readonly lesson: LessonId | undefined
  readonly clauses: readonly string[]
  readonly band: string
  readonly openedAt: Instant
  readonly state: RecordState
  readonly recordItem: string | undefined // id of the SharePoint item once written
  /** The list in which the item stands. Absent: an older version wrote it, and did not say. */
  readonly recordList?: Place
}

/** What Chaperone itself saw in a lesson; its id is `lesson/lapse`. */
export type IncidentRow = RecordRow & { readonly lesson: LessonId; readonly safeguard: string }

/** Before it has a number. */
export type Numbered<Row extends RecordRow> = Omit<Row, 'number' | 'recordItem' | 'recordList'>

/** A lesson's item in the list of lessons, and the state that it shows. */
export type LessonItem = { readonly item: string; readonly state: string }

/** What the school's lists are known to hold. */
export type RecordStore = {
  recordRow(id: string): Promise<RecordRow | undefined>
  /** Of every matter: incidents of lessons, reports, and what pupils ask. */
  recordRows(): Promise<readonly RecordRow[]>
  incidents(lesson?: LessonId): Promise<readonly IncidentRow[]>
  /** `state`: as the school's list now has it. */
  saveRecordItem(id: string, item: string, state: RecordState, list: Place): Promise<void>
  lessonItem(lesson: LessonId): Promise<LessonItem | undefined>
  saveLessonItem(lesson: LessonId, item: LessonItem): Promise<void>
}
