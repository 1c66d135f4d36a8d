import type { ReceivedMessage } from '../needs.ts'
import { knownIn, type KnownIn, type Schools } from '../schools/which.ts'
import { once } from '../seen.ts'
import { hear } from './heard.ts'

/** Takes in messages from either source, and reads each that is news before whoever sent it is answered: between lessons as well. */
export async function chatObserved(schools: Schools, received: readonly ReceivedMessage[]): Promise<void> {
  for (const message of received)
    await once(schools[0].seen, versionsOf(message), async () =>
      read(await knownIn(schools, message.thread, message.at), message),
    )
}

/** The same of one message, where it is known whose chat it was written in. */
export const messageObserved = (schools: Schools, message: ReceivedMessage, of: KnownIn | undefined): Promise<void> =>
  once(schools[0].seen, versionsOf(message), () => read(of, message))

async function read(of: KnownIn | undefined, message: ReceivedMessage): Promise<void> {
  if (of) await hear(of.service, of.known, message)
}

/**
 * The same version of a message is read once, whichever source brings it first; and again where only the second shows that a
 * file or an image goes with it, as Graph does (the bot is told of none). After a restart one may be read a second
 * time, so that whoever keeps something of a message keeps it under the message's id.
 */
export function versionsOf({ thread, message, version, attachments }: ReceivedMessage): readonly string[] {
  const key = `${thread} ${message} ${version}`
  return attachments.some(({ kind }) => kind !== 'card') ? [key, `${key} with files`] : [key]
}
