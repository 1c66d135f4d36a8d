import { chatLadder, markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V21: lessons and what belongs to them stay on the system that the school has approved.
 * Counted is what pupils and people of whom nothing is known write; what a member of staff writes is `boundary`'s. Each
 * writer's own clock runs: people are told of a pattern, not of every message.
 */
export const outsidePlatform: Safeguard = {
  id: 'outside-platform',
  clauses: ['V21'],
  find: markFound('outside-platform', 'pupil', 'unknown'),
  incident: { from: 'tell', band: 'amber' },
  ladder: chatLadder(
    'outside-platform',
    {
      title: 'Another meeting place in the chat',
      text: 'Somebody points to another place to meet or write. Please keep the class here.',
    },
    {
      title: 'Another meeting place in a lesson’s chat',
      text: 'Somebody pointed the class to another place to meet or write. Staff have been asked to look.',
    },
  ),
}
