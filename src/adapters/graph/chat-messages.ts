import { z } from 'zod'
import { personId } from '../../lesson/people.ts'
import type { Recorder } from '../../lesson/observation.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Attachment, ChatNews } from '../../service/needs.ts'
import { plainText } from './plain-text.ts'

const maybe = z.string().nullish().catch(undefined)
const instant = z
  .string()
  .transform(text => Date.parse(text))
  .refine(Number.isFinite)
const user = z.object({ id: maybe, tenantId: maybe, userIdentityType: maybe }).nullish().catch(undefined)
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).nullish().catch(undefined)

/** What we read of a chatMessage (v1.0): no name of its writer. */
const chatMessage = z.object({
  id: z.string().min(1),
  chatId: z.string().startsWith('19:'),
  etag: maybe,
  messageType: maybe,
  createdDateTime: instant,
  /** Changes with every reaction to it, too: who writes nothing more has not written then. */
  lastModifiedDateTime: instant.nullish().catch(undefined),
  deletedDateTime: instant.nullish().catch(undefined),
  lastEditedDateTime: instant.nullish().catch(undefined),
  from: z
    .object({ user, application: z.object({ id: maybe }).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  body: z.object({ content: maybe }).nullish().catch(undefined),
  attachments: listOf(z.object({ contentType: maybe, contentUrl: maybe, name: maybe })),
  eventDetail: z
    .object({
      '@odata.type': maybe,
      callRecordingStatus: maybe,
      initiator: z.object({ user }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
})

type Shown = z.infer<typeof chatMessage>

/** Reads a chatMessage, from a notification or a list. Undefined: neither a message of somebody nor of a recording. */
export function readMessage(data: unknown, tenantId: string): ChatNews | undefined {
  const { data: shown } = chatMessage.safeParse(data)
  if (!shown) return undefined
  if (shown.eventDetail?.['@odata.type']?.endsWith('.callRecordingEventMessageDetail'))
    return recording(shown, tenantId)
  if (shown.messageType !== 'message' || shown.from?.application) return undefined
  const { id, chatId, createdDateTime, lastModifiedDateTime, deletedDateTime, lastEditedDateTime, from } = shown
  const html = shown.body?.content ?? ''
  return {
    news: 'message',
    message: {
      source: 'graph',
      thread: chatId,
      message: id,
      version: shown.etag ?? String(lastModifiedDateTime ?? createdDateTime),
      change: deletedDateTime ? 'deleted' : lastEditedDateTime ? 'updated' : 'created',
      at: deletedDateTime ?? lastEditedDateTime ?? createdDateTime,
      from: writer(from?.user, tenantId),
      text: plainText(html),
      attachments: attachmentsOf(shown, html),
    },
  }
}

/** When it was last written, changed, deleted or reacted to: what Graph orders a chat by. */
export function changedAt(data: unknown): Instant | undefined {
  const { data: shown } = chatMessage.safeParse(data)
  return shown?.lastModifiedDateTime ?? shown?.createdDateTime
}

/** `chunkFinished`: a long recording goes on in a new file. */
const states: Readonly<Record<string, Pick<Extract<ChatNews, { news: 'recording' }>, 'on' | 'file'>>> = {
  initial: { on: true, file: undefined },
  success: { on: false, file: 'made' },
  failure: { on: false, file: 'failed' },
}

function recording({ chatId, createdDateTime, eventDetail }: Shown, tenantId: string): ChatNews | undefined {
  const state = states[eventDetail?.callRecordingStatus ?? '']
  if (state === undefined) return undefined
  return {
    news: 'recording',
    thread: chatId,
    at: createdDateTime,
    ...state,
    by: writer(eventDetail?.initiator?.user, tenantId),
  }
}

function writer(shown: z.infer<typeof user>, tenantId: string): Recorder | undefined {
  if (!shown?.id) return undefined
  const type = shown.userIdentityType ?? 'aadUser'
  if (type === 'anonymousGuest') return { person: personId(`anonymous:${shown.id}`), identity: 'anonymous' }
  const isElsewhere = (shown.tenantId ?? tenantId).toLowerCase() !== tenantId.toLowerCase()
  const isOurs = (type === 'aadUser' || type === 'onPremiseAadUser') && !isElsewhere
  return { person: personId(shown.id), identity: isOurs ? 'account' : 'external' }
}

function attachmentsOf({ attachments }: Shown, html: string): readonly Attachment[] {
  const files = (attachments ?? []).flatMap(({ contentType, contentUrl, name }): Attachment[] => {
    if (contentType === 'messageReference') return [] // the message that this one answers
    const kind = contentType === 'reference' ? 'file' : 'card'
    return [{ kind, name: name ?? undefined, url: contentUrl ?? undefined }]
  })
  const images = html.match(/<img\b/gi) ?? []
  return [...files, ...images.map((): Attachment => ({ kind: 'image', name: undefined, url: undefined }))]
}
