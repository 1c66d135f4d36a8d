import { seconds, wholeSecond, type Instant } from '../lesson/time.ts'

/**
 * When a line that is written now is sealed. Lines gather for five seconds, and those of one second are sealed together, whatever they
 * are about: a ledger has one head, and each way to it costs more than a leaf does.
 */
export const sealAt = (now: Instant): Instant => wholeSecond(now) + seconds(5.5)
