import type { Recorder } from '../../lesson/observation.ts'
import type { Leg, PersonId } from '../../lesson/people.ts'
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

/** What a call event says: a person came, or changed what they send; or somebody left, or only a program moved. */
export type Moved = 'a person' | 'nobody'
