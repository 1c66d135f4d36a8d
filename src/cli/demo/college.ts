import type { Change } from './adopting.ts'

/** A college beside the first school: one-to-one by agreement, lessons recorded, and whoever abuses others taken out. */
export const college: Change = {
  profile: 'college',
  recording: 'required',
  safeguards: {
    'adult-at-home': { after: { hold: '3s', alert: '3s', end: '60s' } },
    'recording-on': { after: { tell: '1s', alert: '3s' } },
    'abuse-removal': { after: { say: '0s', remove: '2s' } },
  },
}
