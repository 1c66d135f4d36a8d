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
  readAs(request, largest, /^application\/json *(;|$)/i, parse)

/** Reads what a browser's own form sends, and nothing else: the body is its fields. */
export const readForm = (request: IncomingMessage, largest: number): Promise<Read> =>
  readAs(
    request,
    largest,
    /^application\/x-www-form-urlencoded *(;|$)/i,
    text => new URLSearchParams(text.replaceAll('%00', '')),
  )

async function readAs(
  request: IncomingMessage,
  largest: number,
  kind: RegExp,
  read: (text: string) => unknown,
): Promise<Read> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  const isThat = kind.test(type) && encoding === 'identity'
  const { parts, size } = await partsOf(request, isThat ? largest : 0)
  if (!isThat) return { refused: 415 }
  if (size > largest) return { refused: 413 }
  try {
    return { body: read(Buffer.concat(parts).toString('utf8')) }
  } catch {
    return { refused: 400 } // the parser's message quotes the body
  }
}

/** What comes up to a size, and how much came. By events: an iterator over the request cost a twentieth of an activity. */
const partsOf = (request: IncomingMessage, largest: number) =>
  new Promise<{ readonly parts: readonly Uint8Array[]; readonly size: number }>((resolve, reject) => {
    const parts: Uint8Array[] = []
    let size = 0
    request.on('data', (part: Uint8Array) => {
      size += part.length
      if (size <= largest) parts.push(part)
    })
    request.on('end', () => {
      resolve({ parts, size })
    })
    request.on('error', reject)
  })

/**
 * PostgreSQL keeps no NUL and no half of a surrogate pair. Whoever sends one would otherwise be answered 503, and Teams
 * would send it again and again.
 */
const parse = (text: string): unknown =>
  JSON.parse(text, /\\u(?:0000|d[89a-f])/i.test(text) ? keepable : undefined) as unknown

const keepable = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value
