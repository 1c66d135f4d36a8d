import { z } from 'zod'
import type { Recorder } from '../../lesson/observation.ts'
import { personId } from '../../lesson/people.ts'
import type { ReceivedMessage } from '../../service/needs.ts'

const text = z.string().nullish().catch(undefined)
const attachment = z.object({ contentType: text, content: text }).nullish().catch(undefined)
const shape = z.object({
  ...{ id: z.string().min(1), text, timestamp: text },
  from: z.object({ id: text, aadObjectId: text }).nullish().catch(undefined),
  attachments: z.array(attachment).nullish().catch(undefined),
})

const changes: Readonly<Record<string, ReceivedMessage['change']>> = {
  message: 'created',
  messageUpdate: 'updated',
  messageDelete: 'deleted',
}

/**
 * A message of a meeting's chat as the bot is told of it (teams.md 2): first and fast, without files and names of theirs. A
 * change has its time for a version here, for only Graph tells the etag. Undefined: no message.
 * @param now where the activity does not say when it was written.
 */
export function writtenIn(thread: string, activity: unknown, type: string, now: number): ReceivedMessage | undefined {
  const change = changes[type]
  const { data } = shape.safeParse(activity)
  if (!change || !data) return undefined
  const { id, timestamp, from } = data
  const at = Date.parse(timestamp ?? '')
  const version = change === 'created' ? id : `${id} ${timestamp ?? String(now)}`
  return {
    ...{ source: 'bot', thread, message: id, version, change, from: writer(from) },
    at: Number.isFinite(at) ? Math.min(at, now) : now,
    text: withoutMentions(data.text ?? ''),
    attachments: isImage(data.attachments) ? [{ kind: 'image', name: undefined, url: undefined }] : [],
  }
}

/** Somebody anonymous has no directory id; their own is of this chat alone (teams.md 1.6). */
function writer(from: z.infer<typeof shape>['from']): Recorder | undefined {
  if (from?.aadObjectId) return { person: personId(from.aadObjectId), identity: 'account' }
  return from?.id ? { person: personId(`anonymous:${from.id}`), identity: 'anonymous' } : undefined
}

const withoutMentions = (said: string): string => said.replaceAll(/<at>[^<]{0,200}<\/at>/g, '').trim()

const isImage = (attachments: z.infer<typeof shape>['attachments']): boolean =>
  (attachments ?? []).some(each => each?.contentType === 'text/html' && each.content?.includes('<img') === true)
