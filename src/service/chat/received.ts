import type { Recorder } from '../../lesson/observation.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Service } from '../service.ts'

/** Something sent along with a message. Only Graph shows its name and address: the bot gets neither (teams.md 2). */
export type Attachment = {
  readonly kind: 'file' | 'image' | 'card'
  readonly name: string | undefined
  readonly url: string | undefined
}

/**
 * One version of a message in a meeting's chat. It comes from two sources: the bot's activities, first and fast, and
 * Graph's notifications, which also bring files, images, and what the first lost. Held in memory while it is read.
 */
export type ReceivedMessage = {
  readonly source: 'bot' | 'graph'
  readonly thread: string
  readonly message: string
  /** Graph's etag: another one for every change. A message that was never changed has its own id here, in both sources. */
  readonly version: string
  readonly change: 'created' | 'updated' | 'deleted'
  /** When this version was written. */
  readonly at: Instant
  /** Nobody: it was deleted, or its writer is not told. */
  readonly from: Recorder | undefined
  readonly text: string
  readonly attachments: readonly Attachment[]
}

/**
 * Takes in messages from either source.
 * @returns those that are news: the same version of a message is read once, whichever source brings it first. After a
 * restart one may be read a second time, so that whoever keeps something of a message keeps it under the message's id.
 */
export async function chatObserved(
  { firstSeen }: Pick<Service, 'firstSeen'>,
  received: readonly ReceivedMessage[],
): Promise<readonly ReceivedMessage[]> {
  return received.filter(({ thread, message, version }) => firstSeen(`${thread} ${message} ${version}`))
}
