import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { Registry } from 'prom-client'
import { startServer, type Reply, type Server, type ServerOptions } from './server.ts'

let server: Server
let activity: (authorization: string | undefined, body: unknown) => Promise<Reply>
let missing: readonly string[] | undefined = []
const called: unknown[] = []
const failures: string[] = []
beforeAll(async () => {
  server = await startServer({
    port: 0,
    activity: (...given) => activity(...given),
    changeNotification: () => Promise.resolve({ status: 202 }),
    callNotification: (key, authorization, body) => {
      called.push([key, authorization, body])
      return Promise.resolve({ status: 202 })
    },
    unready: () => (missing ? Promise.resolve(missing) : Promise.reject(new Error('no database'))),
    metrics: new Registry(),
    failed: (path, error) => failures.push(`${path} ${Error.isError(error) ? error.message : ''}`),
  })
})
afterAll(() => server.close())

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.port}${path}`, init)
type Sent = string | Uint8Array<ArrayBuffer> | FormData
const post = (body: Sent, headers: Record<string, string> = json): Promise<Response> =>
  ask('/api/messages', { method: 'POST', headers: { ...headers, authorization: 'Bearer secret' }, body })
const json = { 'content-type': 'application/json' }
const zipped = { ...json, 'content-encoding': 'gzip' }
const file = new FormData()
file.append('file', new Blob(['{}']), 'name')

const guarded = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
const headersOf = ({ headers }: Response) =>
  Object.fromEntries(Object.keys(guarded).map(name => [name, headers.get(name)]))

describe('an activity', () => {
  test('is handed on with its token, and answered as its work answers', async () => {
    activity = (authorization, body) => Promise.resolve({ status: 200, body: { authorization, body } })
    const answer = await post('{"type":"message"}')
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { authorization: 'Bearer secret', body: { type: 'message' } },
    ])
    expect(headersOf(answer)).toEqual(guarded)
    expect(answer.headers.get('server')).toBeNull()
  })

  test('that could not be written down is asked for again, and nobody is told why', async () => {
    activity = () => Promise.reject(new Error('password of the database'))
    const answer = await post('{}')
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([503, '5', ''])
    expect(failures).toEqual(['/api/messages password of the database'])
  })

  test('of another form is never handed on', async () => {
    activity = () => Promise.reject(new Error('handed on'))
    const refused = [
      [400, await post('{"type":')],
      [400, await post('')],
      [413, await post(JSON.stringify({ text: 'x'.repeat(300 * 1024) }))],
      [413, await post(JSON.stringify({ text: 'é'.repeat(140 * 1024) }))],
      [415, await post('{}', { 'content-type': 'text/plain' })],
      [415, await post('{}', { 'content-type': 'application/jsonp' })],
      [415, await post('a=1', { 'content-type': 'application/x-www-form-urlencoded' })],
      [415, await post(file, {})],
      [415, await post(gzipSync('{}'), zipped)],
      [415, await post('no gzip at all', zipped)],
      [415, await post('{}', { ...json, 'content-encoding': 'br' })],
      [404, await ask('/api/message', { method: 'POST' })],
      [404, await ask('/')],
      [405, await ask('/api/messages')],
    ] as const
    for (const [status, answer] of refused) {
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toEqual({ status, title: expect.any(String) })
      expect(headersOf(answer)).toEqual(guarded)
    }
  })

  test.each([
    ['its kind in other letters', 'Application/JSON; charset=utf-8'],
    ['its kind alone', 'application/json'],
  ])('is taken with %s', async (_, type) => {
    activity = () => Promise.resolve({ status: 200 })
    expect((await post('{}', { 'content-type': type })).status).toBe(200)
  })

  test('is answered in JSON whatever the caller would like', async () => {
    activity = () => Promise.resolve({ status: 200, body: { statusCode: 200 } })
    const answer = await post('{}', { ...json, accept: 'text/html' })
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      'application/json',
      '{"statusCode":200}',
    ])
  })

  test('nested a hundred thousand deep is handed on like any other', async () => {
    activity = (_, body) => Promise.resolve({ status: 200, body: { isList: Array.isArray(body) } })
    const deep = 100_000
    expect(await (await post('['.repeat(deep) + ']'.repeat(deep))).json()).toEqual({ isList: true })
  })

  test('whose body reaches for every object’s own members changes none', async () => {
    activity = (_, body) => Promise.resolve({ status: 200, body: { isPolluted: 'polluted' in {}, body: typeof body } })
    const answer = await post('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
    expect(await answer.json()).toEqual({ isPolluted: false, body: 'object' })
  })
})

test('a call’s notification is handed on with the key of its address', async () => {
  await ask('/api/calls/a-key', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"value":[]}',
  })
  expect(called).toEqual([['a-key', undefined, { value: [] }]])
})

test('a failure of ours is answered 503 where nobody sends again, too', async () => {
  missing = undefined
  expect((await ask('/health/ready')).status).toBe(503)
  missing = []
})

test('health says what is missing', async () => {
  expect((await ask('/health/live')).status).toBe(200)
  expect((await ask('/health/ready')).status).toBe(200)
  missing = ['database']
  const answer = await ask('/health/ready')
  expect([answer.status, await answer.json()]).toEqual([503, { ready: false, missing: ['database'] }])
  missing = []
})

test('metrics count answers by route and status, and hold nothing of any request', async () => {
  activity = () => Promise.resolve({ status: 401 })
  await post('{"text":"Ana"}')
  await ask('/api/calls/some-key', { method: 'POST' })
  const text = await (await ask('/metrics')).text()
  expect(text).toMatch(/chaperone_requests_total\{route="\/api\/messages",status="401"\} [1-9]/)
  expect(text).toContain('route="/api/calls/:key"')
  expect(text).not.toMatch(/Ana|secret|some-key/)
})

/** A server to which nothing is handed on, but for what `more` says. */
const another = (more: Partial<ServerOptions>): Promise<Server> =>
  startServer({
    port: 0,
    activity: () => Promise.reject(new Error('handed on')),
    changeNotification: () => Promise.resolve({ status: 202 }),
    callNotification: () => Promise.reject(new Error('handed on')),
    unready: () => Promise.resolve([]),
    metrics: new Registry(),
    failed: () => undefined,
    ...more,
  })

test.each([
  [
    'a body',
    'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  ],
  ['headers', 'POST /api/messages HTTP/1.1\r\nhost: x\r\n'],
])('%s that do not come to their end are not waited for', async (_, begun) => {
  const other = await another({ requestWithin: 100 })
  const socket = connect(other.port, '127.0.0.1')
  socket.write(begun)
  expect(await text(socket)).toMatch(/^HTTP\/1.1 408 /)
  await other.close()
})

test('large bodies that strangers begin and do not end leave room for small ones, and for large ones once they are gone', async () => {
  const other = await another({ activity: () => Promise.resolve({ status: 200 }), bodiesAtOnce: 100_000 })
  const sent = (length: number) =>
    fetch(`http://127.0.0.1:${other.port}/api/messages`, {
      ...{ method: 'POST', headers: json, body: JSON.stringify('x'.repeat(length)) },
    })
  const stranger = connect(other.port, '127.0.0.1')
  const head =
    'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 200000\r\n\r\n'
  stranger.write(`${head}"${'x'.repeat(130_000)}`)
  let large = await sent(80_000)
  while (large.status === 200) large = await sent(80_000) // what the stranger began has not come yet
  expect([large.status, large.headers.get('retry-after')]).toEqual([503, '5'])
  expect((await sent(20_000)).status).toBe(200)
  expect((await sent(300_000)).status).toBe(413)
  stranger.destroy()
  while (large.status === 503) large = await sent(80_000)
  expect(large.status).toBe(200)
  await other.close()
})

