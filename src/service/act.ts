import { wantedHolds, type Supervised } from '../engine/supervised.ts'
import { lapseId, type Lapse } from '../engine/lapse.ts'
import type { HoldPart, Observation } from '../lesson/observation.ts'
import type { LessonId } from '../lesson/people.ts'
import { present } from '../lesson/presence.ts'
import { seconds, type Millis } from '../lesson/time.ts'
import { readRoster } from './roster.ts'
import type { Service } from './service.ts'
import { supervise } from './supervise.ts'

/** Rule 1: nothing is done to anybody on a roster older than this. */
export const fresh = seconds(10)

export type Blind = { readonly reason: string; readonly after?: Millis | undefined }
export type Look =
  | { readonly status: 'seen'; readonly state: Supervised; readonly call: string }
  | ({ readonly status: 'blind' } & Blind)

/** Reads the whole roster now and judges the lesson by it, so that whatever follows rests on what is true now. */
export async function lookFirst(service: Service, lesson: LessonId): Promise<Look> {
  const read = await readRoster(service, lesson, 'before acting')
  if (read.status !== 'read') return { ...read, status: 'blind' }
  const state = await supervise(service, lesson, read.observations)
  if (!state) return { status: 'blind', reason: 'the lesson is not known' }
  const seenAt = state.lesson.seenAt ?? -Infinity
  return service.clock.now() - seenAt < fresh
    ? { status: 'seen', state, call: read.call }
    : { status: 'blind', reason: 'the roster is too old' }
}

const looks = 4
const lookAgainAfter = seconds(2)
const waitAtMost = seconds(10)

/**
 * When a look that showed nothing is taken again; undefined: people are to be asked now. One answer in twenty that fails must
 * not leave to staff what we could have done two seconds later, nor keep them waiting for long.
 */
export const lookAgain = ({ clock }: Service, { reason, after = lookAgainAfter }: Blind, attempts: number) =>
  attempts < looks && after <= waitAtMost ? { again: clock.now() + after, reason } : undefined

/** The lapse that ordered an action, as long as its finding stands. */
export const standing = ({ lapses }: Supervised, lapse: string): Lapse | undefined =>
  [...lapses.values()].find(open => lapseId(open) === lapse && open.easedAt === undefined)

/** Everybody in the lesson is positively identified. */
export const everyoneKnown = ({ lesson }: Supervised): boolean => present(lesson, 'unresolved').length === 0

/** Hold actions behind the wanted parts, so that each can be told what came of it. */
export const settleHolds = (
  state: Supervised,
  outcome: Extract<Observation, { type: 'ActionSettled' }>['outcome'],
  at: number,
  reason?: string,
): Observation[] =>
  [...state.lapses.values()]
    .filter(lapse => lapse.easedAt === undefined && lapse.holds.length > 0)
    .map(lapse => ({
      type: 'ActionSettled' as const,
      at,
      action: `${lapseId(lapse)}/hold`,
      what: 'hold' as const,
      outcome,
      ...(reason ? { reason } : {}),
    }))
    .filter(({ action }) => state.lesson.settled.get(action)?.outcome !== outcome)

export const samePartsAs = (held: readonly HoldPart[], state: Supervised): boolean =>
  [...wantedHolds(state)].sort().join() === [...held].sort().join()
