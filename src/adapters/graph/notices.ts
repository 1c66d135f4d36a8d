import { z } from 'zod'
import type { PersonId } from '../../lesson/people.ts'
import type { Done } from '../../service/needs.ts'
import { done } from './calls.ts'
import { anything, path, type Graph } from './client.ts'
import { refused } from './trouble.ts'

/** An item for the Teams feed. Its preview shows on locked screens: fixed phrases only, no names, no class. */
export type FeedItem = {
  readonly activityType: string // declared in the manifest
  readonly topic: string
  readonly preview: string // 150 characters are shown
  readonly link: string // https://teams.microsoft.com/l/…
  readonly parameters?: Readonly<Record<string, string>>
}

export type Mail = { readonly subject: string; readonly text: string }

/** Channels beside the bot. Done says that Graph took it: neither is known to have been delivered, or seen. */
export type Notices = {
  sendFeed(to: PersonId, item: FeedItem): Promise<Done>
  sendMail(from: string, to: PersonId, mail: Mail): Promise<Done>
}

const previewShown = 150
const account = z.object({ mail: z.string().nullish() })

/** Needs TeamsActivity.Send with the app installed for the reader, and Mail.Send for the one mailbox that sends. */
export const graphNotices = (graph: Graph): Notices => ({
  async sendFeed(to, { activityType, topic, preview, link, parameters = {} }) {
    const body = {
      topic: { source: 'text', value: topic, webUrl: link },
      activityType,
      previewText: { content: preview.slice(0, previewShown) },
      templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    }
    const where = path`/users/${to}/teamwork/sendActivityNotification`
    return done(await graph.ask({ method: 'POST', path: where, body, answer: anything }))
  },
  async sendMail(from, to, { subject, text }) {
    const reader = await graph.ask({ path: `${path`/users/${to}`}?$select=mail`, answer: account })
    if (reader.status !== 'answered') return reader
    const address = reader.value.mail
    if (!address) return refused('no mail address')
    const message = {
      subject,
      body: { contentType: 'text', content: text },
      toRecipients: [{ emailAddress: { address } }],
      importance: 'high',
    }
    const where = path`/users/${from}/sendMail`
    return done(
      await graph.ask({ method: 'POST', path: where, body: { message, saveToSentItems: true }, answer: anything }),
    )
  },
})
