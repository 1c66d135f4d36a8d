import { chatLadder, markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V33: no social media with children: neither accounts nor links to them.
 * Counted is what pupils and people of whom nothing is known write; what a member of staff writes is `boundary`'s. Each
 * writer's own clock runs: people are told of a pattern, not of every message.
 */
export const socialMedia: Safeguard = {
  id: 'social-media',
  clauses: ['V33'],
  find: markFound('social-media', 'pupil', 'unknown'),
  incident: { from: 'tell', band: 'amber' },
  ladder: chatLadder(
    'social-media',
    {
      title: 'Social media in the chat',
      text: 'Somebody names an account or a link of social media. Please remind the class to keep it out of the lesson.',
    },
    {
      title: 'Social media in a lesson’s chat',
      text: 'Somebody named an account or link of social media. Staff have been asked to look.',
    },
  ),
}
