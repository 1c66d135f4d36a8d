import { chatLadder, markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V36, V43, V54, B17: unkind and insulting words, of others or at others, are met at once.
 * Counted is what pupils and people of whom nothing is known write; what a member of staff writes is `boundary`'s. Each
 * writer's own clock runs: people are told of a pattern, not of every message.
 */
export const abusiveLanguage: Safeguard = {
  id: 'abusive-language',
  clauses: ['V36', 'V43', 'V54', 'B17'],
  find: markFound('abusive-language', 'pupil', 'unknown'),
  incident: { from: 'tell', band: 'amber' },
  ladder: chatLadder(
    'abusive-language',
    {
      title: 'Hurtful words in the chat',
      text: 'Please look at the chat and remind the class to be kind. A warning is yours to give.',
    },
    {
      title: 'Hurtful words in a lesson’s chat',
      text: 'Staff in the lesson have been asked to look. Please read what was written.',
    },
  ),
}
