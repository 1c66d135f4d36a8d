import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { inTime, TooLate } from '../support/in-time.ts'

/** Far longer than Microsoft waits. */
const answersWithin = 60_000

/** One request of Microsoft's that went through to the service, and what the service answered. */
export type Passed = {
  readonly at: number
  readonly path: string
  readonly body: unknown
  readonly status: number | 'no answer' | 'not within a minute'
}

export type Door = { readonly origin: string; readonly passed: readonly Passed[]; close(): Promise<void> }

/**
 * Stands before the service, whose processes come and go, and writes down what it acknowledged: a request that was not
 * answered is passed on as one that was not answered. Of several processes each gets its turn, as a load balancer does it:
 * one at whose port nobody listens is passed over.
 */
export async function openDoor(behind: readonly string[]): Promise<Door> {
  let turn = 0
  const passed: Passed[] = []
  const server = createServer((request, response) => {
    turn += 1
    void pass([...behind.slice(turn % behind.length), ...behind.slice(0, turn % behind.length)], request).then(
      ({ body, status, answer, kind }) => {
        passed.push({ at: Date.now(), path: request.url ?? '', body, status })
        if (typeof status === 'string') {
          response.destroy()
          return
        }
        response.statusCode = status
        response.setHeader('content-type', kind)
        response.end(answer)
      },
    )
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

const none = { answer: '', kind: 'application/json' }

async function pass(behind: readonly string[], request: IncomingMessage) {
  const body = await json(request).catch(() => undefined)
  const { method = 'POST', headers, url = '' } = request
  const { authorization = '' } = headers
  const init = { method, headers: { 'content-type': 'application/json', authorization }, body: JSON.stringify(body) }
  for (const origin of behind)
    try {
      return { body, ...(await inTime(url, answersWithin, answerOf(`${origin}${url}`, init))) }
    } catch (error) {
      if (error instanceof TooLate) return { ...none, body, status: 'not within a minute' as const }
      if (!isNobodyThere(error)) break // it was killed meanwhile: nothing was acknowledged
    }
  return { ...none, body, status: 'no answer' as const }
}

async function answerOf(url: string, init: RequestInit) {
  const got = await fetch(url, init)
  return { status: got.status, answer: await got.text(), kind: got.headers.get('content-type') ?? none.kind }
}

const isNobodyThere = (error: unknown): boolean =>
  Error.isError(error) && Error.isError(error.cause) && 'code' in error.cause && error.cause.code === 'ECONNREFUSED'
