import { alert, tellStaff, vouch } from '../actions/say.ts'
import type { Safeguard } from '../engine/safeguard.ts'
import { phase } from '../lesson/phase.ts'
import { present, staffPresent, waiting } from '../lesson/presence.ts'
import { minutes } from '../lesson/time.ts'

/**
 * C7: somebody without an account of the school uses the name of a person of this class. Mostly it is that very person,
 * not signed in, which is why staff are asked and nobody is judged; but whoever wants to be let in takes such a name, so
 * that those in the lobby count as well. Compared are names of people who were positively found to be no part of the
 * lesson, never those of accounts of the school. What is to be done about somebody uninvited is for `invited-only`. Each
 * person's own clock runs.
 */
export const impersonation: Safeguard = {
  id: 'impersonation',
  clauses: ['C7'],
  find: lesson => {
    if (phase(lesson) === 'ended') return []
    const outsiders = [...new Set([...present(lesson, 'outsider'), ...waiting(lesson, 'outsider')])].sort()
    // Whose name it is stands in the journal: a matter is about whoever uses it, and that person may be asked and told.
    return outsiders.filter(person => lesson.alike.has(person)).map(person => ({ about: person, evidence: [person] }))
  },
  incident: { from: 'alert', band: 'amber' },
  ladder: [
    {
      name: 'tell',
      after: 0,
      actions: [
        tellStaff(
          'Somebody uses the name of someone of this class',
          'They have not signed in with a school account. Ask them to sign in and join again before you let them in or let them stay.',
          vouch,
        ),
      ],
    },
    {
      name: 'alert',
      after: minutes(2),
      sooner: lesson => staffPresent(lesson).length === 0,
      actions: [
        alert(
          'amber',
          'Somebody may not be who they say',
          'Somebody without a school account uses a name of the class.',
        ),
      ],
    },
  ],
}
