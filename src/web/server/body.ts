import type { IncomingMessage } from 'node:http'

/** A body as it was sent, or the status that its request is answered with. */
export type Read = { readonly body: unknown } | { readonly refused: 400 | 413 | 415 }

/**
 * Reads a JSON body and nothing else. restify's own parsers would also write files to disk, unpack what was compressed
 * without end, and end the process over what only claims to be gzip: all before anybody's token has been looked at.
 * What is too large is read to its end, as far as the server's patience goes, and not kept.
 * @param largest bytes
 */
export const readJson = (request: IncomingMessage, largest: number): Promise<Read> =>
  readAs(request, largest, /^application\/json *(;|$)/i, text => JSON.parse(text) as unknown)

/** Reads what a browser's own form sends, and nothing else: the body is its fields. */
export const readForm = (request: IncomingMessage, largest: number): Promise<Read> =>
  readAs(request, largest, /^application\/x-www-form-urlencoded *(;|$)/i, text => new URLSearchParams(text))

async function readAs(
  request: IncomingMessage,
  largest: number,
  kind: RegExp,
  parse: (text: string) => unknown,
): Promise<Read> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  const isThat = kind.test(type) && encoding === 'identity'
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.length
    if (isThat && size <= largest) parts.push(part)
  }
  if (!isThat) return { refused: 415 }
  if (size > largest) return { refused: 413 }
  try {
    return { body: parse(Buffer.concat(parts).toString('utf8')) }
  } catch {
    return { refused: 400 } // the parser's message quotes the body
  }
}
