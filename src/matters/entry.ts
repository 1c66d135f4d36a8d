import type { Band } from '../actions/action.ts'
import type { LessonId, PersonId } from '../lesson/people.ts'
import type { Instant } from '../lesson/time.ts'
import type { Said } from './said.ts'

/** One line of a matter. Lines are only added: a correction is a line that points at the one it stands in place of. */
export type MatterEntry = {
  readonly at: Instant
  /** `chaperone`: the software itself, which records what it saw and decides nothing. */
  readonly by: PersonId | 'chaperone'
} & (
  | ({
      readonly type: 'MatterRaised'
      readonly origin: 'lesson' | 'report' | 'request'
      readonly band: Band
      readonly subjects: readonly PersonId[]
      readonly adults: readonly PersonId[]
      readonly unseenBy: readonly PersonId[]
      readonly lesson?: LessonId
      readonly clauses: readonly string[]
      /** What staff chose from the list of the report form, or what the picture says that a pupil pressed. */
      readonly category?: string
      /** The closed matter that this one continues. */
      readonly continues?: string
      /** Whoever raised it asks that their name goes no further than to those who decide it. */
      readonly asksNotToBeNamed?: true
    } & Said)
  | { readonly type: 'MatterAcknowledged' }
  | { readonly type: 'MatterTriaged'; readonly band: Band; readonly reason: string }
  | { readonly type: 'SubjectAdded'; readonly person: PersonId; readonly isAdult: boolean }
  | ({ readonly type: 'AccountAdded' } & Said)
  | ({ readonly type: 'EntryCorrected'; readonly corrects: number; readonly reason: string } & Said)
  | {
      readonly type: 'TaskSet'
      readonly task: string
      readonly what: 'contact-home' | 'other'
      readonly text: string
      readonly about?: PersonId
      readonly owner: PersonId
      readonly dueAt: Instant
    }
  | { readonly type: 'TaskDone'; readonly task: string; readonly how: string }
  | { readonly type: 'DecisionTaken'; readonly what: string; readonly reason: string }
  | {
      readonly type: 'AdviceSought'
      /** Of whom, as the writer calls them, and the number or name that they gave it. */
      readonly from: string
      readonly reference?: string
      readonly soughtAt: Instant
      readonly advice: string
    }
  | { readonly type: 'StateSet'; readonly state: 'in action' | 'monitoring'; readonly reason: string }
  | { readonly type: 'ParentsAnswered'; readonly told: 'yes' | 'no' | 'not safe to'; readonly reason: string }
  | {
      readonly type: 'OutcomeRecorded'
      readonly text: string
      readonly isConcern: boolean
      readonly reason: string
      /** What the child says of it, in their own words. */
      readonly childsView?: string
    }
  | { readonly type: 'SignedOff' }
  /** Closed, and taken up again: by a new matter, to which this line points. */
  | { readonly type: 'MatterContinued'; readonly as: string; readonly reason: string }
  /** Somebody else may read it from now on, and no more. */
  | { readonly type: 'Shared'; readonly with: PersonId; readonly reason: string }
  /** Somebody looked whose matter it is not; the leads hear of it the same day. */
  | { readonly type: 'GlassBroken'; readonly reason: string }
)
