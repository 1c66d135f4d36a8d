import { once } from 'node:events'
import { collectDefaultMetrics, Counter, Registry } from 'prom-client'
import * as restify from 'restify'
import { seconds } from '../../lesson/time.ts'

/** What a route answers; an empty body where there is nothing to say. */
export type Reply = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type ServerOptions = {
  readonly port: number
  /** Verifies, supervises and commits; its rejection is answered 503, so that Teams sends again. */
  readonly activity: (authorization: string | undefined, body: unknown) => Promise<Reply>
  readonly callNotification: (key: string, authorization: string | undefined, body: unknown) => Promise<Reply>
  /** What is not ready yet, by name; nothing: everything is. */
  readonly unready: () => Promise<readonly string[]>
}

export type Server = { readonly port: number; close(): Promise<void> }

/** An activity is a few kilobytes; nothing honest is larger. */
const largestBody = 256 * 1024
/** A whole request is here by then, or its connection is closed: nobody holds one open byte by byte. */
const requestWithin = seconds(10)
const retry: Reply = { status: 503, headers: { 'retry-after': '5' } }

/** Nothing that is answered here is shown, framed, kept or guessed at by a browser. */
const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** Starts the HTTP side of the service. Answers follow the commit; no answer tells a stack, a token or a reason. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const server = restify.createServer({ name: '' })
  const { server: http } = server
  http.requestTimeout = requestWithin
  http.headersTimeout = requestWithin
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  const requests = new Counter({
    name: 'chaperone_requests_total',
    help: 'Answers by route and status',
    labelNames: ['route', 'status'],
    registers: [metrics],
  })
  server.pre((_, response, next) => {
    for (const [name, value] of Object.entries(guarded)) response.setHeader(name, value)
    next()
  })
  server.use(restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false }))
  server.on('after', (_, response, route) => {
    requests.inc({ route: nameOf(route), status: String(response.statusCode) })
  })
  server.on('restifyError', (_, response, error, done) => {
    problem(response, error)
    done()
  })
  addRoutes(server, options, metrics)
  server.listen(options.port)
  await once(http, 'listening')
  return {
    port: server.address().port,
    async close() {
      http.closeAllConnections()
      await new Promise<void>(resolve => {
        server.close(resolve)
      })
    },
  }
}

function addRoutes(server: restify.Server, options: ServerOptions, metrics: Registry): void {
  server.post('/api/messages', async (request, response) => {
    reply(response, await answer(options.activity(request.header('authorization'), request.body)))
  })
  server.post('/api/calls/:key', async (request, response) => {
    const { key = '' } = request.params
    reply(response, await answer(options.callNotification(key, request.header('authorization'), request.body)))
  })
  server.get('/health/live', async (_, response) => {
    reply(response, await Promise.resolve({ status: 200, body: { live: true } }))
  })
  server.get('/health/ready', async (_, response) => {
    const missing = await options.unready()
    reply(response, { status: missing.length ? 503 : 200, body: { ready: missing.length === 0, missing } })
  })
  server.get('/metrics', async (_, response) => {
    response.setHeader('content-type', metrics.contentType)
    response.sendRaw(200, await metrics.metrics())
  })
}

const answer = (work: Promise<Reply>): Promise<Reply> => work.catch(() => retry)

function reply(response: restify.Response, { status, body, headers = {} }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (body === undefined) response.sendRaw(status, '')
  else response.send(status, body)
}

/** RFC 9457, with a title of ours: what restify's errors say may quote the request. */
function problem(response: restify.Response, error: Error): void {
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  response.setHeader('content-type', 'application/problem+json')
  response.sendRaw(status, JSON.stringify({ status, title: titles[status] ?? 'This could not be done' }))
}

const titles: Readonly<Record<number, string>> = {
  400: 'The body is not JSON as it should be',
  404: 'There is nothing here',
  405: 'This address does not take that method',
  413: 'The body is too large',
  415: 'The body must be JSON',
}

const nameOf = (route: unknown): string =>
  typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'none'
