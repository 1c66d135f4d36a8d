import { alert, alertOfAdult } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'

/**
 * V36: the chat of a lesson is for the lesson: from a quarter of an hour before until a quarter of an hour after. Pupils who go on
 * writing are told of to a lead in the digest; a member of staff who does is the headteacher's matter. Texts are not kept for
 * it. Pupils are one finding, each member of staff is one.
 */
export const outOfHoursChat: Safeguard = {
  id: 'out-of-hours-chat',
  clauses: ['V36'],
  find: lesson => {
    const wrote = [...lesson.chat.wroteOutOfHours]
    const staff = wrote.filter(([, as]) => as === 'staff').map(([person]) => person)
    const others = wrote.filter(([, as]) => as !== 'staff').map(([person]) => person)
    const found = [
      ...staff.map(person => ({ about: person, evidence: [person] })),
      ...(others.length ? [{ about: 'lesson', evidence: others.sort() }] : []),
    ]
    return phase(lesson) === 'under way' ? [] : found
  },
  incident: { from: 'note', band: 'yellow' },
  ladder: [
    { name: 'note', after: 0, actions: [] },
    {
      name: 'alert',
      after: Infinity,
      sooner: (_, { about }) => about === 'lesson',
      actions: [
        alert(
          'yellow',
          'The chat goes on after the lesson',
          'People write in a lesson’s chat when there is no lesson.',
        ),
      ],
    },
    {
      name: 'alert-of-staff',
      after: Infinity,
      sooner: (_, { about }) => about !== 'lesson',
      actions: [
        alertOfAdult(
          'amber',
          'Staff write after the lesson',
          'A member of staff writes in a lesson’s chat when there is no lesson.',
        ),
      ],
    },
  ],
}
