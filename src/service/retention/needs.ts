import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

/** What of a register, and of acts with the record, is older than what is kept. */
type Older = { readonly overBefore: Instant; readonly actsBefore: Instant }

/**
 * What is to be erased: all that is kept of a lesson, or of one person in it: lines of its journal, messages, what was asked,
 * removals, texts of its chat. Or a matter: what was said of it, what was sent and asked about it, and that it was there.
 */
export type Erasure =
  | { readonly what: 'lesson'; readonly lesson: LessonId }
  | { readonly what: 'person'; readonly lesson: LessonId; readonly person: PersonId }
  | { readonly what: 'matter'; readonly matter: string }
  /** What is kept of one person outside lessons and matters. */
  | ({ readonly what: 'elsewhere'; readonly person: PersonId } & Older)
  /** Entries of registers whose time is over, but for those that name somebody of these. */
  | { readonly what: 'registers'; readonly overBefore: Instant; readonly held: readonly string[] }

/** Who had it erased, and why. `retention`: its time was over. */
export type ErasedBy = { readonly at: Instant; readonly by: PersonId | 'retention'; readonly reason: string }

/** How much it is: sealed fields, each of which leaves a tombstone, and rows of what is not in the ledger. */
export type Amount = { readonly fields: number; readonly rows: number }

export type Hold = { readonly about: string; readonly placed: Instant }

/** A lesson whose lines are old enough to be looked at. `hasIncident`: a matter of it is kept. */
export type OldLesson = { readonly lesson: LessonId; readonly endsAt: Instant; readonly hasIncident: boolean }

/** Works as the database role that alone may erase. */
export type RetentionStore = {
  /** Lessons that ended before `before` and of which lines are still kept; oldest first. */
  oldLessons(before: Instant, limit: number): Promise<readonly OldLesson[]>
  /** Whether the lesson, or a line of its journal, names this person, or a text that is kept of its chat is theirs. */
  isNamedIn(lesson: LessonId, person: string): Promise<boolean>
  /** Erases all of it, and leaves a tombstone for each sealed field, in one transaction. Nothing to erase leaves no act. */
  erase(erasures: readonly Erasure[], by: ErasedBy): Promise<Amount>
  /** How much would be erased: to the row what `erase` would take. */
  count(erasures: readonly Erasure[]): Promise<Amount>
}

/** Legal holds: while one stands, nothing that it is about is erased. About `everything`, or a `lesson/`, `person/` or `matter/`. */
export type HoldStore = {
  placeHold(about: string, at: Instant, by: PersonId, reason: string): Promise<void>
  liftHold(about: string, at: Instant, by: PersonId, reason: string): Promise<void>
  holds(): Promise<readonly Hold[]>
}
