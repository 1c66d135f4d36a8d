import type { Safeguard } from '../engine/safeguard.ts'
import type { Policy } from './policy.ts'

/** Which of the two safeguards about recordings a school wants is its one decision `recording`. */
const wantedWhere: Readonly<Record<string, Policy['recording']>> = {
  'recording-on': 'required',
  'recording-off': 'off',
}

/** Whether a safeguard is in force at this school at all. */
export const applies =
  ({ recording }: Pick<Policy, 'recording'>) =>
  ({ id }: Pick<Safeguard, 'id'>): boolean =>
    (wantedWhere[id] ?? recording) === recording
