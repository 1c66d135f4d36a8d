import { changesTheLesson, type Action } from '../actions/action.ts'
import type { Safeguard, Step } from '../engine/safeguard.ts'
import { staffPresent } from '../lesson/presence.ts'
import type { Millis } from '../lesson/time.ts'
import { didYouMean } from './nearest.ts'
import type { Mode, Policy } from './policy.ts'
import { applies } from './recording.ts'

/** The safeguards as this school wants them: its own graces, and no more than its mode allows to be done unasked. */
export const inForce = (rules: readonly Safeguard[], policy: Policy): readonly Safeguard[] =>
  rules.filter(applies(policy)).map(rule => {
    const wanted = policy.safeguards[rule.id]
    const mode = wanted?.mode ?? policy.mode
    const graces = timed(rule.ladder, wanted?.after ?? {}, policy.acknowledge.red)
    return { ...rule, ...curing(rule, wanted?.curedBy), ladder: graces.map(step => limited(step, mode)) }
  })

/** A second member of staff is as good as a second pupil, where the school says so. */
const curing = ({ find }: Safeguard, curedBy: 'pupils' | 'secondAdult' | undefined): Pick<Safeguard, 'find'> => ({
  find: curedBy === 'secondAdult' ? lesson => (staffPresent(lesson).length > 1 ? [] : find(lesson)) : find,
})

/** Faults of a policy that only the safeguards themselves can show: unknown names, a ladder out of order. */
export function faultsOf(rules: readonly Safeguard[], policy: Policy): readonly string[] {
  return Object.entries(policy.safeguards).flatMap(([id, { after }]) => {
    const rule = rules.find(known => known.id === id)
    if (!rule)
      return [
        `safeguards.${id}: there is no such safeguard; known are ${rules.map(known => known.id).join(', ')}${didYouMean(
          id,
          rules.map(known => known.id),
        )}`,
      ]
    const steps = rule.ladder.map(step => step.name)
    const unknown = Object.keys(after).filter(step => !steps.includes(step))
    const ladder = timed(rule.ladder, after, policy.acknowledge.red)
    return [
      ...unknown.map(
        step => `safeguards.${id}.after.${step}: there is no such step; its steps are ${steps.join(', ')}`,
      ),
      ...(sorted(ladder) ? [] : [`safeguards.${id}.after: the steps must keep their order ${steps.join(', ')}`]),
    ]
  })
}

/** Steps in the order of their graces; one that follows another comes after it. */
export function sorted(ladder: readonly Step[]): boolean {
  const own = ladder.filter(step => step.following === undefined)
  return (
    own.every((step, index) => step.after >= (own[index - 1]?.after ?? 0)) &&
    ladder.every((step, index) => follows(ladder.slice(0, index), step))
  )
}

const follows = (earlier: readonly Step[], { following }: Step): boolean =>
  following === undefined || earlier.some(step => step.name === following)

/** What follows a step waits for the first timer of that step's red alert at least: somebody is to reach home first. */
const timed = (ladder: readonly Step[], after: Readonly<Record<string, Millis>>, acknowledge: Millis) =>
  ladder.map(step => {
    const wanted = after[step.name]
    return {
      ...step,
      after: step.following === undefined || step.asked ? (wanted ?? step.after) : Math.max(wanted ?? 0, acknowledge),
    }
  })

function limited(step: Step, mode: Mode): Step {
  const changes = step.actions.some(changesTheLesson)
  if (mode === 'enforce' || step.asked) return step
  if (mode === 'watch') return { ...step, actions: changes ? [] : step.actions.filter(readAtOnce) } // it says what is done
  if (!changes || step.following !== undefined) return step // what staff began goes on by itself
  return { ...step, after: Infinity, sooner: unasked }
}

/** In `assist`, what changes the lesson waits for the press of somebody of its staff and for nothing else. */
const unasked = (): boolean => false

const readAtOnce = (action: Action): boolean => action.kind === 'alert' && action.band === 'red'
