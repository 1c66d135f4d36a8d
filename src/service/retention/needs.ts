import type { LessonId, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'

/** What is to be erased: every line of a lesson, or a person wherever a lesson's lines name them. */
export type Erasure =
  | { readonly what: 'lesson'; readonly lesson: LessonId }
  | { readonly what: 'person'; readonly lesson: LessonId; readonly person: PersonId }

/** Who had it erased, and why. `retention`: its time was over. */
export type ErasedBy = { readonly at: Instant; readonly by: PersonId | 'retention'; readonly reason: string }

export type Hold = { readonly about: string; readonly placed: Instant }

/** A lesson whose lines are old enough to be looked at. */
export type OldLesson = { readonly lesson: LessonId; readonly endsAt: Instant; readonly hasIncident: boolean }

/** Works as the database role that alone may erase. */
export type RetentionStore = {
  /** Lessons that ended before `before` and of which lines are still kept; oldest first. */
  oldLessons(before: Instant, limit: number): Promise<readonly OldLesson[]>
  /** Erases, and leaves a tombstone for each sealed field, in one transaction. @returns how many fields */
  erase(erasure: Erasure, by: ErasedBy): Promise<number>
  /** How many fields would be erased. */
  count(erasure: Erasure): Promise<number>
}

/** Legal holds: while one stands, nothing that it is about is erased. */
export type HoldStore = {
  placeHold(about: string, at: Instant, by: PersonId, reason: string): Promise<void>
  liftHold(about: string, at: Instant, by: PersonId, reason: string): Promise<void>
  holds(): Promise<readonly Hold[]>
}
