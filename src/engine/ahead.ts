import type { Instant } from '../lesson/time.ts'
import { dueAt } from './assess.ts'
import type { Lapse } from './lapse.ts'
import type { Safeguard, Step } from './safeguard.ts'

export type Ahead = {
  readonly step: Step
  /** When time alone brings it; undefined: only somebody's press does, or the step before it has not been taken. */
  readonly at: Instant | undefined
}

/** The steps of this lapse that have not been taken, in the order in which they come. */
export const ahead = ({ ladder }: Safeguard, lapse: Lapse): readonly Ahead[] =>
  ladder
    .filter(({ name }) => !lapse.taken.has(name))
    .map(step => ({ step, due: dueAt(step, lapse) }))
    .sort((a, b) => (a.due === b.due ? 0 : a.due - b.due))
    .map(({ step, due }) => ({ step, at: Number.isFinite(due) ? due : undefined }))
