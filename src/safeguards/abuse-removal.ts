import { alert, remove, tellOne, tellStaff } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { markedOf, writersOf, type Marked } from '../lesson/chat.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { phase } from '../lesson/phase.ts'
import { present } from '../lesson/presence.ts'

/**
 * V43: a pupil who abuses somebody in the chat is taken out at once, where the school says so. Nothing is done unless its
 * policy gives both steps a time (`after: { say: 0s, remove: 5s }`); the reader is sometimes wrong, and a child taken out for
 * nothing is harmed. Counted are pupils in the lesson whose words weigh more than a passing rudeness and of whom staff have not
 * said that it is nothing, and written since staff last let them in: whoever is back by the word of staff stays (V12). They are
 * told first and home is reached. Each pupil's own clock runs.
 */
export const abuseRemoval: Safeguard = {
  id: 'abuse-removal',
  clauses: ['V43'],
  find: lesson => {
    const inside = new Set(present(lesson, 'pupil'))
    const writers = writersOf(lesson, 'abusive-language', 'pupil').filter(
      about => inside.has(about) && markedOf(lesson, 'abusive-language', about).some(weighs(lesson)),
    )
    return phase(lesson) === 'ended' ? [] : writers.map(about => ({ about, evidence: [about] }))
  },
  incident: { from: 'say', band: 'amber' },
  ladder: [
    {
      name: 'say',
      after: Infinity,
      actions: [
        tellOne('break-now'),
        tellStaff(
          'A pupil is being taken out',
          'Hurtful words stand in the chat, and your school wants whoever wrote them taken out at once. They are told first. If there is nothing in it, say so on the card about the chat.',
        ),
        alert(
          'red',
          'Please reach home',
          'A pupil is taken out of a lesson for what they wrote in its chat. Acknowledge this and reach their home.',
        ),
      ],
    },
    { name: 'remove', after: Infinity, actions: [remove('pupil')] },
  ],
}

const weighs =
  ({ conduct }: Lesson) =>
  ({ author, weight, at }: Marked): boolean =>
    weight !== 'low' && at > (conduct.letIn.get(author) ?? -Infinity)
