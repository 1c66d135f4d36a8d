import type { LessonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Trouble } from '../needs.ts'

/** The school's list as a whole, as against its items. */
export type RecordList = {
  /** Looks whether the list is as we need it, and makes what is missing where we may. Columns are named, nothing else. */
  check(): Promise<
    { readonly status: 'good' } | { readonly status: 'lacking'; readonly what: readonly string[] } | Trouble
  >
}

/** An incident as it goes to the school record: no names, no text. */
export type IncidentRow = {
  readonly number: string // yearly, of the school: 2026-0001
  readonly id: string // lesson/lapse id: unique for ever
  readonly lesson: LessonId
  readonly clauses: readonly string[]
  readonly safeguard: string
  readonly band: string
  readonly openedAt: Instant
  readonly state: 'open' | 'lapse ended'
  readonly recordItem: string | undefined // id of the SharePoint item once written
}

/** `clause`: as the policy had it when it happened; absent: the ids alone. */
export type RecordedIncident = IncidentRow & { readonly clause?: string }
/** The school's own list of incidents (SharePoint). */
export type SchoolRecord = {
  /** Writes the item once: where the key is already there, its id is found and given. */
  write(incident: RecordedIncident): Promise<{ readonly status: 'written'; readonly item: string } | Trouble>
}
