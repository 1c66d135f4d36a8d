import { z } from 'zod'
import type { Sent, Trouble } from '../../service/needs.ts'
import type { Budget, Outcome, Urgency } from '../platform/budget.ts'
import { askHttp, type HttpAnswer } from '../platform/http.ts'
import { retryAfter } from '../platform/retry-after.ts'
import type { TokenSource } from '../token-source.ts'
import { spendingOf } from './spending.ts'

export type ConnectorOptions = {
  readonly tokens: TokenSource
  /** The Connector's own address: our token goes to its origin, and to no other, whatever an activity said. */
  readonly serviceUrl: string
  /** Keeps what is asked within what the Connector allows; absent: nothing is counted. */
  readonly budget?: Budget
}

/** One request to the Bot Connector: the id that it answers with, or the trouble. Never rejects. */
export type Connector = (method: string, path: string, body?: object, serviceUrl?: string) => Promise<Sent>

const scope = 'https://api.botframework.com/.default'
/** teams.md 3: what may be tried again. */
const passing: ReadonlySet<number> = new Set([401, 408, 412, 429, 500, 502, 503, 504])

/**
 * @param until ends all that is asked by this connector, whatever it waits for then.
 * @param urgency what is asked for: who protects a child may use the room that all others leave
 */
export function connector(options: ConnectorOptions, until: AbortSignal, urgency: Urgency): Connector {
  const { budget } = options
  const call = unbounded(options, until)
  if (!budget) return call
  return async (method, path, ...rest) => {
    // What is sent comes back when it was told to (due/deliver.ts); a card that is changed after three tries at most.
    const spending = { ...spendingOf(path, urgency), inTurn: method === 'POST' }
    const leave = budget.take(spending)
    if (leave !== 'go') return leave
    const sent = await call(method, path, ...rest)
    budget.came(spending, cameOf(sent))
    return sent
  }
}

/** A refusal is an answer: whoever refuses is there. Only a throttled bot is told how long to wait. */
function cameOf(sent: Sent): Outcome {
  if (sent.status !== 'later') return 'answered'
  return sent.after === undefined ? 'failed' : { throttledFor: sent.after }
}

function unbounded({ tokens, serviceUrl: home }: ConnectorOptions, until: AbortSignal): Connector {
  return async (method, path, body, serviceUrl = home) => {
    const token = await tokens.token(scope).catch(() => undefined) // its settings are named where the service starts
    if (token === undefined) return later('no token')
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const sent = body ? { body: JSON.stringify(body) } : {}
    try {
      const url = `${placeOf(serviceUrl, home).replace(/\/$/, '')}/${path}`
      const got = await askHttp(url, { method, headers, ...sent, signal: until })
      if (got.status === 401) tokens.drop(scope)
      return sentOr(got)
    } catch {
      return later(until.aborted ? 'timed out' : 'no answer')
    }
  }
}

const placeOf = (learnt: string, home: string): string =>
  URL.canParse(learnt) && new URL(learnt).origin === new URL(home).origin ? learnt : home

const answered = z.looseObject({ id: z.string() })

function sentOr({ status, ok, headers, body }: HttpAnswer): Sent {
  if (ok) return { status: 'sent', message: answered.safeParse(body).data?.id ?? '' }
  const reason = codeIn(body) ?? String(status)
  return passing.has(status) ? later(reason, retryAfter(headers)) : { status: 'refused', reason }
}

const later = (reason: string, after?: number): Trouble => ({ status: 'later', after, reason })

/** Both shapes of teams.md 5. A code is one word: what else stands there is a message, and may hold a name. */
const refusal = z.union([
  z.object({ error: z.object({ code: z.string().regex(/^\w{1,60}$/) }) }).transform(({ error }) => error.code),
  z.object({ errorCode: z.number() }).transform(({ errorCode }) => `error ${errorCode}`),
])

const codeIn = (body: unknown): string | undefined => refusal.safeParse(body).data
