import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Answer } from './context.ts'

/** One request as it came in. The path is still percent-encoded; header names are in lower case. */
export type Exchange = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Record<string, string>
  /** Parsed JSON, a record for a form, undefined for none. */
  readonly body: unknown
}

/** Serves one handler on one port; `undefined` from it means that no answer ever comes. */
export function makeServer(handle: (exchange: Exchange) => Promise<Answer | undefined>): Server {
  return createServer((request, response) => {
    respond(request, response, handle).catch((error: unknown) => {
      if (!response.headersSent)
        send(response, { status: 500, body: { error: { code: 'TenantFault', message: String(error) } } })
    })
  })
}

export const bearer = ({ headers }: Exchange): string | undefined =>
  /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1]

/** Percent-decoding that leaves alone what is not decodable. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (exchange: Exchange) => Promise<Answer | undefined>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://tenant')
  const text = await readAll(request)
  const parsed = parseBody(request.headers['content-type'] ?? '', text)
  if ('malformed' in parsed) {
    send(response, badSyntax(parsed.malformed))
    return
  }
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const exchange = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers }
  const answer = await handle({ ...exchange, body: parsed.body })
  if (answer) send(response, answer)
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Uint8Array>) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function parseBody(contentType: string, text: string): { body: unknown } | { malformed: string } {
  if (text === '') return { body: undefined }
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return { body: Object.fromEntries(new URLSearchParams(text)) }
  if (contentType.startsWith('text/plain')) return { body: text }
  try {
    return { body: JSON.parse(text) }
  } catch (error) {
    return { malformed: String(error) }
  }
}

const badSyntax = (message: string): Answer => ({ status: 400, body: { error: { code: 'BadSyntax', message } } })

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const type =
    text === '' ? {} : { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8' }
  // not chained: restify, in the same process, replaces writeHead by one that returns nothing
  response.writeHead(status, { ...type, ...headers })
  response.end(text)
}
