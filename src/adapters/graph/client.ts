import { Client, ResponseType } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import { endsAfter } from '../platform/ends-after.ts'
import { seconds, type Millis } from '../../lesson/time.ts'
import { atMost } from './at-most.ts'
import type { TokenSource } from '../token-source.ts'
import { spendingOf } from './families.ts'
import { bearer, network, parseAnswer, patience } from './middleware.ts'
import { pageOf, type Page } from './page.ts'
import type { Budget, Outcome } from '../platform/budget.ts'
import type { HttpAnswer } from '../platform/http.ts'
import { retryAfter } from '../platform/retry-after.ts'
import { expected, later, Refusal, type Failed } from './trouble.ts'

/** One request. `path` begins behind the version and is percent-encoded: see `path`. */
export type Asked<Value> = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** v1.0, unless what is asked for exists nowhere else. */
  readonly version?: 'v1.0' | 'beta'
  /** Shape of the answer's body. */
  readonly answer: z.ZodType<Value>
  /** How long the whole of it may take, quick tries included; 15 s. */
  readonly within?: Millis
}

export type Answered<Value> = { readonly status: 'answered'; readonly value: Value } | Failed

/** Microsoft Graph v1.0, as far as the adapters need it. Neither method throws where Graph refuses or does not answer. */
export type Graph = {
  ask<Value>(asked: Asked<Value>): Promise<Answered<Value>>
  /** All items of a collection, over all its pages, or the first so many and the rest of their page; `answer` is the shape of one item. */
  all<Item>(
    asked: Omit<Asked<Item>, 'method' | 'body'> & { readonly first?: number },
  ): Promise<Answered<readonly Item[]>>
}

export type GraphOptions = {
  /** Where Graph is, without the version: https, or http on this machine. */
  readonly url: string
  readonly tokens: TokenSource
  readonly scope?: string
  /** Keeps what is asked within what Graph allows; absent: nothing is counted. */
  readonly budget?: Budget
  /** Ends all that is asked, whatever it waits for then: the service is stopping. */
  readonly until?: AbortSignal
}

/** For answers whose body says nothing that we need. */
export const anything = z.unknown()

/** A path with its variable parts percent-encoded. */
export const path = (fixed: TemplateStringsArray, ...parts: readonly string[]): string =>
  String.raw({ raw: fixed }, ...parts.map(encodeURIComponent))

/** An OData string: quotes doubled, the whole filter encoded for a query. */
export const equals = (property: string, value: string): string =>
  `$filter=${encodeURIComponent(`${property} eq '${value.replaceAll("'", "''")}'`)}`

const pageLimit = 200

/** @throws at once where `url` is neither https nor on this machine: a token would travel in the open. */
export function graphClient(options: GraphOptions): Graph {
  const { url, tokens, scope = 'https://graph.microsoft.com/.default', budget, until } = options
  const base = new URL(url)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(base.hostname)
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && here)) {
    throw new Error('GRAPH_URL must be https, or http on this machine')
  }
  const middleware = [patience(), bearer(base.origin, scope, tokens), network]
  const client = Client.initWithMiddleware({ baseUrl: url, defaultVersion: 'v1.0', middleware })
  const home = `${url.replace(/(?<!\/)\/+$/, '')}/v1.0/`
  const atExchange = atMost(4)
  const now = <Value>(asked: Asked<Value>) =>
    atExchangesDoor.test(asked.path) ? atExchange(() => send(client, asked, until)) : send(client, asked, until)
  const ask: Graph['ask'] = asked => (budget ? within(budget, asked, now) : now(asked))
  return { ask, all: asked => readPages(ask, home, asked) }
}

/** Asks where there is room for it, and says what came of it; where there is none, says when there will be. */
async function within<Value>(
  budget: Budget,
  asked: Asked<Value>,
  ask: (asked: Asked<Value>) => Promise<Answered<Value>>,
): Promise<Answered<Value>> {
  const spending = spendingOf(asked.method ?? 'GET', asked.path)
  const leave = budget.take(spending)
  if (leave !== 'go') return leave
  const answered = await ask(asked)
  budget.came(spending, cameOf(answered))
  return answered
}

/** A refusal is an answer: whoever refuses is there. */
function cameOf(answered: Answered<unknown>): Outcome {
  if (answered.status !== 'later') return 'answered'
  if (answered.http === 429) return { throttledFor: answered.after }
  return answered.http === 401 ? 'answered' : 'failed'
}

// Exchange answers four requests of one app at a time (con/throttling-limits); a fifth is refused.
const atExchangesDoor = /\/(calendarView|sendMail)\b/

async function send<Value>(client: Client, asked: Asked<Value>, until?: AbortSignal): Promise<Answered<Value>> {
  const { method = 'GET', answer, within = seconds(15) } = asked
  const time = endsAfter(within, until)
  const request = client
    .api(asked.path)
    .version(asked.version ?? 'v1.0')
    .headers({ ...asked.headers })
    .options({ signal: time.signal })
    .responseType(ResponseType.RAW)
  const answered = async (): Promise<Answered<Value>> => {
    const raw: unknown = await {
      GET: () => request.get(),
      POST: () => request.post(asked.body),
      PATCH: () => request.patch(asked.body),
      PUT: () => request.put(asked.body),
      DELETE: () => request.delete(),
    }[method]()
    const read = answer.safeParse(bodyOf(parseAnswer(raw)))
    return read.success ? { status: 'answered', value: read.data } : later('answer not understood')
  }
  return expected(answered(), time.signal).finally(time.over)
}

const refusal = z.object({ error: z.object({ code: z.string().regex(/^[\w.:-]{1,64}$/) }) })

function bodyOf({ status, ok, headers, body }: HttpAnswer): unknown {
  if (ok) return body
  throw new Refusal(status, refusal.safeParse(body).data?.error.code, retryAfter(headers))
}

async function readPages<Item>(
  ask: Graph['ask'],
  home: string,
  { path: begin, answer: item, first = Infinity, ...rest }: Parameters<Graph['all']>[0] & { answer: z.ZodType<Item> },
): Promise<Answered<readonly Item[]>> {
  const answer = pageOf(item)
  const items: Item[] = []
  let next: string | undefined = begin
  for (let pages = 0; next !== undefined && items.length < first; pages += 1) {
    if (pages === pageLimit) return later('too many pages')
    const page: Answered<Page<Item>> = await ask({ ...rest, path: next, answer })
    if (page.status !== 'answered') return page
    items.push(...page.value.value)
    const link: string | undefined = page.value['@odata.nextLink']
    // A link elsewhere is not followed; and the client takes absolute addresses of Microsoft's own cloud only.
    if (link !== undefined && !link.startsWith(home)) return later('next page elsewhere')
    next = link?.slice(home.length - 1) // with its slash, by which it is known what it asks for
  }
  return { status: 'answered', value: items }
}
