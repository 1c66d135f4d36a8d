import { alertOfAdult } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { markedOf, writersOf } from '../lesson/chat.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { PersonId } from '../lesson/people.ts'

/**
 * V36, B17: staff write to pupils as they would speak to them in school. Whatever is marked in a member of staff's message is the
 * headteacher's alone (the chair's, if it is theirs): neither the lesson nor the leads are told, and nothing is judged. So is
 * what sounds like a worry: it may be their own, or a child's of whom they write. A link into a lesson is theirs to give. Each
 * writer's own clock runs.
 */
export const boundary: Safeguard = {
  id: 'boundary',
  clauses: ['V36', 'B17'],
  find: lesson => writers(lesson).map(about => ({ about, evidence: [about] })),
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'alert',
      after: 0,
      actions: [
        alertOfAdult(
          'amber',
          'Please read a message',
          'Something that a member of staff wrote in a lesson should be read by you.',
        ),
      ],
    },
    {
      name: 'alert-now',
      after: Infinity,
      sooner: (lesson, { about }) => markedOf(lesson, 'worry', about).length > 0,
      actions: [
        alertOfAdult(
          'red',
          'Please read a message now',
          'A member of staff wrote in a lesson what sounds as if somebody needs help.',
        ),
      ],
    },
  ],
}

const writers = (lesson: Lesson): readonly PersonId[] =>
  [...new Set(['boundary', 'worry'].flatMap(mark => writersOf(lesson, mark, 'staff')))].sort()
