import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { z } from 'zod'
import { atMost } from '../../src/adapters/graph/at-most.ts'
import { equals, graphClient, path } from '../../src/adapters/graph/client.ts'
import type { Budget, Spending } from '../../src/adapters/platform/budget.ts'
import { retryAfter } from '../../src/adapters/platform/retry-after.ts'

type Turn = (request: IncomingMessage, response: ServerResponse, origin: string) => void
type Seen = { readonly method: string; readonly url: string; readonly token: string }

const open: (() => Promise<void>)[] = []
afterEach(() => Promise.all(open.splice(0).map(stop => stop())))

/** A Graph that answers by these turns, the last of them for ever. */
async function listen(...turns: readonly [Turn, ...Turn[]]) {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const turn = turns[Math.min(seen.length, turns.length - 1)] ?? turns[0]
    seen.push({ method: request.method ?? '', url: request.url ?? '', token: request.headers.authorization ?? '' })
    turn(request, response, origin())
  })
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { seen, origin: origin() }
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Turn =>
  (_, response) => {
    void response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
const busy = (status: number, after?: string): Turn =>
  json({ error: { code: 'Busy', message: 'Ana Li' } }, status, after ? { 'retry-after': after } : {})

function clientOf(origin: string, base = '/graph', until?: AbortSignal, budget?: Budget) {
  let count = 0
  const tokens = { token: () => Promise.resolve(`token-${count}`), drop: () => void (count += 1) }
  return graphClient({ url: `${origin}${base}`, tokens, ...(until ? { until } : {}), ...(budget ? { budget } : {}) })
}

const answer = z.object({ id: z.string() })
const ask = { path: '/users/a', answer }

describe('one request', () => {
  test('carries the token, below the address of Graph and its version', async () => {
    const { seen, origin } = await listen(json({ id: 'a' }))
    expect(await clientOf(origin).ask(ask)).toEqual({ status: 'answered', value: { id: 'a' } })
    expect(seen).toEqual([{ method: 'GET', url: '/graph/v1.0/users/a', token: 'Bearer token-0' }])
  })

  test('a refused token is renewed once, for a POST too; then it is trouble', async () => {
    const once401 = await listen(busy(401), json({ id: 'a' }))
    expect(await clientOf(once401.origin).ask({ ...ask, method: 'POST', body: {} })).toMatchObject({
      status: 'answered',
    })
    expect(once401.seen.map(({ token }) => token)).toEqual(['Bearer token-0', 'Bearer token-1'])
    const always = await listen(busy(401))
    expect(await clientOf(always.origin).ask(ask)).toMatchObject({ status: 'later', reason: 'token refused' })
    expect(always.seen).toHaveLength(2)
  })

  test('without a token nothing is sent', async () => {
    const { seen, origin } = await listen(json({ id: 'a' }))
    const tokens = { token: () => Promise.reject(new Error('the secret is 123')), drop: () => undefined }
    expect(await graphClient({ url: origin, tokens }).ask(ask)).toEqual({
      status: 'later',
      after: undefined,
      reason: 'no token',
    })
    expect(seen).toEqual([])
  })

  test.each([
    [429, 3],
    [503, 3],
    [504, 3],
    [500, 1],
    [502, 1],
    [404, 1],
  ])('a GET answered %i is sent %i times', async (status, times) => {
    const { seen, origin } = await listen(busy(status, '0.01'))
    await clientOf(origin).ask(ask)
    expect(seen).toHaveLength(times)
  })

  test.each(['POST', 'PATCH', 'DELETE'] as const)('a %s answered 503 is sent once', async method => {
    const { seen, origin } = await listen(busy(503, '0.01'))
    expect(await clientOf(origin).ask({ ...ask, method, ...(method === 'DELETE' ? {} : { body: {} }) })).toMatchObject({
      after: 10,
    })
    expect(seen).toHaveLength(1)
  })

  test('what passes within the quick tries is no trouble; a wait that is too long for them is the caller’s', async () => {
    const passing = await listen(busy(503), busy(429, '0'), json({ id: 'a' }))
    expect(await clientOf(passing.origin).ask(ask)).toMatchObject({ status: 'answered' })
    const long = await listen(busy(429, '6'))
    expect(await clientOf(long.origin).ask(ask)).toMatchObject({ status: 'later', after: 6000 })
    expect(long.seen).toHaveLength(1)
  })

  test('a wait and the tries together end with the time of the call', async () => {
    const { origin } = await listen(busy(503, '2'))
    expect(await clientOf(origin).ask({ ...ask, within: 100 })).toMatchObject({ status: 'later', reason: 'timed out' })
  })

  test('a call ends with the service', async () => {
    const { origin, seen } = await listen(json({ id: 'a' }))
    const stopped = clientOf(origin, undefined, AbortSignal.abort())
    expect(await stopped.ask(ask)).toMatchObject({ status: 'later', reason: 'timed out' })
    expect(seen).toEqual([])
  })

  test.each<[string, Turn, string]>([
    ['a connection that breaks', (_, response) => void response.destroy(), 'no answer'],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '99' })
        response.write('{"id"', () => response.destroy())
      },
      'no answer',
    ],
    ['an answer that never ends', (_, response) => void response.write('{'), 'timed out'],
    [
      'a redirect',
      (_, response) => {
        response.writeHead(302, { location: 'http://127.0.0.1:9/' })
        response.end()
      },
      'no answer',
    ],
    ['a page of HTML', (_, response) => void response.end('<html>'), 'answer not understood'],
    ['another shape', json({ id: 7 }), 'answer not understood'],
    [
      'an error without a body',
      (_, response) => {
        response.statusCode = 500
        response.end()
      },
      'http 500',
    ],
    ['an error with a sentence for a code', json({ error: { code: 'Ana Li is not here' } }, 500), 'http 500'],
  ])('%s is later', async (_, turn, reason) => {
    const { origin } = await listen(turn)
    expect(await clientOf(origin).ask({ ...ask, within: 300 })).toMatchObject({ status: 'later', reason })
  })

  test('nobody there is later; no message of an error gets out', async () => {
    expect(await clientOf('http://127.0.0.1:9').ask(ask)).toEqual({
      status: 'later',
      after: undefined,
      reason: 'no answer',
    })
    const { origin } = await listen(busy(403))
    const trouble = await clientOf(origin).ask(ask)
    expect(trouble).toEqual({ status: 'refused', reason: 'Busy', http: 403 })
  })

  test('Graph is spoken to over https, or on this machine', () => {
    const tokens = { token: () => Promise.resolve(''), drop: () => undefined }
    for (const url of ['http://graph.example', 'ftp://127.0.0.1', 'http://127.0.0.1.example']) {
      expect(() => graphClient({ url, tokens })).toThrow('GRAPH_URL')
    }
    for (const url of ['https://graph.microsoft.com', 'http://localhost:1', 'http://[::1]:1']) {
      expect(() => graphClient({ url, tokens })).not.toThrow()
    }
  })
})

