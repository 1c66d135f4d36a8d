import type { LessonId } from '../../lesson/people.ts'

/** A safeguard that rests on other marks than the one that has its own name. */
const restsOn: Readonly<Record<string, readonly string[]>> = {
  'abuse-removal': ['abusive-language'],
  boundary: ['boundary', 'worry'],
}

/**
 * Whether a line of a lesson's journal is one of the marked messages that an incident is made of: its writer is whom the
 * incident is about. An incident's id is `lesson/safeguard/about/since`, and what takes it up again is named after it.
 */
export function isMadeOf(incident: string, lesson: LessonId, entry: object): boolean {
  if (!('type' in entry && entry.type === 'ChatMarked' && 'author' in entry && 'marks' in entry)) return false
  const [safeguard = '', about] = incident.slice(lesson.length + 1).split('/')
  const made = restsOn[safeguard] ?? [safeguard]
  const { author, marks } = entry
  return author === about && Array.isArray(marks) && made.some(mark => marks.includes(mark))
}
