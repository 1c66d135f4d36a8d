import { chatGrants } from '../../src/grants/chat-grants.ts'
import { grants } from '../../src/grants/grants.ts'

/** Permissions of a subscription follow its resource, which the tenant checks; a page is of the request before. */
const needsNone = ['POST /subscriptions', 'PATCH /subscriptions/{}', 'DELETE /subscriptions/{}', 'GET /subscriptions']

const routes = [...[...grants, ...chatGrants].flatMap(grant => grant.routes ?? []), ...needsNone].map(pattern)

/** A part may hold slashes where it is quoted in brackets or is a link; none of ours has a query in its path. */
function pattern(route: string): RegExp {
  const [method, path = ''] = route.split(' ')
  const parts = path.split('{}').map(text => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${method} /graph/(v1\\.0|beta)${parts.join('[^/]+')}$`)
}

/** Whether a request to Graph is one that docs/permissions.md lists, with the permission it needs and what for. */
export const isListed = (method: string, path: string): boolean =>
  !path.startsWith('/graph/') || routes.some(route => route.test(`${method} ${path}`))
