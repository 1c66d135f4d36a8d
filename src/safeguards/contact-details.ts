import { chatLadder, markFound } from '../engine/chat-safeguard.ts'
import type { Safeguard } from '../engine/safeguard.ts'

/**
 * V34: nobody gives or asks for a telephone number, an address or a private mail address.
 * Counted is what pupils and people of whom nothing is known write; what a member of staff writes is `boundary`'s. Each
 * writer's own clock runs: people are told of a pattern, not of every message.
 */
export const contactDetails: Safeguard = {
  id: 'contact-details',
  clauses: ['V34'],
  find: markFound('contact-details', 'pupil', 'unknown'),
  incident: { from: 'tell', band: 'amber' },
  ladder: chatLadder(
    'contact-details',
    {
      title: 'Contact details in the chat',
      text: 'Somebody gives or asks for contact details. Please remind the class to keep them private.',
    },
    {
      title: 'Contact details in a lesson’s chat',
      text: 'Somebody gave or asked for contact details. Staff have been asked to look.',
    },
  ),
}
