import type { HoldPart } from '../lesson/observation.ts'
import type { Words } from './action.ts'

/** What goes on while this part of a hold is not in force, and where staff stop it by hand. Names nobody. */
const said: Readonly<Record<HoldPart, string>> = {
  quiet: 'Pupils can still use microphone and camera: turn both off for attendees.',
  share: 'Whoever presents can still share: let only organisers and co-organisers present.',
  door: 'People may still come in by themselves: let only organisers and co-organisers past the lobby.',
}

export const withStillCan = ({ title, text }: Words, unheld: readonly HoldPart[]): Words => ({
  title,
  text: [text, ...unheld.map(part => said[part])].join(' '),
})
