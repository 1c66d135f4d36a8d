import type { ReadyPart } from '../lesson/readiness.ts'
import type { Words } from './action.ts'

/** What is missing, as a member of staff is told it: what it means for the lesson, naming nobody. */
const said: Readonly<Record<ReadyPart, string>> = {
  meeting: 'Its online meeting was not found.',
  'no meeting': 'The timetable has no join link for it. Add Chaperone to its meeting by hand.',
  class: 'Who belongs to the class is not known.',
  'class-unnamed': 'Which class it is for is not known, so any pupil of the school may come in.',
  app: 'Chaperone is not in the meeting’s chat.',
  lobby: 'The lobby is not set.',
  presenters: 'Pupils may be able to present.',
  coorganisers: 'Nobody but you can let others in.',
  microphones: 'Pupils’ microphones are not off at the start.',
  'breakout-rooms': 'Breakout rooms are not turned off.',
  names: 'People can change their names.',
  'private-messages': 'Some pupils cannot be written to privately.',
  'cannot remove or mute': 'Chaperone waits in the lobby, and can remove or mute nobody.',
}

export const withReadiness = ({ title, text }: Words, missing: readonly ReadyPart[]): Words => ({
  title,
  text: [text, ...missing.map(part => said[part])].join(' '),
})
