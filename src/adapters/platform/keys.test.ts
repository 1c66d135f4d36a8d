import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { platformKeys } from './keys.ts'

const { publicKey } = await generateKeyPair('RS256')
const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'a' }] }

/** Metadata by path, and the same keys at two origins. */
const [server, elsewhere] = [0, 1].map(() =>
  createServer((request, response) => {
    const there = originOf(elsewhere)
    const metadata: Record<string, object> = {
      '/good': { jwks_uri: `${originOf(server)}/keys` },
      '/other': { jwks_uri: `${there}/keys` },
      '/moved': { jwks_uri: `${originOf(server)}/redirect` },
      '/nothing': {},
      '/keys': keys,
    }
    if (request.url === '/redirect') response.writeHead(302, { location: `${there}/keys` })
    response.end(JSON.stringify(metadata[request.url ?? '']))
  }),
)
const originOf = (one: typeof server): string => `http://127.0.0.1:${(one?.address() as AddressInfo).port}`
beforeAll(async () => {
  for (const one of [server, elsewhere]) if (one) await once(one.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => [server, elsewhere].forEach(one => one?.close()))

const clock = { now: () => Date.UTC(2026, 10, 24, 9) }

test.each([
  ['of the place that names them are taken', 'good', 'object'],
  ['that would come in the open from elsewhere are not', 'other', 'string'],
  ['that were moved elsewhere are not', 'moved', 'string'],
  ['that are not named are not', 'nothing', 'string'],
])('keys %s', async (_, path, kind) => {
  const found = await platformKeys(`${originOf(server)}/${path}`, clock)('a')
  expect(typeof found).toBe(kind)
  if (kind === 'string') expect(found).toBe('unread')
})
