import { minutes, seconds } from '../../lesson/time.ts'
import type { Limit, Spending, Urgency } from '../platform/budget.ts'

type Family = {
  readonly name: string
  readonly path: RegExp
  readonly urgency: Urgency | ((method: string, path: string) => Urgency)
  /** What Microsoft documents (con/throttling-limits); none: it names no number, and says so by 429. */
  readonly limit?: readonly Limit[]
  readonly cost?: (path: string) => number
}

/** Of one app in one tenant, whatever is asked. */
const everything: readonly Limit[] = [{ calls: 2_000, within: seconds(1) }]

/** In the order in which a path is tried on them. */
const families: readonly Family[] = [
  { name: 'people in calls', path: /^\/communications\/calls\/[^/]+\/participants/, urgency: 'protect' },
  { name: 'calls', path: /^\/communications\/calls/, urgency: 'see' },
  {
    name: 'meetings',
    path: /^\/users\/[^/]+\/onlineMeetings/,
    // What a hold is made of, and what shows whether it holds.
    urgency: (method, path) => (method === 'PATCH' || !path.includes('$filter') ? 'protect' : 'prepare'),
  },
  {
    name: 'exchange',
    path: /\/(?:calendarView|events|sendMail)\b/,
    urgency: (_, path) => (path.includes('sendMail') ? 'see' : 'routine'),
    limit: [{ calls: 10_000, within: minutes(10) }],
  },
  { name: 'feed', path: /\/sendActivityNotification/, urgency: 'see', limit: [{ calls: 5, within: seconds(1) }] },
  { name: 'installations', path: /\/installedApps|^\/appCatalogs/, urgency: 'prepare' },
  { name: 'chats', path: /^\/chats\//, urgency: 'see', limit: [{ calls: 20, within: seconds(1) }] },
  { name: 'education', path: /^\/education\//, urgency: 'prepare', limit: [{ calls: 35_000, within: seconds(10) }] },
  {
    // Resource units of the smallest tenants; a member list weighs more than a person, and $select takes one off.
    name: 'directory',
    path: /^\/(?:users|groups|subscribedSkus)\b/,
    urgency: (_, path) => (path.startsWith('/users/') ? 'see' : 'prepare'),
    limit: [{ calls: 3_500, within: seconds(10) }],
    cost: path => unitsOf(path) - (path.includes('$select') ? 1 : 0),
  },
  { name: 'subscriptions', path: /^\/subscriptions/, urgency: 'see' },
  { name: 'record', path: /^\/sites\//, urgency: 'routine' },
]

const unitsOf = (path: string): number => (path.includes('/transitiveMembers') ? 5 : path.includes('/members') ? 3 : 2)

/** What one request to Graph costs, and of what. */
export function spendingOf(method: string, path: string): Spending {
  const found = families.find(family => family.path.test(path))
  const { name = 'graph', urgency = 'routine', limit = [], cost } = found ?? {}
  return {
    family: name,
    urgency: typeof urgency === 'function' ? urgency(method, path) : urgency,
    cost: cost?.(path) ?? 1,
    limits: [{ key: 'graph', limit: everything }, ...(limit.length ? [{ key: name, limit }] : [])],
  }
}
