import type { Safeguard, Step } from '../engine/safeguard.ts'
import type { Clause } from '../policy/clauses.ts'
import { inForce } from '../policy/in-force.ts'
import type { Mode, Policy } from '../policy/policy.ts'

/** What a school's policy comes to, as a lead reads it on one page: every safeguard in force, what it serves, and when it does what. */
export type Report = {
  readonly school: string
  readonly mode: Mode
  readonly safeguards: readonly Ruled[]
  readonly clauses: Readonly<Record<string, ClauseInForce>>
}

type ClauseInForce = {
  readonly text: string
  readonly level: Clause['level']
  /** Safeguards that serve it. */
  readonly safeguards: readonly string[]
  /** Features, prompts and documents that keep it. */
  readonly otherwise: readonly string[]
}

type Ruled = {
  readonly id: string
  readonly mode: Mode
  readonly clauses: readonly string[]
  readonly onTheRecordFrom: string | undefined
  readonly ladder: readonly Rung[]
}
type Rung = {
  readonly step: string
  /** ms since the wrong began, or since the step that it follows; absent: only when staff press for it. */
  readonly after: number | undefined
  readonly following: string | undefined
  readonly does: readonly { readonly what: string; readonly words: string | undefined }[]
}

export function reportOf(rules: readonly Safeguard[], policy: Policy, clauses: ReadonlyMap<string, Clause>): Report {
  const safeguards = inForce(rules, policy).map(rule => ruled(rule, policy))
  return {
    school: policy.school.name,
    mode: policy.mode,
    safeguards,
    clauses: Object.fromEntries(
      [...clauses].map(([id, { words, level, by }]) => [
        id,
        {
          ...{ text: words, level },
          safeguards: safeguards.filter(rule => rule.clauses.includes(id)).map(rule => rule.id),
          otherwise: by.filter(name => !name.startsWith('safeguard:')),
        },
      ]),
    ),
  }
}

const ruled = ({ id, clauses, incident, ladder }: Safeguard, policy: Policy): Ruled => ({
  ...{ id, clauses },
  mode: policy.safeguards[id]?.mode ?? policy.mode,
  onTheRecordFrom: incident?.from,
  ladder: ladder.map(rung),
})

const rung = ({ name, after, following, actions }: Step): Rung => ({
  step: name,
  after: Number.isFinite(after) ? after : undefined,
  following,
  does: actions.map(action => ({
    what: action.kind === 'alert' ? `${action.band} alert` : action.kind.replace('-', ' '),
    words: 'words' in action ? `${action.words.title}. ${action.words.text}` : undefined,
  })),
})

/** The same as lines of text. */
export function* printed({ school, mode, safeguards, clauses }: Report): Generator<string> {
  yield `${school}: ${mode}`
  for (const { id, mode: own, clauses: served, onTheRecordFrom, ladder } of safeguards) {
    yield ''
    yield `${id} (${served.join(', ')})${own === mode ? '' : `, here: ${own}`}`
    for (const clause of served) yield `  ${clause}: ${clauses[clause]?.text ?? ''}`
    for (const { step, after, following, does } of ladder) {
      yield `  ${when(after, following)}: ${step}${step === onTheRecordFrom ? ', which stands on the school record' : ''}`
      for (const { what, words } of does) yield `    ${what}${words === undefined ? '' : `: ${words}`}`
    }
  }
}

const when = (after: number | undefined, following: string | undefined): string =>
  after === undefined ? 'When staff press for it' : `${spoken(after)} after ${following ?? 'it began'}`

function spoken(ms: number): string {
  const seconds = ms / 1000
  return seconds % 60 === 0 && seconds > 0 ? `${seconds / 60} min` : `${seconds} s`
}
