/** Exchange answers four requests of one app at a time (graph.md C); the fifth waits, told by 429. */
import type { Answer, TenantContext } from '../context.ts'
import { Refusal } from './refusal.ts'
import { stateOf } from './state.ts'

const exchangeRoutes = /calendarView|sendMail/
const atOnce = 4

/** Runs the work within the limit of the route. */
export async function throttled(
  context: TenantContext,
  route: string,
  work: () => Promise<Answer> | Answer,
): Promise<Answer> {
  if (!context.habits.throttling || !exchangeRoutes.test(route)) return work()
  const state = stateOf(context)
  if (state.exchangeRequests >= atOnce) {
    throw new Refusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', {
      'retry-after': '1',
    })
  }
  state.exchangeRequests += 1
  try {
    // Requests that came in together are all looked at before the first is answered, or none would ever be the fifth.
    await new Promise(resolve => setImmediate(resolve))
    return await work()
  } finally {
    state.exchangeRequests -= 1
  }
}
