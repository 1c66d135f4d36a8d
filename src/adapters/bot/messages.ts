import { z } from 'zod'
import { card, largest, sizeOf } from '../../actions/card.ts'
import type { PersonId } from '../../lesson/people.ts'
import { seconds } from '../../lesson/time.ts'
import type { Message, Messages, ScheduledLesson, Sent, Store, Trouble } from '../../service/needs.ts'
import type { TokenSource } from '../token-source.ts'

export type MessagesOptions = {
  readonly tokens: TokenSource
  readonly store: Pick<Store, 'address' | 'saveAddress'>
  readonly appId: string
  readonly tenantId: string
  /** Where a message goes as long as nobody has told us of another place. */
  readonly serviceUrl: string
  readonly language: string
  /** The channels that are Graph's. */
  readonly feed: (to: PersonId, message: Message) => Promise<Sent>
  readonly mail: (to: PersonId, message: Message) => Promise<Sent>
}

const scope = 'https://api.botframework.com/.default'
const within = seconds(10)
/** teams.md 3: what may be tried again. */
const passing: ReadonlySet<number> = new Set([401, 408, 412, 429, 500, 502, 503, 504])

/** The one sender of everything that Chaperone says in Teams. */
export const botMessages = (options: MessagesOptions): Messages => ({
  async send(channel, lesson, to, message, previous) {
    if (channel === 'feed' || channel === 'mail') return to ? options[channel](to, message) : nobody
    if (channel === 'public') return post(options, { thread: lesson.meeting.thread, message, previous })
    if (!to) return nobody
    return channel === 'targeted'
      ? targeted(options, lesson, to, message, previous)
      : personal(options, to, message, previous)
  },
})

const nobody: Trouble = { status: 'refused', reason: 'nobody to send it to' }

async function targeted(
  options: MessagesOptions,
  { meeting }: ScheduledLesson,
  to: PersonId,
  message: Message,
  previous?: string,
): Promise<Sent> {
  const known = await options.store.address(to)
  const mri = known?.mri ?? (await lookUp(options, meeting.thread, to))
  if (!mri) return { status: 'refused', reason: 'not a member of the chat' }
  return post(options, { thread: meeting.thread, message, previous, only: mri, serviceUrl: known?.serviceUrl })
}

async function personal(options: MessagesOptions, to: PersonId, message: Message, previous?: string): Promise<Sent> {
  const known = await options.store.address(to)
  if (known?.conversation)
    return post(options, { thread: known.conversation, message, previous, serviceUrl: known.serviceUrl })
  const made = await call(options, 'POST', 'v3/conversations', {
    bot: { id: `28:${options.appId}` },
    members: [{ id: to }],
    tenantId: options.tenantId,
    channelData: { tenant: { id: options.tenantId } },
    isGroup: false,
  })
  if (made.status !== 'sent') return made
  await options.store.saveAddress(to, { conversation: made.message })
  return post(options, { thread: made.message, message, previous: undefined })
}

async function lookUp(
  options: MessagesOptions,
  thread: string | undefined,
  person: PersonId,
): Promise<string | undefined> {
  if (!thread) return undefined
  const found = await call(
    options,
    'GET',
    `v3/conversations/${encodeURIComponent(thread)}/members/${encodeURIComponent(person)}`,
  )
  if (found.status !== 'sent') return undefined
  await options.store.saveAddress(person, { mri: found.message })
  return found.message
}

type Post = {
  readonly thread: string | undefined
  readonly message: Message
  readonly previous: string | undefined
  readonly only?: string
  readonly serviceUrl?: string | undefined
}

async function post(options: MessagesOptions, { thread, message, previous, only, serviceUrl }: Post): Promise<Sent> {
  if (!thread) return { status: 'later', after: undefined, reason: 'the meeting’s chat is not known yet' }
  const activities = `v3/conversations/${encodeURIComponent(thread)}/activities`
  const query = only ? '?isTargetedActivity=true' : ''
  const activity = {
    type: 'message',
    from: { id: `28:${options.appId}` },
    conversation: { id: thread },
    summary: message.words.title,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: cardOf(options, message) }],
  }
  if (previous) {
    const updated = await call(
      options,
      'PUT',
      `${activities}/${encodeURIComponent(previous)}${query}`,
      { ...activity, id: previous },
      serviceUrl,
    )
    if (updated.status !== 'refused') return updated
  }
  return call(
    options,
    'POST',
    `${activities}${query}`,
    only ? { ...activity, recipient: { id: only } } : activity,
    serviceUrl,
  )
}

function cardOf(
  { language }: MessagesOptions,
  { words, lines, answers, link, lesson, lapse, about, ask }: Message,
): object {
  const carried = { lesson, lapse, about, ...(ask === undefined ? {} : { ask }) }
  const content = card({ words, answers, carried, language, ...(lines ? { lines } : {}), ...(link ? { link } : {}) })
  if (sizeOf(content) > largest) throw new Error('A card is larger than phones should be asked to take')
  return content
}

const answered = z.looseObject({ id: z.string() })
const refusal = z.looseObject({ error: z.looseObject({ code: z.string() }) })

async function call(
  options: MessagesOptions,
  method: string,
  path: string,
  body?: object,
  serviceUrl?: string,
): Promise<Sent> {
  const url = `${(serviceUrl ?? options.serviceUrl).replace(/\/$/, '')}/${path}`
  try {
    const got = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${await options.tokens.token(scope)}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(within),
    })
    const read: unknown = await got.json().catch(() => undefined)
    if (got.ok) return { status: 'sent', message: answered.safeParse(read).data?.id ?? '' }
    if (got.status === 401) options.tokens.drop(scope)
    const reason = refusal.safeParse(read).data?.error.code ?? String(got.status)
    return passing.has(got.status) ? { status: 'later', after: retryAfter(got), reason } : { status: 'refused', reason }
  } catch (error) {
    return { status: 'later', after: undefined, reason: error instanceof Error ? error.name : 'no answer' }
  }
}

function retryAfter({ headers }: Response): number | undefined {
  const wait = Number(headers.get('retry-after') ?? NaN)
  return Number.isFinite(wait) ? seconds(wait) : undefined
}
