import type { Lesson } from './lesson.ts'
import { phase } from './phase.ts'
import { organiserPresent } from './presence.ts'
import { ownLegWaits } from './sight.ts'

/** What making a lesson ready is made of. Each can fail alone. */
export type ReadyPart =
  /** The online meeting behind the link was not found. */
  | 'meeting'
  /** The timetable names no meeting: it has no join link for the lesson. */
  | 'no meeting'
  /** Who belongs to the class is not known. */
  | 'class'
  /** Nobody says which class it is: every pupil of the school counts as one of it. */
  | 'class-unnamed'
  /** Chaperone is not in the meeting's chat. */
  | 'app'
  | 'lobby'
  | 'presenters'
  /** Nobody but the organiser could admit somebody who comes to help. */
  | 'coorganisers'
  | 'microphones'
  | 'breakout-rooms'
  | 'names'
  /** Some pupil cannot be written to privately. */
  | 'private-messages'
  /** Our own leg waits in the lobby. Never journalled: it follows from sight. */
  | 'cannot remove or mute'

export type Readiness = {
  readonly state: 'ready' | 'partly' | 'unsafe'
  readonly missing: readonly ReadyPart[]
}

/** Without these, strangers could walk in, or we could neither see the class nor say anything to it. */
const needed: ReadonlySet<ReadyPart> = new Set(['meeting', 'no meeting', 'class', 'app', 'lobby'])

export const readinessOf = (missing: readonly ReadyPart[]): Readiness => ({
  state: missing.some(part => needed.has(part)) ? 'unsafe' : missing.length ? 'partly' : 'ready',
  missing,
})

/** What was made ready, and what of it our own leg cannot do as long as it waits in the lobby of a lesson not yet over. */
export function readinessNow(lesson: Lesson): Readiness | undefined {
  const { readiness } = lesson
  return readiness && ownLegWaits(lesson) && phase(lesson) !== 'ended'
    ? readinessOf([...readiness.missing, 'cannot remove or mute'])
    : readiness
}

/** As the register and the log have it: `ready`, `partly: names`, `unsafe: lobby, names`. */
export const readinessInWords = ({ state, missing }: Readiness): string =>
  missing.length ? `${state}: ${missing.join(', ')}` : state

const blind: ReadonlySet<ReadyPart> = new Set(['meeting', 'no meeting', 'class', 'coorganisers', 'lobby'])

/**
 * A meeting's lobby holds everybody but organisers only where somebody who can admit is sure to pass it: set before the
 * lesson with its co-organisers, or while an organiser is inside. Else the school's own people come in without it.
 */
export const mayShutLobby = (lesson: Lesson): boolean =>
  organiserPresent(lesson) ||
  (lesson.readiness !== undefined && !lesson.readiness.missing.some(part => blind.has(part)))