const begin = 'HTTP/1.1\r\nhost: x\r\nconnection: close'
const small = 'content-type: application/json\r\ncontent-length: 2\r\n\r\n{}'
test.each([
  [
    'an upgrade',
    200,
    `GET /health/live HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: websocket\r\n\r\n`,
  ],
  ['an address that cannot be decoded', 404, `GET /%E0%A4%A ${begin}\r\n\r\n`],
  ['a call’s key that cannot be decoded', 404, `POST /api/calls/%E0%A4%A ${begin}\r\n${small}`],
  ['a key longer than any of ours', 404, `POST /api/calls/${'k'.repeat(150)} ${begin}\r\n${small}`],
  ['a head too large', 431, `GET /health/live ${begin}\r\nauthorization: Bearer ${'a'.repeat(20_000)}\r\n\r\n`],
  ['no HTTP at all', 400, 'hello\r\n\r\n'],
  ['two lengths', 400, `POST /api/messages ${begin}\r\ncontent-length: 9\r\n${small}`],
  ['a length and pieces', 400, `POST /api/messages ${begin}\r\ntransfer-encoding: chunked\r\n${small}`],
  ['packed pieces', 400, `POST /api/messages ${begin}\r\ntransfer-encoding: gzip\r\n\r\n{}`],
  ['an expectation', 200, `POST /api/messages ${begin}\r\nexpect: 100-continue\r\n${small}`],
  ['a version', 200, `POST /api/messages ${begin}\r\naccept-version: ~9\r\n${small}`],
])('%s is answered %i, and the service goes on', async (_, status, request) => {
  activity = () => Promise.resolve({ status: 200 })
  const socket = connect(server.port, '127.0.0.1')
  socket.write(request)
  const answer = (await text(socket)).replace('HTTP/1.1 100 Continue\r\n\r\n', '')
  expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`)
  expect((await ask('/health/live')).status).toBe(200)
})

test('whoever hangs up within a body is not waited for, and nothing of it is handed on', async () => {
  const { length } = failures
  const handedOn: unknown[] = []
  activity = (_, body) => {
    handedOn.push(body)
    return Promise.resolve({ status: 200 })
  }
  const socket = connect(server.port, '127.0.0.1')
  const head = ['host: x', 'content-type: application/json', 'content-length: 100', 'expect: 100-continue']
  socket.write(`POST /api/messages HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`)
  await once(socket, 'data')
  socket.write('{"a":')
  socket.destroy()
  while (failures.length === length) expect((await ask('/health/live')).status).toBe(200)
  expect(failures.slice(length)).toEqual(['/api/messages aborted'])
  expect(handedOn).toEqual([])
})

test('closing does not wait for a connection that somebody holds open', async () => {
  const other = await startServer({
    port: 0,
    activity: () => Promise.resolve({ status: 200 }),
    changeNotification: () => Promise.resolve({ status: 202 }),
    callNotification: () => Promise.resolve({ status: 200 }),
    unready: () => Promise.resolve([]),
    metrics: new Registry(),
    failed: () => undefined,
  })
  const socket = connect(other.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{')
  socket.on('error', () => undefined)
  const closed = new Promise(resolve => socket.on('close', resolve))
  await other.close()
  await closed
})
