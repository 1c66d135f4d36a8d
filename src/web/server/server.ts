import { once } from 'node:events'
import { collectDefaultMetrics, Registry } from 'prom-client'
import * as restify from 'restify'

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
const retry: Reply = { status: 503, headers: { 'retry-after': '5' } }

/** Starts the HTTP side of the service. Answers follow the commit; no answer tells a stack, a token or a reason. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const server = restify.createServer({ name: 'chaperone' })
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  server.use(restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false }))
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
  server.listen(options.port)
  await once(server.server, 'listening')
  return {
    port: server.address().port,
    async close() {
      server.server.closeAllConnections()
      await new Promise<void>(resolve => {
        server.close(resolve)
      })
    },
  }
}

const answer = (work: Promise<Reply>): Promise<Reply> => work.catch(() => retry)

function reply(response: restify.Response, { status, body, headers = {} }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (body === undefined) response.sendRaw(status, '')
  else response.send(status, body)
}
