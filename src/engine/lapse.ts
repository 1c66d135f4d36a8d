import type { Action, Band } from '../actions/action.ts'
import type { HoldPart } from '../lesson/observation.ts'
import type { PersonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'

/** A stretch of time in which a finding held, as the journal has it; rules change, the record does not. */
export type Lapse = {
  readonly key: string
  readonly safeguard: string
  readonly about: string
  readonly since: Instant
  /** Whom the finding rested on when it began. */
  readonly evidence: readonly PersonId[]
  /** The finding is gone since then, but not yet for long enough. */
  readonly easedAt: Instant | undefined
  /** Its steps so far, and when each was due. */
  readonly taken: ReadonlyMap<string, Instant>
  readonly holds: readonly HoldPart[]
  /** It closed the lesson, and has stood ever since. */
  readonly closed: boolean
}
export type Lapses = ReadonlyMap<string, Lapse>

/** The open lapses of one safeguard: sorted out once for all of them, for forty ask, and most have none. */
export function ownOf(lapses: Lapses): (rule: { readonly id: string }) => readonly Lapse[] {
  const own = Map.groupBy(lapses.values(), ({ safeguard }) => safeguard)
  return ({ id }) => own.get(id) ?? []
}

/** What the engine concludes. Ids and words of ours only: no names, no message text. */
export type Decision =
  | {
      readonly type: 'LapseBegan'
      readonly key: string
      readonly safeguard: string
      readonly about: string
      readonly clauses: readonly string[]
      readonly since: Instant
      readonly evidence: readonly PersonId[]
    }
  | { readonly type: 'LapseEased'; readonly key: string; readonly at: Instant }
  | { readonly type: 'LapseResumed'; readonly key: string; readonly at: Instant }
  | { readonly type: 'LapseEnded'; readonly key: string; readonly at: Instant }
  /** The safeguard is no longer among those in force: its lapse is neither cured nor continued. */
  | { readonly type: 'LapseWithdrawn'; readonly key: string; readonly at: Instant }
  | { readonly type: 'StepTaken'; readonly key: string; readonly step: string; readonly due: Instant }
  | {
      readonly type: 'ActionOrdered'
      readonly id: string
      readonly key: string
      readonly about: string
      readonly step: string
      readonly due: Instant
      readonly action: Action
    }
  | {
      readonly type: 'IncidentOpened'
      readonly clauses: readonly string[]
      readonly id: string
      readonly key: string
      readonly band: Band
      readonly at: Instant
    }

/** `safeguard/about/since`: names one lapse for ever. */
export const lapseId = ({ key, since }: Pick<Lapse, 'key' | 'since'>): string => `${key}/${since}`
export const actionId = (lapse: Lapse, step: string, kind: Action['kind']): string =>
  `${lapseId(lapse)}/${step}/${kind}`

/** A lapse as it begins. */
export const born = ({
  key,
  safeguard,
  about,
  since,
  evidence,
}: Pick<Lapse, 'key' | 'safeguard' | 'about' | 'since' | 'evidence'>): Lapse => ({
  ...{ key, safeguard, about, since, evidence },
  easedAt: undefined,
  taken: new Map(),
  holds: [],
  closed: false,
})

function ordered(lapse: Lapse, action: Action): Lapse {
  if (action.kind === 'hold') return { ...lapse, holds: [...lapse.holds, ...action.parts] }
  return action.kind === 'close' ? { ...lapse, closed: true } : lapse
}

export function foldLapses(lapses: Lapses, decided: Decision): Lapses {
  const folded = new Map(lapses)
  const open = lapses.get(decided.type === 'IncidentOpened' ? '' : decided.key)
  switch (decided.type) {
    case 'LapseBegan': {
      return folded.set(decided.key, born(decided))
    }
    case 'LapseEased':
      return open ? folded.set(open.key, { ...open, easedAt: decided.at, closed: false }) : folded
    case 'LapseResumed':
      return open ? folded.set(open.key, { ...open, easedAt: undefined }) : folded
    case 'LapseEnded':
    case 'LapseWithdrawn':
      folded.delete(decided.key)
      return folded
    case 'StepTaken':
      return open
        ? folded.set(open.key, { ...open, taken: new Map(open.taken).set(decided.step, decided.due) })
        : folded
    case 'ActionOrdered':
      return open ? folded.set(open.key, ordered(open, decided.action)) : folded
    case 'IncidentOpened':
      return folded
  }
}
