import type { Action, Band } from '../actions/action.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { PersonId } from '../lesson/people.ts'
import type { Millis } from '../lesson/time.ts'
import { actionId, type Lapse } from './lapse.ts'

/** Something that is wrong now. `about` says whose clock runs: a person's id, or a word for the whole lesson. */
export type Finding = { readonly about: string; readonly evidence: readonly PersonId[] }

/** What follows once the wrong has lasted `after`. */
export type Step = {
  readonly name: string
  readonly after: Millis
  /** Counts from when this earlier step was taken, not from when the wrong began. */
  readonly following?: string
  readonly actions: readonly Action[]
  /** Staff asked for this themselves: it goes on in every mode, and waits for nobody's answer. */
  readonly asked?: true
  /** True where there is no reason to wait for `after`: somebody answered, or nobody is there who could. */
  readonly sooner?: (lesson: Lesson, lapse: Lapse) => boolean
}

/** Nobody is sent away before somebody has answered the alert of this step, or has had the time to. */
export const onceAnswered = (step: string): Pick<Step, 'following' | 'sooner'> => ({
  following: step,
  sooner: (lesson, lapse) => lesson.acknowledged.has(actionId(lapse, step, 'alert')),
})

export type Safeguard = {
  /** Also the file's name. */
  readonly id: string
  /** Ids in `policy/clauses.yaml`. */
  readonly clauses: readonly [string, ...string[]]
  /** What is wrong now. No clock, no memory, no order among those present. */
  readonly find: (lesson: Lesson) => readonly Finding[]
  /** Steps in order of `after`. */
  readonly ladder: readonly Step[]
  /** How long the wrong must be absent before the lapse ends: leaving and returning does not evade the ladder. */
  readonly settle?: Millis
  /** It follows the timetable, so a school's lessons have it in the same minute: its words leave room for what cannot wait. */
  readonly canWait?: true
  /** From which step the lapse stands on the school record, and in which band. Absent: it never does. */
  readonly incident?: { readonly from: string; readonly band: Band }
}
