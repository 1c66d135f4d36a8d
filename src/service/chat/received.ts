import type { ReceivedMessage } from '../needs.ts'
import { lessonNear, lessonOn, type LessonOn, type Schools } from '../schools/which.ts'
import type { Service } from '../service.ts'
import { hear } from './heard.ts'

/** Takes in messages from either source, and reads each that is news before whoever sent it is answered: between lessons as well. */
export async function chatObserved(schools: Schools, received: readonly ReceivedMessage[]): Promise<void> {
  for (const message of newsOf(schools[0], received))
    await read(schools, message, await lessonOn(schools, message.thread, message.at))
}

/** The same of one message, where it is known which lesson was on when it was written. */
export async function messageObserved(schools: Schools, message: ReceivedMessage, on?: LessonOn): Promise<void> {
  if (newsOf(schools[0], [message]).length) await read(schools, message, on)
}

async function read(schools: Schools, message: ReceivedMessage, on?: LessonOn): Promise<void> {
  const of = on ?? (await lessonNear(schools, message.thread, message.at))
  if (of) await hear(of.service, of.lesson, message)
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
