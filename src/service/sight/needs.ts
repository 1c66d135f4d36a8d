import type { Recorder } from '../../lesson/observation.ts'
import type { Leg, PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Trouble } from '../needs.ts'

/** What the roster says of a recording; nothing where it says nothing. */
export type RosterRecording = { readonly on: boolean; readonly by?: Recorder | undefined }
export type RosterRead =
  | {
      readonly status: 'read'
      readonly legs: readonly Leg[]
      readonly recording?: RosterRecording | undefined
      /** What people call themselves: held in memory while it is compared, and kept nowhere. */
      readonly names?: ReadonlyMap<PersonId, string>
    }
  | Trouble

/** Somebody came or left, as an event has it; `at`: when, where it says so. Only people whose id outlives the leg. */
export type Movement = {
  readonly person: PersonId
  readonly way: 'came' | 'left'
  readonly at?: Instant | undefined
}

/** What a call event says: a person came, or changed what they send; or somebody left, or only a program moved. */
export type Moved = { readonly who: 'a person' | 'nobody'; readonly movements: readonly Movement[] }
