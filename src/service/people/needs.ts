import type { Place } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Trouble } from '../needs.ts'

/** What the school's own list says of somebody, and the file that says it. */
export type Listed = { readonly place: Extract<Place, 'pupil' | 'staff'>; readonly file: string }

/** The school's list of people, by object id or user principal name in lower case; trouble where none was ever read. */
export type PeopleList =
  { readonly status: 'read'; readonly people: ReadonlyMap<string, Listed>; readonly readAt: Instant } | Trouble

/** The list that stands, and every fault of the files as they are now, for which they were not taken. */
export type PeopleLook = { readonly list: PeopleList; readonly faults: readonly string[] }