describe('a collection', () => {
  const page =
    (id: string, next?: (origin: string) => string): Turn =>
    (request, response, origin) => {
      json({ value: [{ id }], ...(next ? { '@odata.nextLink': next(origin) } : {}) })(request, response, origin)
    }

  test('counts each of its pages as a request about the same', async () => {
    const { origin } = await listen(
      page('a', at => `${at}/graph/v1.0/chats/19:a/messages?$skiptoken=1`),
      page('b'),
    )
    const asked: string[] = []
    const counting = {
      take: ({ family }: Spending) => (asked.push(family), 'go' as const),
      ...{ came: () => undefined, closed: () => [], stopped: () => [] },
    }
    const all = await clientOf(origin, '/graph', undefined, counting).all({ path: '/chats/19:a/messages', answer })
    expect(all).toMatchObject({ status: 'answered', value: [{ id: 'a' }, { id: 'b' }] })
    expect(asked).toEqual(['chats', 'chats'])
  })

  test('is read over its pages, by the links as they are given', async () => {
    const { seen, origin } = await listen(
      page('a', at => `${at}/graph/v1.0/users?$filter=mail%20eq%20'x%26y'&$skiptoken=A%3D%3D`),
      page('b', at => `${at}/graph/v1.0/users?$skiptoken=B`),
      page('c'),
    )
    const read = await clientOf(origin).all({ path: '/users', answer })
    expect(read).toEqual({ status: 'answered', value: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] })
    // An address writes quotation marks as %27: the same to every server.
    expect(seen[1]?.url).toBe('/graph/v1.0/users?$filter=mail%20eq%20%27x%26y%27&$skiptoken=A%3D%3D')
  })

  test.each<[string, (origin: string) => string]>([
    ['elsewhere', () => 'https://evil.example/graph/v1.0/users'],
    ['at a name that begins like ours', at => `${at}.evil.example/graph/v1.0/users`],
    ['beside Graph', at => `${at}/other/v1.0/users`],
  ])('a link that leads %s is not followed', async (_, next) => {
    const { seen, origin } = await listen(page('a', next))
    expect(await clientOf(origin).all({ path: '/users', answer })).toMatchObject({
      status: 'later',
      reason: 'next page elsewhere',
    })
    expect(seen).toHaveLength(1)
  })

  test('that never ends is not read for ever', async () => {
    const { seen, origin } = await listen(page('a', at => `${at}/graph/v1.0/users?$skiptoken=A`))
    expect(await clientOf(origin).all({ path: '/users', answer })).toMatchObject({
      status: 'later',
      reason: 'too many pages',
    })
    expect(seen).toHaveLength(200)
  })

  test('of which one page fails is none', async () => {
    const { origin } = await listen(
      page('a', at => `${at}/graph/v1.0/users?$skiptoken=A`),
      busy(500),
    )
    expect(await clientOf(origin).all({ path: '/users', answer })).toMatchObject({ status: 'later', reason: 'Busy' })
  })
})

test('what varies in an address is encoded', () => {
  expect(path`/users/${'../a b'}/x`).toBe('/users/..%2Fa%20b/x')
  expect(equals('mail', "o'hara&b+c")).toBe("$filter=mail%20eq%20'o''hara%26b%2Bc'")
})

test.each([
  [{ 'retry-after': '7' }, 7000],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': 'Tue, 24 Nov 2026 09:00:30 GMT', date: 'Tue, 24 Nov 2026 09:00:00 GMT' }, 30_000],
  [{ 'retry-after': 'Tue, 24 Nov 2026 09:00:30 GMT', date: 'Tue, 24 Nov 2026 10:00:00 GMT' }, 0],
  [{ 'retry-after': 'Tue, 24 Nov 2026 09:00:30 GMT' }, undefined],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('%j asks to wait %p ms', (headers, wait) => {
  expect(retryAfter(new Headers(Object.entries(headers)))).toBe(wait)
})

test('a gate lets so many through at a time, in order, and again after a failure', async () => {
  const gate = atMost(2)
  const began: number[] = []
  let inside = 0
  let most = 0
  const works = Array.from({ length: 9 }, (_, index) =>
    gate(async () => {
      began.push(index)
      most = Math.max(most, (inside += 1))
      await new Promise(resolve => setTimeout(resolve, 2))
      inside -= 1
      if (index % 3 === 0) throw new Error('failed')
    }).catch(() => undefined),
  )
  await Promise.all(works)
  expect(most).toBe(2)
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
})
