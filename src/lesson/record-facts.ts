import type { PersonId } from './people.ts'
import type { Instant } from './time.ts'

/** What staff add to their lesson's record once it has ended. `by` teaches it; the shell has asked the directory. */
export type RecordFact =
  /** Something that the journal cannot know, in the writer's own words. */
  | { readonly type: 'RecordNoted'; readonly at: Instant; readonly by: PersonId; readonly note: string }
  /** V30: pupils who did not come have been given the material. */
  | { readonly type: 'MaterialSent'; readonly at: Instant; readonly by: PersonId; readonly pupils: readonly PersonId[] }
  /** Read, and nothing more to add. */
  | { readonly type: 'RecordSigned'; readonly at: Instant; readonly by: PersonId }

const facts: ReadonlySet<string> = new Set<RecordFact['type']>(['RecordNoted', 'MaterialSent', 'RecordSigned'])
export const isOfRecord = (observed: { readonly type: string }): observed is RecordFact => facts.has(observed.type)

export type RecordKnown = {
  readonly notes: readonly { readonly at: Instant; readonly by: PersonId; readonly note: string }[]
  readonly sentTo: ReadonlySet<PersonId>
  readonly signed: { readonly at: Instant; readonly by: PersonId } | undefined
}

export const noRecord: RecordKnown = { notes: [], sentTo: new Set(), signed: undefined }

/** The first signature stands until the class comes back (`roster.ts`); a note after it is still kept. */
export function foldRecord(record: RecordKnown, fact: RecordFact): RecordKnown {
  switch (fact.type) {
    case 'RecordNoted':
      return { ...record, notes: [...record.notes, { at: fact.at, by: fact.by, note: fact.note }] }
    case 'MaterialSent':
      return { ...record, sentTo: new Set([...record.sentTo, ...fact.pupils]) }
    case 'RecordSigned':
      return { ...record, signed: record.signed ?? { at: fact.at, by: fact.by } }
  }
}
