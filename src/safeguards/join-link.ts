import { chatLadder, markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V17, V20, V39: the link of a lesson is for its class; it is not passed on.
 * Counted is what pupils and people of whom nothing is known write; what a member of staff writes is `boundary`'s. Each
 * writer's own clock runs: people are told of a pattern, not of every message.
 */
export const joinLink: Safeguard = {
  id: 'join-link',
  clauses: ['V17', 'V20', 'V39'],
  find: markFound('join-link', 'pupil', 'unknown'),
  incident: { from: 'tell', band: 'amber' },
  ladder: chatLadder(
    'join-link',
    {
      title: 'A lesson’s link in the chat',
      text: 'Somebody has posted the link of a lesson, or asks for it. Please remind the class not to pass it on.',
    },
    {
      title: 'A lesson’s link was passed on',
      text: 'Somebody posted or asked for the link of a lesson. Staff have been asked to look.',
    },
  ),
}
