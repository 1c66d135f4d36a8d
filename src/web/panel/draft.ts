import type { Report } from '../api/report.ts'
import type { Circumstances } from '../api/said.ts'
import type { Said } from './said-fields.tsx'

/** A report that is being written. It outlives the cover: whoever shares their screen does not lose what they wrote. */
export type Draft = Omit<Report, 'lesson'> & { readonly other: string }

export const emptyDraft: Draft = {
  ...{ clause: null, band: 'amber', people: [], other: '' },
  ...{ facts: '', words: '', opinion: '', asksNotToBeNamed: false },
}

/** What a teacher saw of an incident of the lesson; `incident` is empty for the newest. */
export type Account = Said & Circumstances & { readonly incident: string }

export const emptyAccount: Account = { incident: '', facts: '', words: '', opinion: '' }

/** What a teacher is about to add to the record of a lesson; it outlives the cover too. `sentTo`: pupils who did not come. */
export type Addition = { readonly lesson: string; readonly note: string; readonly sentTo: readonly string[] }

export const emptyAddition: Addition = { lesson: '', note: '', sentTo: [] }
