import { minutes, type Instant } from '../lesson/time.ts'

/** What was said, kept apart: what happened, a pupil's own words as they were, and what somebody thinks of it. */
export type Said = {
  readonly facts?: string
  readonly words?: string
  readonly opinion?: string
  /** When it happened, and when it was noticed: either may be long before it was written down. */
  readonly happenedAt?: Instant
  readonly noticedAt?: Instant
  /** Who noticed, as the writer calls them, where it was not the writer. */
  readonly noticedBy?: string
  /** Where it was: a room, a home, a part of the lesson. */
  readonly place?: string
  /** Where in the recording of the lesson, as its player counts: `12:30`. */
  readonly inRecording?: string
  /** Whom the writer has told in person, and when. */
  readonly toldInPerson?: string
}

const parts = [
  ...(['facts', 'words', 'opinion'] as const),
  ...(['happenedAt', 'noticedAt', 'noticedBy', 'place', 'inRecording', 'toldInPerson'] as const),
]

/** What an entry says of it, and nothing else of the entry. */
export const saidOf = (given: Said): Said =>
  Object.fromEntries(parts.flatMap(part => (given[part] === undefined ? [] : [[part, given[part]]])))

/** Whoever writes may have a clock that is a little ahead of ours. */
const ahead = minutes(10)

/** Whether it speaks of a time that has not come. @param at when it was written down */
export const isAhead = ({ happenedAt = 0, noticedAt = 0 }: Said, at: Instant): boolean =>
  Math.max(happenedAt, noticedAt) > at + ahead
