import type * as restify from 'restify'

/** What a route answers; an empty body where there is nothing to say. */
export type Reply = {
  readonly status: number
  /** Sent as JSON. */
  readonly body?: unknown
  /** In place of a body: text that no browser takes for anything else. */
  readonly plain?: string
  /** Sent as it is, in place of a body; its content type is among the headers. */
  readonly bytes?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

export function send(response: restify.Response, { status, body, plain, bytes, headers = {} }: Reply): void {
  if (body !== undefined) response.setHeader('content-type', 'application/json')
  if (plain !== undefined) response.setHeader('content-type', 'text/plain; charset=utf-8')
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.sendRaw(status, bytes ? Buffer.from(bytes) : (plain ?? (body === undefined ? '' : JSON.stringify(body))))
}

/** RFC 9457, with a title of ours: what restify's errors say may quote the request. */
export const problem = (
  status: number,
  headers: Readonly<Record<string, string>> = {},
  title: string = titles[status] ?? 'This could not be done',
): Reply => ({
  status,
  body: { status, title },
  headers: { ...headers, 'content-type': 'application/problem+json' },
})

const titles: Readonly<Record<number, string>> = {
  400: 'The body is not JSON as it should be',
  401: 'Please sign in again',
  403: 'This is not for you to see or do',
  404: 'There is nothing here',
  405: 'This address does not take that method',
  409: 'This has changed meanwhile',
  413: 'The body is too large',
  415: 'The body must be plain JSON',
  422: 'Something in this is not as it should be',
  429: 'Too many requests: please wait a moment',
  503: 'Chaperone cannot answer just now',
}
