import type { Graph } from '../adapters/graph/client.ts'
import { graphNotices } from '../adapters/graph/notices.ts'
import { botMessages, type MessagesOptions } from '../adapters/bot/messages.ts'
import type { Config } from '../config/config.ts'
import type { Policy } from '../policy/policy.ts'
import type { Done, Sent, Store } from '../service/needs.ts'

/** How people are reached, in the school's language and from its lead's mailbox. */
export function messagesOf(
  config: Config,
  policy: Policy,
  store: Store,
  way: Pick<MessagesOptions, 'tokens' | 'budget' | 'until'>,
  graph: Graph,
) {
  const notices = graphNotices(graph)
  const [lead] = policy.people.leads
  const sent = (done: Done): Sent => (done.status === 'done' ? { status: 'sent', message: '' } : done)
  return botMessages({
    ...{ ...way, store, appId: config.appId, tenantId: config.tenantId },
    serviceUrl: config.botServiceUrl,
    language: policy.school.languages[0] ?? 'en',
    feed: async to =>
      sent(
        await notices.sendFeed(to, {
          activityType: 'pleaseLook',
          topic: 'Chaperone',
          preview: 'Chaperone has a message for you about a lesson.',
          link: 'https://teams.microsoft.com/l/chat',
        }),
      ),
    mail: async to =>
      lead
        ? sent(
            await notices.sendMail(lead, to, {
              subject: 'Chaperone: please look',
              text: 'Chaperone could not reach you in Teams. Please open it now.',
            }),
          )
        : { status: 'refused', reason: 'nobody’s mailbox to send from' },
  })
}
