import type { IncomingMessage } from 'node:http'

/** A body as it was sent, or the status that its request is answered with. */
export type Read = { readonly body: unknown } | { readonly refused: 400 | 413 | 415 | 503 }

type Reading = (request: IncomingMessage, largest: number) => Promise<Read>

/**
 * Reads JSON, or what a browser's own form sends, and nothing else. restify's own parsers would also write files to disk, unpack what
 * was compressed without end, and end the process over what only claims to be gzip: all before anybody's token has been looked at.
 * What is too large is read to its end, as far as the server's patience goes, and not kept. Nor are large ones while many are being read:
 * a thousand strangers with two megabytes each would take all the memory there is. Small ones always are, so that they shut nobody out.
 * @param atOnce bytes of all large bodies that are being read; `largest`: of one
 */
export function bodies(atOnce: number): { readonly json: Reading; readonly form: Reading } {
  const kept = { bytes: 0, most: atOnce }
  return {
    json: (request, largest) => readAs(request, { largest, kept, kind: /^application\/json *(;|$)/i, read: parse }),
    form: (request, largest) =>
      readAs(request, {
        ...{ largest, kept, kind: /^application\/x-www-form-urlencoded *(;|$)/i },
        read: text => new URLSearchParams(text.replaceAll('%00', '')),
      }),
  }
}

/** Bytes; an activity, and most changes that Graph tells of. */
const small = 32 * 1024

type Kept = { bytes: number; readonly most: number }
type How = {
  readonly largest: number
  readonly kept: Kept
  readonly kind: RegExp
  readonly read: (text: string) => unknown
}

async function readAs(request: IncomingMessage, { largest, kept, kind, read }: How): Promise<Read> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers
  if (!kind.test(type) || encoding !== 'identity') {
    await partsOf(request, () => false)
    return { refused: 415 }
  }
  let [size, own, isFull] = [0, 0, false]
  try {
    const parts = await partsOf(request, ({ length }) => {
      size += length
      if (isFull || size > largest) return false
      if (size <= small) return true
      isFull = kept.bytes + length > kept.most
      if (isFull) return false
      kept.bytes += length
      own += length
      return true
    })
    if (size > largest) return { refused: 413 }
    return isFull ? { refused: 503 } : parsed(Buffer.concat(parts).toString('utf8'), read)
  } finally {
    kept.bytes -= own
  }
}

function parsed(text: string, read: How['read']): Read {
  try {
    return { body: read(text) }
  } catch {
    return { refused: 400 } // the parser's message quotes the body
  }
}

/** What comes, as far as it is to be kept. By events: an iterator over the request cost a twentieth of an activity. */
const partsOf = (request: IncomingMessage, keep: (part: Uint8Array) => boolean) =>
  new Promise<readonly Uint8Array[]>((resolve, reject) => {
    const parts: Uint8Array[] = []
    request.on('data', (part: Uint8Array) => {
      if (keep(part)) parts.push(part)
    })
    request.on('end', () => {
      resolve(parts)
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
