import { Agent as PlainAgent, request as requestPlain, type ClientRequest, type IncomingMessage } from 'node:http'
import { Agent, request as requestSecure } from 'node:https'

/** What is asked of Microsoft; `headers` carry the token. */
export type HttpAsked = {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly signal?: AbortSignal | null | undefined
}

/** A whole answer: nothing of it is still to come. */
export type HttpAnswer = Pick<Response, 'status' | 'ok'> & {
  readonly headers: Pick<Headers, 'get'>
  /** What its JSON says; undefined where it is none: an HTML page of a proxy has not the shape that anybody wants. */
  readonly body: unknown
}

/** As long as `fetch` keeps a quiet connection. Whoever lets go of one before the server does never writes to it as it closes; Node's servers, the tenant's too, wait for five seconds. */
const quietFor = 4_000
const kept = { keepAlive: true, timeout: quietFor }
const agents = { plain: new PlainAgent(kept), secure: new Agent(kept) }

/**
 * One request by Node's own client, its answer read whole. `fetch` makes streams for each that we read to their end at once: half of
 * what a look at a lesson cost on the way to Graph and back, and it holds on to them until everything is collected.
 * @throws where there is no answer, it breaks off, it sends us elsewhere, or `signal` ends it
 */
export function askHttp(url: string, { method, headers, body, signal }: HttpAsked): Promise<HttpAnswer> {
  const [ask, agent] = url.startsWith('https:') ? [requestSecure, agents.secure] : [requestPlain, agents.plain]
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = ask(url, { agent, method, headers, ...(signal ? { signal } : {}) }, answer => {
      readWhole(
        answer,
        text => {
          resolve(answerOf(answer, text))
        },
        reject,
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

function readWhole(answer: IncomingMessage, whole: (text: string) => void, broken: (error: Error) => void): void {
  const { statusCode = 0 } = answer
  if (statusCode >= 300 && statusCode < 400) {
    answer.destroy()
    broken(new Error('An answer that sends us elsewhere is not followed: the token is not for there'))
    return
  }
  let text = ''
  answer.setEncoding('utf8')
  answer.on('data', (part: string) => {
    text += part
  })
  answer.on('end', () => whole(text))
  answer.on('error', broken)
}

const answerOf = ({ statusCode = 0, headers }: IncomingMessage, text: string): HttpAnswer => ({
  status: statusCode,
  ok: statusCode >= 200 && statusCode < 300,
  headers: { get: name => headers[name.toLowerCase()]?.toString() ?? null },
  body: parseJson(text),
})

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  } catch {
    return undefined
  }
}
