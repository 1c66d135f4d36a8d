import type { Done, Witnesses } from '../../service/needs.ts'
import { anything, path, type Graph } from './client.ts'
import { graphNotices } from './notices.ts'

/**
 * Where checkpoints go: files in the site's document library (path-addressed PUT), and mail. A file that is there is
 * never replaced. Needs `write` on the site, and Mail.Send.
 * @param from whose mailbox sends
 */
export const graphWitnesses = (graph: Graph, site: string, from: string): Witnesses => ({
  async file(name, text): Promise<Done> {
    const where = `${path`/sites/${site}/drive/root:/Chaperone/${name}`}:/content?@microsoft.graph.conflictBehavior=fail`
    const headers = { 'content-type': 'text/plain' }
    const put = await graph.ask({ method: 'PUT', path: where, headers, body: text, answer: anything })
    return put.status === 'answered' || put.http === 409 ? { status: 'done' } : put
  },
  mail: (to, subject, text) => graphNotices(graph).sendMail(from, to, { subject, text }),
})
