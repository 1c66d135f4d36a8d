import type { Lesson } from './lesson.ts'

/** Ids of the actions that were ordered and did not come about. A later success takes one off the list. */
export const undone = (lesson: Lesson, what: 'message' | 'hold' | 'removal'): readonly string[] =>
  [...lesson.settled]
    .filter(
      ([, settled]) => settled.what === what && (settled.outcome === 'failed' || settled.outcome === 'not possible'),
    )
    .map(([action]) => action)
    .sort()
