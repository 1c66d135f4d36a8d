import { chatLadder, markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V11: what pupils send one another in the lesson is looked at: files, images, and links to files.
 * Counted is what pupils and people of whom nothing is known write; what a member of staff writes is `boundary`'s. Each
 * writer's own clock runs: people are told of a pattern, not of every message.
 */
export const fileShare: Safeguard = {
  id: 'file-share',
  clauses: ['V11'],
  find: markFound('file-share', 'pupil', 'unknown'),
  incident: { from: 'tell', band: 'amber' },
  ladder: chatLadder(
    'file-share',
    {
      title: 'A file or image in the chat',
      text: 'Somebody has posted a file, an image or a link to one. Please look at it.',
    },
    {
      title: 'A file or image in a lesson’s chat',
      text: 'Somebody posted a file or an image. Staff have been asked to look.',
    },
  ),
}
