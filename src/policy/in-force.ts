import { changesTheLesson, type Action } from '../actions/action.ts'
import type { Safeguard, Step } from '../engine/safeguard.ts'
import { staffPresent } from '../lesson/presence.ts'
import type { Millis } from '../lesson/time.ts'
import { unplaced, type Fault } from './faults.ts'
import { didYouMean, perhaps } from './nearest.ts'
import type { Mode, Policy } from './policy.ts'
import { applies } from './recording.ts'
import { spoken } from './duration.ts'

/**
 * The safeguards as this school wants them: its own graces, and no more than its mode allows to be done unasked.
 * @param setAside rules that a lead has decided only to watch, whatever the policy says
 */
export const inForce = (
  rules: readonly Safeguard[],
  policy: Policy,
  setAside: ReadonlySet<string> = new Set(),
): readonly Safeguard[] =>
  rules.filter(applies(policy)).map(rule => {
    const wanted = policy.safeguards[rule.id]
    const mode = setAside.has(rule.id) ? 'watch' : (wanted?.mode ?? policy.mode)
    const graces = timed(rule.ladder, wanted?.after ?? {}, policy.acknowledge.red)
    return { ...rule, ...curing(rule, wanted?.curedBy), ladder: graces.map(step => limited(step, mode)) }
  })

/** A second member of staff is as good as a second pupil, where the school says so. */
const curing = ({ find }: Safeguard, curedBy: 'pupils' | 'secondAdult' | undefined): Pick<Safeguard, 'find'> => ({
  find: curedBy === 'secondAdult' ? lesson => (staffPresent(lesson).length > 1 ? [] : find(lesson)) : find,
})

/** Faults of a policy that only the safeguards themselves can show: unknown names, a ladder out of order. */
export function faultsOfLadders(rules: readonly Safeguard[], policy: Policy): readonly Fault[] {
  const known = rules.map(({ id }) => id)
  return Object.entries(policy.safeguards).flatMap(([id, { after, mode = policy.mode }]): readonly Fault[] => {
    const rule = rules.find(each => each.id === id)
    if (rule) return [...ofLadder(rule, after, policy.acknowledge.red), ...ofTimesUnheeded(rule, after, mode)]
    const message = `there is no such safeguard; known are ${known.join(', ')}${didYouMean(id, known)}`
    return [{ path: ['safeguards', id], message, ofKey: true }]
  })
}

/** The same as lines, where there is no file to give places in. */
export const faultsOf = (rules: readonly Safeguard[], policy: Policy): readonly string[] =>
  faultsOfLadders(rules, policy).map(unplaced)

function ofLadder({ id, ladder }: Safeguard, after: Readonly<Record<string, Millis>>, acknowledge: Millis): Fault[] {
  const path = ['safeguards', id, 'after']
  const steps = ladder.map(step => step.name)
  const names = steps.join(', ')
  const unknown = Object.keys(after).filter(step => !steps.includes(step))
  const graces = timed(ladder, after, acknowledge)
  const [early, late] = outOfOrder(graces)
  const wrong = [early, late].find(step => step !== undefined && step.name in after)
  return [
    ...unknown.map((step): Fault => ({
      path: [...path, step],
      message: `there is no such step; its steps are ${names}${didYouMean(step, steps)}`,
      ofKey: true,
    })),
    ...(early && late
      ? [
          {
            path: wrong ? [...path, wrong.name] : path,
            message:
              `the steps must keep their order ${names}; ${early.name} (${shown(early)}) would come after ` +
              `${late.name} (${shown(late)})${perhaps(wrong === late ? `${shown(early)} or more` : `${shown(late)} or less`)}`,
          },
        ]
      : []),
  ]
}

/**
 * A school that gives a time to what no time brings by itself wants it done; where its mode lets nothing be done unasked, a pupil
 * would be told of it all the same.
 */
function ofTimesUnheeded(
  { id, ladder }: Safeguard,
  after: Readonly<Record<string, Millis>>,
  is: Mode,
): readonly Fault[] {
  const unheeded = ladder.filter(
    step => step.name in after && waitsForPress(step) && !step.asked && step.actions.some(changesTheLesson),
  )
  return is === 'enforce'
    ? []
    : unheeded.map(({ name }) => ({
        path: ['safeguards', id, 'after', name],
        message: `no time brings this in \`${is}\`: say \`mode: enforce\` of ${id} as well, or leave its times out`,
      }))
}

const shown = ({ after }: Step): string => (Number.isFinite(after) ? (spoken(after) ?? '') : 'only when pressed')

/** The first two neighbours of which the second would come first. */
function outOfOrder(ladder: readonly Step[]): readonly [Step, Step] | readonly [] {
  const own = ladder.filter(step => step.following === undefined)
  const at = own.findIndex((step, index) => step.after < (own[index - 1]?.after ?? 0))
  const [early, late] = [own[at - 1], own[at]]
  return early && late ? [early, late] : []
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

/** Whether only a press brings it: neither time, nor anything else that is seen. */
export const waitsForPress = ({ after, sooner }: Step): boolean =>
  after === Infinity && (sooner === undefined || sooner === unasked)

/** In `assist`, what changes the lesson waits for the press of somebody of its staff and for nothing else. */
const unasked = (): boolean => false

const readAtOnce = (action: Action): boolean => action.kind === 'alert' && action.band === 'red'
