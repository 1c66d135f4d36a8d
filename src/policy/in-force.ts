import { changesTheLesson, type Action } from '../actions/action.ts'
import { lapseId, type Lapse } from '../engine/lapse.ts'
import type { Safeguard, Step } from '../engine/safeguard.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Millis } from '../lesson/time.ts'
import type { Mode, Policy } from './policy.ts'

/** The safeguards as this school wants them: its own graces, and no more than its mode allows to be done unasked. */
export const inForce = (rules: readonly Safeguard[], policy: Policy): readonly Safeguard[] =>
  rules.map(rule => {
    const wanted = policy.safeguards[rule.id]
    const mode = wanted?.mode ?? policy.mode
    const graces = timed(rule.ladder, wanted?.after ?? {}, policy.acknowledge.red)
    return { ...rule, ladder: graces.map(step => limited(step, mode)) }
  })

/** Faults of a policy that only the safeguards themselves can show: unknown names, a ladder out of order. */
export function faultsOf(rules: readonly Safeguard[], policy: Policy): readonly string[] {
  return Object.entries(policy.safeguards).flatMap(([id, { after }]) => {
    const rule = rules.find(known => known.id === id)
    if (!rule)
      return [`safeguards.${id}: there is no such safeguard; known are ${rules.map(known => known.id).join(', ')}`]
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

export const sorted = (ladder: readonly Step[]): boolean =>
  ladder.every((step, index) => step.after >= (ladder[index - 1]?.after ?? 0))

/** A child is sent away no earlier than the acknowledgement or the first timer of the alert that asks to reach home. */
function timed(ladder: readonly Step[], after: Readonly<Record<string, Millis>>, acknowledge: Millis): readonly Step[] {
  const own = ladder.map(step => ({ ...step, after: after[step.name] ?? step.after }))
  const end = own.find(step => step.name === 'end')
  return own.map(step =>
    step.name === 'send-away' && end
      ? { ...step, after: Math.max(after[step.name] ?? 0, end.after + acknowledge) }
      : step,
  )
}

function limited(step: Step, mode: Mode): Step {
  const { sooner } = step
  const changes = step.actions.some(changesTheLesson)
  if (mode === 'enforce') return step
  if (mode === 'watch') return { ...step, actions: changes ? [] : step.actions.filter(readAtOnce) } // it says what is done
  if (!changes) return step
  const unasked = { ...step, after: Infinity } // until staff press for it
  return sooner ? { ...unasked, sooner: (lesson, lapse) => pressed(lesson, lapse) && sooner(lesson, lapse) } : unasked
}

/** Staff pressed for a step of this lapse: what follows from that step is what they asked for. */
const pressed = ({ asked }: Lesson, lapse: Lapse): boolean =>
  [...asked].some(step => step.startsWith(`${lapseId(lapse)}/`))

const readAtOnce = (action: Action): boolean => action.kind === 'alert' && action.band === 'red'
