import type { Cue } from './cues.ts'

const oneOf = (says: readonly (RegExp | string)[]): RegExp =>
  new RegExp(says.map(each => (typeof each === 'string' ? `\\b(?:${each})\\b` : each.source)).join('|'), 'u')
/** One sign that is said in several ways: words, or patterns of their own. */
export const cue = (worth: number, ...says: readonly (RegExp | string)[]): Cue => ({ worth, says: oneOf(says) })
/** The same of what was said just before. */
export const before = (worth: number, ...says: readonly (RegExp | string)[]): Cue => ({
  ...cue(worth, ...says),
  of: 'before',
})
