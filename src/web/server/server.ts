import { once } from 'node:events'
import { Counter, type Registry } from 'prom-client'
import * as restify from 'restify'
import { seconds } from '../../lesson/time.ts'
import { bodies, type Read } from './body.ts'
import { shakenHands, type Notify } from './graph-routes.ts'
import { problem, send, type Reply } from './reply.ts'
import type { Route } from './route.ts'

export type { Reply } from './reply.ts'

export type ServerOptions = {
  readonly port: number
  /** Verifies, supervises and commits; its rejection is answered 503, so that Teams sends again. */
  readonly activity: (authorization: string | undefined, body: unknown) => Promise<Reply>
  readonly callNotification: (key: string, authorization: string | undefined, body: unknown) => Promise<Reply>
  /** POST /api/graph and /api/graph/lifecycle; two addresses, for Graph asks for two. */
  readonly changeNotification: Notify
  /** What is not ready yet, by name; nothing: everything is. */
  readonly unready: () => Promise<readonly string[]>
  /** What people see: the tabs, and what they call. */
  readonly routes?: readonly Route[]
  /** What GET /metrics shows. */
  readonly metrics: Registry
  /** Hears of every request that is answered 503 because its work failed. */
  readonly failed: (path: string, error: unknown) => void
  /** ms in which a whole request must be here, or its connection is answered 408 and closed. */
  readonly requestWithin?: number
  /** Bytes of all large bodies that may be read at once. */
  readonly bodiesAtOnce?: number
}

export type Server = { readonly port: number; close(): Promise<void> }

/** An activity is a few kilobytes; nothing honest is larger. */
const largestBody = 256 * 1024
/** Many change notifications come in one, each with a whole message or roster in it. */
const largestChanges = 2 * 1024 * 1024
/** Thirty-two such, and more are asked to come again. */
const largeAtOnce = 64 * 1024 * 1024
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
  // Nobody holds a connection open byte by byte. Node looks at them every half minute unless told otherwise.
  const { requestWithin = seconds(10) } = options
  const connectionsCheckingInterval = Math.min(requestWithin, seconds(1))
  Object.assign(http, { requestTimeout: requestWithin, headersTimeout: requestWithin, connectionsCheckingInterval })
  http.removeAllListeners('upgrade') // restify's own leaves such a connection open for ever; without one it is a request
  const requests = new Counter({
    name: 'chaperone_requests_total',
    help: 'Answers by route and status',
    labelNames: ['route', 'status'],
    registers: [options.metrics],
  })
  server.pre((_, response, next) => {
    for (const [name, value] of Object.entries(guarded)) response.setHeader(name, value)
    next()
  })
  server.on('after', (_, response, route) => {
    requests.inc({ route: nameOf(route), status: String(response.statusCode) })
  })
  server.on('restifyError', (_, response, error, done) => {
    send(response, problem('statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500))
    done()
  })
  const reading = bodies(options.bodiesAtOnce ?? largeAtOnce)
  addRoutes(server, options, reading)
  for (const each of options.routes ?? []) addRoute(server, each, reading, options.failed)
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

type Reading = ReturnType<typeof bodies>

function addRoutes(server: restify.Server, options: ServerOptions, { json }: Reading): void {
  const { activity, callNotification, changeNotification, unready, metrics, failed } = options
  const on = (method: 'get' | 'post', path: string, work: (request: restify.Request) => Promise<Reply>): void => {
    server[method](path, async (request, response) => {
      const failing = (error: unknown): Reply => {
        failed(path, error)
        return retry
      }
      send(response, await work(request).catch(failing))
    })
  }
  const withBody = async (request: restify.Request, work: (body: unknown) => Promise<Reply>, largest = largestBody) => {
    const read = await json(request, largest)
    return 'refused' in read ? refusalOf(read) : work(read.body)
  }
  on('post', '/api/messages', request => withBody(request, body => activity(authorizationOf(request), body)))
  on('post', '/api/calls/:key', request =>
    withBody(request, body => callNotification(request.params['key'] ?? '', authorizationOf(request), body)),
  )
  for (const address of ['/api/graph', '/api/graph/lifecycle'])
    on('post', address, async request => shakenHands(request) ?? withBody(request, changeNotification, largestChanges))
  on('get', '/health/live', () => Promise.resolve({ status: 200, body: { live: true } }))
  on('get', '/health/ready', async () => {
    const missing = await unready()
    return { status: missing.length ? 503 : 200, body: { ready: missing.length === 0, missing } }
  })
  server.get('/metrics', async (_, response) => {
    response.setHeader('content-type', metrics.contentType)
    response.sendRaw(200, await metrics.metrics())
  })
}

const refusalOf = ({ refused }: Extract<Read, { refused: number }>): Reply =>
  problem(refused, refused === 503 ? { 'retry-after': '5' } : {})

/** Of two headers Node would hand on the first: whoever sends two is not Microsoft. */
function authorizationOf({ headersDistinct }: restify.Request): string | undefined {
  const [only, ...more] = headersDistinct['authorization'] ?? []
  return more.length ? undefined : only
}

/** A route of what people see. Their browser is told of a failure in plain JSON, and asks again by itself. */
function addRoute(
  server: restify.Server,
  { method, path, answer }: Route,
  reading: Reading,
  failed: ServerOptions['failed'],
): void {
  server[method](path, async (request, response) => {
    const answered = await answer({
      authorization: authorizationOf(request),
      params: request.params,
      query: new URL(request.url ?? '/', 'http://service').searchParams,
      header: name => request.header(name),
      json: async (largest = largestBody) => {
        const read = await reading.json(request, largest)
        return 'refused' in read ? { refused: refusalOf(read) } : read
      },
      form: async () => {
        const read = await reading.form(request, largestBody)
        return 'refused' in read ? { refused: refusalOf(read) } : { fields: read.body as URLSearchParams }
      },
    }).catch((error: unknown) => {
      failed(path, error)
      return problem(503, { 'retry-after': '5' })
    })
    if ('stream' in answered) answered.stream(response)
    else send(response, answered)
  })
}

const nameOf = (route: unknown): string =>
  typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'none'
