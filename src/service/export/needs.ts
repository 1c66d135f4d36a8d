import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Names } from '../needs.ts'
import type { Service } from '../service.ts'

/** What is to be exported. An incident is a matter, of a lesson or of none, with the lesson that it is of. A pupil's chronology and a subject access export take the lines that name the person. */
export type Wanted =
  | { readonly what: 'incident'; readonly incident: string }
  | {
      readonly what: 'pupil' | 'subject access'
      readonly person: PersonId
      readonly from: Instant
      readonly to: Instant
    }
  | { readonly what: 'period'; readonly from: Instant; readonly to: Instant }

/** Who exports, and why: both are recorded. */
export type Asked = { readonly by: PersonId; readonly reason: string; readonly wanted: Wanted }

export type Exported =
  | { readonly status: 'exported'; readonly zip: Uint8Array; readonly digest: string }
  | {
      readonly status: 'refused'
      readonly reason: 'not a lead' | 'no reason given' | 'about yourself' | 'nothing there'
    }

/** What the export needs of the service. */
export type Exporting = Service & { readonly names: Names }
