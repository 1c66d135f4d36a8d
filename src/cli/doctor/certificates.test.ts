import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { keptCertificates } from '../../adapters/graph/subscriptions/certificate.ts'
import { checkConfig } from '../../config/config.ts'
import { hours } from '../../lesson/time.ts'
import { certificates } from './certificates.ts'

const folder = mkdtempSync(join(tmpdir(), 'chaperone-certificates-'))
const file = join(folder, 'change-notifications.pem')
const now = Date.now()
let pem = ''
beforeAll(async () => {
  await keptCertificates(folder, { now: () => now }).current()
  pem = readFileSync(file, 'utf8')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const configWith = (publicUrl: string) =>
  checkConfig({
    MicrosoftAppId: '11111111-1111-4111-8111-111111111111',
    MicrosoftAppPassword: 'x',
    MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
    ...{ PUBLIC_URL: publicUrl, DATA_DIR: folder },
  })

/** What is said of the file, so many days from now. */
async function saidOfFile(content: string, days = 0) {
  writeFileSync(file, content)
  const lines = await certificates(configWith('http://127.0.0.1:9'), { now: () => now + hours(24 * days) })
  return lines.map(({ state, check, mend }) => `${state} ${check}${mend === undefined ? '' : ` ${mend}`}`)
}

const name = 'certificate of change notifications'
const mend = 'docs/runbook.md#certificate'

describe('chaperone doctor on certificates', () => {
  test.each([
    ['that is good for years', 0, [`ok ${name}`]],
    ['that runs out in ten days', 3640, [`warning ${name} ${mend}`]],
    ['that ran out', 3651, [`wrong ${name} ${mend}`]],
  ])('one %s', async (_, days, said) => {
    expect(await saidOfFile(pem, days)).toEqual(said)
  })

  test('one that cannot be read', async () => {
    expect(await saidOfFile('scrap')).toEqual([`wrong ${name} ${mend}`])
  })

  test('one of the address that nobody would trust', async () => {
    const server = createServer({ key: pem, cert: pem.slice(pem.indexOf('-----BEGIN CERT')) }, socket => socket.end())
    server.on('tlsClientError', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    rmSync(file)
    const { port } = server.address() as AddressInfo
    const [line, ...more] = await certificates(configWith(`https://localhost:${port}`), { now: () => now })
    server.close()
    expect(more).toEqual([])
    expect(line).toMatchObject({ state: 'wrong', check: 'certificate of the address', mend })
    expect(line?.says).toMatch(/is not trusted here \((DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID)\)/)
  })
})
