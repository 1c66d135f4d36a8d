import { hours, type Millis } from '../../lesson/time.ts'
import type { Policy } from '../policy.ts'

/** A length of keeping as people say it: whole years where it is some, else days. */
export function kept(time: Millis): string {
  const days = Math.round(time / hours(24))
  const years = days / 365.25
  const whole = Math.round(years)
  const isYears = whole > 0 && Math.abs(days - whole * 365.25) <= Math.max(1, whole)
  return isYears ? `${whole} year${whole === 1 ? '' : 's'}` : `${days} day${days === 1 ? '' : 's'}`
}

/** What a school decided about recordings, to those who may be on one. */
export const recordingIs: Readonly<Record<Policy['recording'], string>> = {
  required: 'Lessons are recorded by the school, in Teams, to keep everybody in them safe.',
  allowed: 'A teacher may record a lesson in Teams; whoever is in it is told when that begins.',
  off: 'Lessons are not recorded.',
}

/** How much Chaperone does by itself, as staff and parents are told it. */
export const modeIs: Readonly<Record<Policy['mode'], string>> = {
  watch:
    'At this school it only writes down what it sees and tells the safeguarding lead. It changes nothing in a lesson.',
  assist: 'At this school it tells staff and the safeguarding lead; people do what is to be done.',
  enforce:
    'At this school it also acts by itself: it can hold a lesson (pupils’ microphones, cameras and sharing go off; the ' +
    'chat stays) and, after a warning, take somebody out of it.',
}

/** Own modes of safeguards, where they differ from the school's. */
export const exceptions = ({ mode, safeguards }: Policy): readonly string[] =>
  Object.entries(safeguards).flatMap(([id, { mode: own }]) =>
    own === undefined || own === mode ? [] : [`\`${id}\`: ${own}`],
  )
