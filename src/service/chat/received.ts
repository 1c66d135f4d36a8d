import type { ReceivedMessage } from '../needs.ts'
import { lessonOrNearest, type Schools } from '../schools/which.ts'
import type { Service } from '../service.ts'
import { hear } from './heard.ts'

/** Takes in messages from either source, and reads each that is news before whoever sent it is answered: between lessons as well. */
export async function chatObserved(schools: Schools, received: readonly ReceivedMessage[]): Promise<void> {
  for (const message of newsOf(schools[0], received)) {
    const on = await lessonOrNearest(schools, message.thread, message.at)
    if (on) await hear(on.service, on.lesson, message)
  }
}

/**
 * The same version of a message is read once, whichever source brings it first; and again where only the second shows that a
 * file or an image goes with it, as Graph does (the bot is told of none). After a restart one may be read a second
 * time, so that whoever keeps something of a message keeps it under the message's id.
 */
export const newsOf = (
  { firstSeen }: Pick<Service, 'firstSeen'>,
  received: readonly ReceivedMessage[],
): readonly ReceivedMessage[] =>
  received.filter(({ thread, message, version, attachments }) => {
    const key = `${thread} ${message} ${version}`
    const isNew = firstSeen(key)
    const showsFiles = attachments.some(({ kind }) => kind !== 'card') && firstSeen(`${key} with files`)
    return isNew || showsFiles
  })
