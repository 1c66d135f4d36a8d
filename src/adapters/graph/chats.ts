import { z } from 'zod'
import type { Instant } from '../../lesson/time.ts'
import type { ChatNews, Chats } from '../../service/needs.ts'
import { changedAt, readMessage } from './chat-messages.ts'
import { equals, path, type Graph } from './client.ts'
import { refused } from './trouble.ts'

const app = z.object({ id: z.string().min(1) })
const anyMessage = z.unknown()

/**
 * Messages of one chat that are held at once: as Graph sends them, some 3 kB each. A pupil may paste ten thousand, and who read
 * them all into little memory ended, began again, and ended of them again.
 */
const held = 500

/** Chats of lessons as Graph has them. Needs ChatMessage.Read.Chat in each chat, and AppCatalog.Read.All. */
export const graphChats = (graph: Graph, appId: string, tenantId: string): Chats => ({
  read: data => readMessage(data, tenantId),
  async everyChat() {
    const found = await graph.all({ path: `/appCatalogs/teamsApps?${equals('externalId', appId)}`, answer: app })
    if (found.status !== 'answered') return found
    const [ours] = found.value
    if (!ours) return refused('the app is not in the catalogue')
    return { status: 'found', resource: `appCatalogs/teamsApps/${ours.id}/installedToChats/getAllMessages` }
  },
  async before(thread, at) {
    const last = list(thread, 'createdDateTime', { until: at })
    const read = await graph.all({ ...last, first: 1 })
    return read.status === 'answered' ? { status: 'read', news: newsIn(read.value, tenantId) } : read
  },
  async since(thread, span) {
    const read = await graph.all({ ...list(thread, 'lastModifiedDateTime', span), first: held })
    if (read.status !== 'answered') return read
    return { status: 'read', news: newsIn(read.value, tenantId), older: olderThan(read.value, span) }
  },
})

/** Some of the same millisecond may be left; of one there are never as many as are held. */
function olderThan(messages: readonly unknown[], { until = Infinity }: Span): Instant | undefined {
  const oldest = Math.min(...messages.flatMap(one => changedAt(one) ?? []))
  return messages.length < held || oldest === Infinity ? undefined : Math.min(oldest + 1, until - 1)
}

/** Without either end. */
type Span = { readonly from?: Instant; readonly until?: Instant | undefined }
type By = 'createdDateTime' | 'lastModifiedDateTime'

/** Newest first, which is all that there is (api/chat-list-messages): $filter goes with the $orderby of the same property only. */
function list(thread: string, by: By, { from, until }: Span) {
  const bounds = [...bound(by, 'gt', from), ...bound(by, 'lt', until)].join(' and ')
  return {
    path: `${path`/chats/${thread}/messages`}?$top=50&$orderby=${by}%20desc&$filter=${bounds.replaceAll(' ', '%20')}`,
    // Without it, events of the system itself come as messages of an unknown kind.
    headers: { prefer: 'include-unknown-enum-members' },
    answer: anyMessage,
  }
}

const bound = (by: By, operator: 'gt' | 'lt', at: Instant | undefined): string[] =>
  at === undefined ? [] : [`${by} ${operator} ${new Date(at).toISOString()}`]

/** Oldest first. */
const newsIn = (messages: readonly unknown[], tenantId: string): ChatNews[] =>
  messages.flatMap(one => readMessage(one, tenantId) ?? []).reverse()
