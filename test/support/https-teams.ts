/** https://teams.microsoft.com on this machine: the simulated Teams behind TLS, for a browser that is told it lives here. */
import { createSign, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export type HttpsTeams = { readonly port: number; close(): Promise<void> }

/** Hands everything on to the tenant at `origin`. Its certificate is nobody's: the browser must be told to take it. */
export async function startHttpsTeams(origin: () => string): Promise<HttpsTeams> {
  const server = createServer(selfSigned('teams.microsoft.com'), (request, response) => {
    void fetch(`${origin()}${request.url ?? '/'}`).then(async answer => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** X.509 by hand (RFC 5280 4.1): Node makes keys, and no certificates. */
function selfSigned(name: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const algorithm = sequence(hex('06092a864886f70d01010b0500')) // sha256WithRSAEncryption
  const named = sequence(tagged(0x31, sequence(hex('0603550403'), tagged(0x0c, Buffer.from(name)))))
  const times = sequence(...['200101000000Z', '491231235959Z'].map(time => tagged(0x17, Buffer.from(time))))
  const own = publicKey.export({ type: 'spki', format: 'der' })
  const body = sequence(hex('020101'), algorithm, named, times, named, own)
  const signature = createSign('sha256').update(body).sign(privateKey)
  const whole = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.of(0), signature])))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex')
const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts))
const tagged = (tag: number, content: Buffer): Buffer => Buffer.concat([Buffer.of(tag), lengthOf(content), content])
function lengthOf({ length }: Buffer): Buffer {
  return length < 128
    ? Buffer.of(length)
    : length < 256
      ? Buffer.of(0x81, length)
      : Buffer.of(0x82, length >> 8, length & 255)
}
