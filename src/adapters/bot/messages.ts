import { card, largest, sizeOf } from '../../actions/card.ts'
import type { PersonId } from '../../lesson/people.ts'
import { seconds } from '../../lesson/time.ts'
import type { Message, Messages, Sent, Store, Trouble } from '../../service/needs.ts'
import { endsAfter } from '../platform/ends-after.ts'
import { connector, type Connector, type ConnectorOptions } from './connector.ts'

export type MessagesOptions = ConnectorOptions & {
  readonly store: Pick<Store, 'address' | 'saveAddress'>
  readonly appId: string
  readonly tenantId: string
  readonly language: string
  /** The channels that are Graph's. */
  readonly feed: (to: PersonId, message: Message) => Promise<Sent>
  readonly mail: (to: PersonId, message: Message) => Promise<Sent>
  /** Ends all that is under way: the service is stopping. */
  readonly until?: AbortSignal
  /** ms that one message may take. */
  readonly within?: number
}

/** In all, and less than the lease of what is due: nobody else sends it while we still wait. */
const within = seconds(8)

/** The one sender of everything that Chaperone says in Teams. */
export const botMessages = (options: MessagesOptions): Messages => ({
  async send(channel, lesson, to, message, previous) {
    const thread = lesson?.meeting.thread
    if (channel === 'feed' || channel === 'mail') return to ? options[channel](to, message) : nobody
    const card = attachment(options, message)
    if (!card) return { status: 'refused', reason: 'card too large' }
    const time = endsAfter(options.within ?? within, options.until)
    const said: Said = {
      call: connector(options, time.signal, message.urgency),
      activity: { ...from(options), summary: message.words.title, attachments: [card] },
      previous,
    }
    return say(options, said, channel, thread, to).finally(time.over)
  },
})

async function say(
  options: MessagesOptions,
  said: Said,
  channel: 'public' | 'targeted' | 'personal',
  thread: string | undefined,
  to: PersonId | undefined,
): Promise<Sent> {
  if (channel === 'public') return post(said, { thread })
  if (!to) return nobody
  return channel === 'targeted' ? targeted(options, said, thread, to) : personal(options, said, to)
}

/** One message on its way: by which connector, what is said, and which earlier one it replaces. */
type Said = { readonly call: Connector; readonly activity: object; readonly previous: string | undefined }

const nobody: Trouble = { status: 'refused', reason: 'nobody to send it to' }
const unknown: Trouble = { status: 'later', after: undefined, reason: 'the meeting’s chat is not known yet' }
const from = ({ appId }: MessagesOptions) => ({ type: 'message', from: { id: `28:${appId}` } })

async function targeted(
  { store }: MessagesOptions,
  said: Said,
  thread: string | undefined,
  to: PersonId,
): Promise<Sent> {
  if (!thread) return unknown
  const known = await store.address(to)
  if (known?.mri) return post(said, { thread, only: known.mri, serviceUrl: known.serviceUrl })
  const member = `v3/conversations/${encodeURIComponent(thread)}/members/${encodeURIComponent(to)}`
  const found = await said.call('GET', member)
  if (found.status !== 'sent') return found
  if (!found.message) return { status: 'refused', reason: 'not a member of the chat' }
  await store.saveAddress(to, { mri: found.message })
  return post(said, { thread, only: found.message })
}

async function personal({ store, appId, tenantId }: MessagesOptions, said: Said, to: PersonId): Promise<Sent> {
  const known = await store.address(to)
  if (known?.conversation) return post(said, { thread: known.conversation, serviceUrl: known.serviceUrl })
  const made = await said.call('POST', 'v3/conversations', {
    bot: { id: `28:${appId}` },
    members: [{ id: to }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
    isGroup: false,
  })
  if (made.status !== 'sent') return made
  if (!made.message) return { status: 'refused', reason: 'no conversation' }
  await store.saveAddress(to, { conversation: made.message })
  return post({ ...said, previous: undefined }, { thread: made.message })
}

type Place = {
  readonly thread: string | undefined
  /** The `29:` id of the one person who is to see it. */
  readonly only?: string
  readonly serviceUrl?: string | undefined
}

/** Changes our earlier message where there is one that can be changed; else posts a new one. */
async function post({ call, activity, previous }: Said, { thread, only, serviceUrl }: Place): Promise<Sent> {
  if (!thread) return unknown
  const activities = `v3/conversations/${encodeURIComponent(thread)}/activities`
  const query = only ? '?isTargetedActivity=true' : ''
  const here = { ...activity, conversation: { id: thread } }
  if (previous) {
    const earlier = `${activities}/${encodeURIComponent(previous)}${query}`
    const updated = await call('PUT', earlier, { ...here, id: previous }, serviceUrl)
    if (updated.status !== 'refused') return updated
  }
  return call('POST', `${activities}${query}`, only ? { ...here, recipient: { id: only } } : here, serviceUrl)
}

/** The message as a card; undefined where it is larger than phones should be asked to take. */
function attachment({ language }: MessagesOptions, message: Message): object | undefined {
  const { words, lines, answers, link, report, quote, school, lesson, lapse, about, ask } = message
  const carried = { ...(lesson ? { lesson } : {}), lapse, about, ...(ask === undefined ? {} : { ask }) }
  const content = card({
    words,
    answers,
    carried,
    language: message.language ?? language,
    ...(lines ? { lines } : {}),
    ...(link ? { link } : {}),
    ...(report ? { report } : {}),
    ...(quote ? { quote } : {}),
    ...(school ? { school } : {}),
  })
  return sizeOf(content) > largest ? undefined : { contentType: 'application/vnd.microsoft.card.adaptive', content }
}
