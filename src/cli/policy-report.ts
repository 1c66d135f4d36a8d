import type { Action } from '../actions/action.ts'
import type { Safeguard, Step } from '../engine/safeguard.ts'
import type { Clause } from '../policy/clauses.ts'
import { spoken } from '../policy/duration.ts'
import { inForce, waitsForPress } from '../policy/in-force.ts'
import type { Mode, Policy } from '../policy/policy.ts'
import { applies } from '../policy/recording.ts'
import { settingsOf } from '../policy/shape.ts'
import { toldFirst, type Told } from './policy-told.ts'

/**
 * What a school's policy comes to, as a lead reads it on one page: every setting, decided by the school or left to us; who is
 * told; every safeguard, what it serves, and when it does what; and every clause, with what keeps it.
 */
export type Report = {
  readonly school: string
  readonly profile: Policy['profile']
  readonly mode: Mode
  readonly settings: readonly SettingInForce[]
  readonly told: readonly Told[]
  readonly safeguards: readonly Ruled[]
  /** Safeguards that this policy leaves out, as `recording: off` does with `recording-on`. */
  readonly leftOut: readonly string[]
  readonly clauses: Readonly<Record<string, ClauseInForce>>
}

export type SettingInForce = {
  readonly key: string
  /** Absent: the school may say something, and does not. */
  readonly value: unknown
  readonly decidedBy: 'the school' | 'default'
}

type ClauseInForce = {
  readonly text: string
  readonly level: Clause['level']
  /** Safeguards that serve it. */
  readonly safeguards: readonly string[]
  /** Features, prompts and documents that keep it. */
  readonly otherwise: readonly string[]
}

export type Ruled = {
  readonly id: string
  readonly mode: Mode
  readonly clauses: readonly string[]
  readonly onTheRecordFrom: string | undefined
  /** Once the wrong is gone for so long, it is over, as a policy file writes it; absent: at once. */
  readonly overAfter: string | undefined
  readonly ladder: readonly Rung[]
}
export type Rung = {
  readonly step: string
  /** In `when more is seen`, what comes later weighs more than what began it, as words in a chat do. */
  readonly begins: 'by time' | 'when staff press' | 'when more is seen'
  /** ms since the wrong began, or since the step that it follows; absent where time alone never brings it. */
  readonly after: number | undefined
  readonly following: string | undefined
  readonly does: readonly { readonly what: string; readonly words: string | undefined }[]
}

/** @param isSaid whether the file itself says what stands at this place */
export function reportOf(
  rules: readonly Safeguard[],
  policy: Policy,
  clauses: ReadonlyMap<string, Clause>,
  isSaid: (path: readonly string[]) => boolean,
): Report {
  const safeguards = inForce(rules, policy).map(rule => ruled(rule, policy))
  return {
    ...{ school: policy.school.name, profile: policy.profile, mode: policy.mode },
    settings: settingsOf(policy).map(({ path, value }) => ({
      ...{ key: path.join('.'), value },
      decidedBy: isSaid(path) ? 'the school' : 'default',
    })),
    told: toldFirst(policy),
    safeguards,
    leftOut: rules.filter(rule => !applies(policy)(rule)).map(({ id }) => id),
    clauses: Object.fromEntries(
      [...clauses].map(([id, { words, level, by }]) => [
        id,
        {
          ...{ text: policy.clauses[id] ?? words, level },
          safeguards: safeguards.filter(rule => rule.clauses.includes(id)).map(rule => rule.id),
          otherwise: by.filter(name => !name.startsWith('safeguard:')),
        },
      ]),
    ),
  }
}

const ruled = ({ id, clauses, incident, settle, ladder }: Safeguard, policy: Policy): Ruled => ({
  ...{ id, clauses },
  mode: policy.safeguards[id]?.mode ?? policy.mode,
  onTheRecordFrom: incident?.from,
  overAfter: settle ? spoken(settle) : undefined,
  ladder: ladder.map(rung),
})

const alertAs = ({ band, isDaily }: Extract<Action, { kind: 'alert' }>): string =>
  `${band} alert${isDaily ? ', once a day' : ''}`

const rung = (step: Step): Rung => ({
  step: step.name,
  begins: Number.isFinite(step.after) ? 'by time' : waitsForPress(step) ? 'when staff press' : 'when more is seen',
  after: Number.isFinite(step.after) ? step.after : undefined,
  following: step.following,
  does: step.actions.map(action => ({
    what: action.kind === 'alert' ? alertAs(action) : action.kind.replace('-', ' '),
    words: 'words' in action ? `${action.words.title}. ${action.words.text}` : undefined,
  })),
})
