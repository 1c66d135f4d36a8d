import type { Safeguard, Step } from '../engine/safeguard.ts'
import type { Millis } from '../lesson/time.ts'
import { inForce } from './in-force.ts'
import type { Policy } from './policy.ts'

/** What a new policy changes, in a sentence for the leads. */
export type Change = { readonly is: 'stricter' | 'looser' | 'different'; readonly says: string }

/**
 * What is looser, what is stricter, and what is only different: judged by what each safeguard does and when, as both
 * policies come to it, so that a mode, a grace and a setting that leaves a safeguard out are all seen.
 */
export function changesOf(rules: readonly Safeguard[], before: Policy, after: Policy): readonly Change[] {
  const [was, is] = [inForce(rules, before), inForce(rules, after)]
  return [
    ...rules.flatMap(({ id }) => ofSafeguard(id, of(was, id), of(is, id))),
    ...rules.flatMap(({ id }) => ofCure(id, before, after)),
    ...ofLobby(before, after),
    ...(['red', 'amber'] as const).flatMap(band =>
      ofTime(`the next person is asked about ${band} alerts`, before.acknowledge[band], after.acknowledge[band]),
    ),
    ...settings.flatMap(key =>
      JSON.stringify(before[key]) === JSON.stringify(after[key])
        ? []
        : [{ is: 'different' as const, says: `\`${key}\` is not as it was` }],
    ),
  ]
}

/** Everything that no comparison above judges. */
const settings = [
  ...(['school', 'profile', 'mode', 'enforce', 'people', 'timetable', 'ages', 'approvedApps', 'recording'] as const),
  ...(['links', 'retention', 'record', 'lessons', 'clauses'] as const),
]

const of = (rules: readonly Safeguard[], wanted: string) => rules.find(({ id }) => id === wanted)

function ofSafeguard(id: string, was: Safeguard | undefined, is: Safeguard | undefined): Change[] {
  if (!was || !is) {
    if (was) return [{ is: 'looser', says: `${id} no longer looks` }]
    return is ? [{ is: 'stricter', says: `${id} looks from now on` }] : []
  }
  return was.ladder.flatMap((step, index) => ofStep(id, step, is.ladder[index] ?? step))
}

/** In `watch` a step orders less, and in `assist` it waits for a press. */
function ofStep(id: string, was: Step, is: Step): Change[] {
  const what = `${id}: ${was.name}`
  const fewer = is.actions.length - was.actions.length
  if (fewer < 0) return [{ is: 'looser', says: `${what} does less than before` }]
  if (fewer > 0) return [{ is: 'stricter', says: `${what} does more than before` }]
  return ofTime(what, was.after, is.after)
}

function ofTime(what: string, was: Millis, is: Millis): Change[] {
  if (was === is) return []
  return [{ is: is < was ? 'stricter' : 'looser', says: `${what}, ${spoken(is)}; it was ${spoken(was)}` }]
}

const spoken = (after: Millis): string =>
  Number.isFinite(after) ? (after ? `after ${String(after / 1000)} s` : 'at once') : 'only when staff press for it'

function ofCure(id: string, before: Policy, after: Policy): Change[] {
  const [was, is] = [before, after].map(policy => policy.safeguards[id]?.curedBy === 'secondAdult')
  if (was === is) return []
  return is
    ? [{ is: 'looser', says: `${id}: a second member of staff is enough` }]
    : [{ is: 'stricter', says: `${id}: a second member of staff is not enough any more` }]
}

function ofLobby(before: Policy, after: Policy): Change[] {
  if (before.lessons.lobby === after.lessons.lobby) return []
  return after.lessons.lobby === 'school'
    ? [{ is: 'looser', says: 'everybody of the school passes the lobby by themselves' }]
    : [{ is: 'stricter', says: 'only organisers pass the lobby by themselves' }]
}
