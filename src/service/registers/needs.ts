import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

export type RegisterKind =
  | 'agreement'
  | 'notice'
  | 'bar'
  | 'training'
  | 'visitor'
  | 'follow-up'
  | 'adult-at-home'
  | 'checklist'
  | 'acknowledged'
  | 'policy'
  | 'week-signed'
  | 'chat-rule'
  | 'told'
export type NewEntry = {
  readonly kind: RegisterKind
  readonly id: string
  /** As its register's schema has it (registers/entries.ts). */
  readonly entry: Readonly<Record<string, unknown>>
  readonly addedBy: PersonId
}
/** One line of a register: added, perhaps ended, never changed. */
export type RegisterEntry = NewEntry & {
  readonly addedAt: Instant
  readonly ended: { readonly at: Instant; readonly by: PersonId; readonly why: string } | undefined
}

/** The registers of one school. */
export type RegistersStore = {
  /** Adds all of these or, where one of their ids is there already, none. */
  addEntries(entries: readonly NewEntry[], at: Instant): Promise<void>
  /** Adds this one where its id is free. @returns what stands under its id now. */
  addFirst(entry: NewEntry, at: Instant): Promise<NewEntry>
  /** Ends an entry; it stays readable. @returns false where there is none, or it was ended before. */
  endEntry(kind: RegisterKind, id: string, by: PersonId, why: string, at: Instant): Promise<boolean>
  /** Those whose ids begin so, in the order in which they were added. */
  entriesUnder(kind: RegisterKind, prefix: string): Promise<readonly RegisterEntry[]>
  /** Entries of a register in the order in which they were added, those that have ended as well. */
  entries(kind: RegisterKind): Promise<readonly RegisterEntry[]>
}
