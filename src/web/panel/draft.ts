import type { Report } from '../api/report.ts'

/** A report that is being written. It outlives the cover: whoever shares their screen does not lose what they wrote. */
export type Draft = Omit<Report, 'lesson'> & { readonly other: string }

export const emptyDraft: Draft = {
  ...{ clause: null, band: 'amber', people: [], other: '' },
  ...{ facts: '', words: '', opinion: '' },
}
