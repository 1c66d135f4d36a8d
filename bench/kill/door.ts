import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** One request of Microsoft's that went through to the service, and what the service answered. */
export type Passed = {
  readonly at: number
  readonly path: string
  readonly body: unknown
  readonly status: number | 'no answer'
}

export type Door = { readonly origin: string; readonly passed: readonly Passed[]; close(): Promise<void> }

/**
 * Stands before the service, whose process comes and goes, and writes down what it acknowledged: a request that was not
 * answered is passed on as one that was not answered.
 */
export async function openDoor(behind: string): Promise<Door> {
  const passed: Passed[] = []
  const server = createServer((request, response) => {
    void pass(behind, request).then(({ body, status, answer, kind }) => {
      passed.push({ at: Date.now(), path: request.url ?? '', body, status })
      if (status === 'no answer') {
        response.destroy()
        return
      }
      response.statusCode = status
      response.setHeader('content-type', kind)
      response.end(answer)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const plain = 'application/json'

async function pass(behind: string, request: IncomingMessage) {
  const body = await json(request).catch(() => undefined)
  const { authorization = '' } = request.headers
  try {
    const got = await fetch(`${behind}${request.url ?? ''}`, {
      method: request.method ?? 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
    })
    const kind = got.headers.get('content-type') ?? plain
    return { body, status: got.status, answer: await got.text(), kind }
  } catch {
    return { body, status: 'no answer' as const, answer: '', kind: plain } // the process was killed: nothing was acknowledged
  }
}
