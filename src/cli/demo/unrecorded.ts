import type { Change } from './adopting.ts'

/** A school that records no lessons: nothing is wrong with one only because it is not recorded. */
export const unrecorded: Change = {
  recording: 'off',
  safeguards: { 'recording-off': { after: { tell: '0s', alert: '1s' } } },
}
