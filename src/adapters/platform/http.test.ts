import { afterEach, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createPlainServer, type AddressInfo, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { askHttp } from './http.ts'

const open: Server[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function listen(server: Server): Promise<string> {
  open.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

const http = async (answer: RequestListener): Promise<string> => `http://${await listen(createServer(answer))}`
const get = { method: 'GET', headers: { authorization: 'Bearer t' } }

describe('one request', () => {
  test('carries what it was given, and its answer is read whole', async () => {
    const seen: unknown[] = []
    const url = await http((request: IncomingMessage, response) => {
      void text(request).then(body => {
        const { method, headers } = request
        seen.push([method, request.url, headers.authorization, headers['content-length'], body])
        response.writeHead(409, { 'Retry-After': '3' })
        response.write('{"says":"h')
        response.end('é"}')
      })
    })
    const answer = await askHttp(`${url}/a?b=c`, { ...get, method: 'POST', body: '"é"' })
    expect(seen).toEqual([['POST', '/a?b=c', 'Bearer t', '4', '"é"']])
    expect(answer).toMatchObject({ status: 409, ok: false, body: { says: 'hé' } })
    expect([answer.headers.get('Retry-After'), answer.headers.get('date-of-birth')]).toEqual(['3', null])
  })

  test.each([
    ['nothing', '', 204],
    ['a page of a proxy', '<html>', 200],
  ])('%s is no body', async (_, said, status) => {
    const url = await http((_, response) => {
      response.statusCode = status
      response.end(said)
    })
    expect(await askHttp(url, get)).toMatchObject({ ok: true, body: undefined })
  })

  test('a connection is kept for the next one', async () => {
    const ports: unknown[] = []
    const url = await http((request, response) => {
      ports.push(request.socket.remotePort)
      response.end()
    })
    for (let asked = 0; asked < 3; asked += 1) await askHttp(url, get)
    expect(new Set(ports).size).toBe(1)
  })

  test('another address is not gone to, and what is asked for no more is not waited for', async () => {
    let gone = 0
    const other = await http((_, response) => void response.end(String((gone += 1))))
    const url = await http((request, response) => {
      if (request.url !== '/moved') return
      response.statusCode = 307
      response.setHeader('location', other)
      response.end()
    })
    await expect(askHttp(`${url}/moved`, get)).rejects.toThrow('is not followed')
    expect(gone).toBe(0)
    const ending = new AbortController()
    const asked = askHttp(`${url}/never`, { ...get, signal: ending.signal })
    ending.abort()
    await expect(asked).rejects.toThrow('aborted')
  })

  test('a token goes to an https address encrypted', async () => {
    const first: number[] = []
    const place = await listen(
      createPlainServer(socket => {
        socket.once('data', data => {
          first.push(data[0] ?? NaN)
          socket.destroy()
        })
      }),
    )
    await expect(askHttp(`https://${place}`, get)).rejects.toThrow()
    expect(first).toEqual([0x16]) // TLS: a handshake (RFC 8446, 5.1)
  })
})
