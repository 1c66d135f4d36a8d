import { hours, seconds } from '../../lesson/time.ts'
import type { Limit, Spending, Urgency } from '../platform/budget.ts'

/** Of one app in one tenant: pages differ between 30 and 50 a second (bots/how-to/rate-limit). */
const ofTenant: readonly Limit[] = [{ calls: 30, within: seconds(1) }]

/** Of one bot in one conversation, from the same page: what is sent, and whose members are read. */
const sends: readonly Limit[] = [
  { calls: 7, within: seconds(1) },
  { calls: 8, within: seconds(2) },
  { calls: 60, within: seconds(30) },
  { calls: 1_800, within: hours(1) },
]
const reads: readonly Limit[] = [
  { calls: 14, within: seconds(1) },
  { calls: 16, within: seconds(2) },
  { calls: 120, within: seconds(30) },
  { calls: 3_600, within: hours(1) },
]

/**
 * What one request to the Bot Connector costs, and of what: its path names the conversation. Those that are only being made
 * count together, for the page does not say by what they would be told apart.
 */
export function spendingOf(path: string, urgency: Urgency): Spending {
  const [, conversation] = /^v3\/conversations\/([^/?]+)/.exec(path) ?? []
  const isRead = /\/(?:paged)?members\b/.test(path)
  const own = { key: `${isRead ? 'read' : 'send'} ${conversation ?? ''}`, limit: isRead ? reads : sends }
  return {
    ...{ family: 'connector', urgency, cost: 1 },
    limits: [{ key: 'connector', limit: ofTenant }, own],
  }
}
