import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { connect } from 'node:net'
import { Registry } from 'prom-client'
import { startServer, type Reply, type Server } from './server.ts'

let server: Server
let activity: (authorization: string | undefined, body: unknown) => Promise<Reply>
let missing: readonly string[] = []
const called: unknown[] = []
beforeAll(async () => {
  server = await startServer({
    port: 0,
    activity: (...given) => activity(...given),
    callNotification: (key, authorization, body) => {
      called.push([key, authorization, body])
      return Promise.resolve({ status: 202 })
    },
    unready: () => Promise.resolve(missing),
    metrics: new Registry(),
  })
})
afterAll(() => server.close())

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.port}${path}`, init)
const post = (body: string, type = 'application/json'): Promise<Response> =>
  ask('/api/messages', { method: 'POST', headers: { 'content-type': type, authorization: 'Bearer secret' }, body })

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
  })

  test('of another form is never handed on', async () => {
    activity = () => Promise.reject(new Error('handed on'))
    const refused = [
      [400, await post('{"type":')],
      [413, await post(JSON.stringify({ text: 'x'.repeat(300 * 1024) }))],
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

test('closing does not wait for a connection that somebody holds open', async () => {
  const other = await startServer({
    port: 0,
    activity: () => Promise.resolve({ status: 200 }),
    callNotification: () => Promise.resolve({ status: 200 }),
    unready: () => Promise.resolve([]),
    metrics: new Registry(),
  })
  const socket = connect(other.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{')
  socket.on('error', () => undefined)
  const closed = new Promise(resolve => socket.on('close', resolve))
  await other.close()
  await closed
})
