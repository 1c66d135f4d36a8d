import { seconds, wholeSecond, type Instant } from '../lesson/time.ts'

/**
 * When a line that is written now is sealed. Lines gather for four seconds, and those of one second are sealed together, whatever they
 * are about: a ledger has one head, and each way to it costs more than a leaf does. In the midst of a second, for at its beginning
 * lessons are looked at, and whoever must be told of something then waits for neither.
 */
export const sealAt = (now: Instant): Instant => wholeSecond(now) + seconds(4.5)
