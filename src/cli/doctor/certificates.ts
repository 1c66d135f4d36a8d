import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from 'node:tls'
import type { Config } from '../../config/config.ts'
import type { Clock } from '../../service/needs.ts'
import { ok, pages, warning, wrong, type Line } from './line.ts'

const day = 24 * 3600 * 1000
const soon = 21 * day

/** The certificates whose end can be seen: that of our address, and the one that Graph encrypts to. */
export async function certificates(config: Config, clock: Clock): Promise<readonly Line[]> {
  const own = join(config.dataDir, 'change-notifications.pem')
  return [
    ...(config.publicUrl.startsWith('https:') ? [await ofAddress(config.publicUrl, clock)] : []),
    ...(existsSync(own) ? [ofFile(own, clock)] : []),
  ]
}

function ends(check: string, at: number, clock: Clock): Line {
  const days = Math.floor((at - clock.now()) / day)
  const mend = `${pages.runbook}#certificate`
  if (at <= clock.now()) return wrong(check, `ran out ${-days} days ago`, mend)
  return at - clock.now() < soon ? warning(check, `runs out in ${days} days`, mend) : ok(check, `good for ${days} days`)
}

function ofFile(file: string, clock: Clock): Line {
  const check = 'certificate of change notifications'
  try {
    const pem = readFileSync(file, 'utf8')
    return ends(check, new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERT'))).validToDate.getTime(), clock)
  } catch {
    return wrong(check, `${file} cannot be read: remove it, and a new one is made`, `${pages.runbook}#certificate`)
  }
}

function ofAddress(publicUrl: string, clock: Clock): Promise<Line> {
  const { hostname, port } = new URL(publicUrl)
  const check = 'certificate of the address'
  const bad = (says: string): Line => wrong(check, says, `${pages.runbook}#certificate`)
  return new Promise(resolve => {
    const socket = connect({ host: hostname, port: Number(port || 443), servername: hostname, timeout: 10_000 }, () => {
      const { valid_to: until } = socket.getPeerCertificate()
      socket.end()
      resolve(ends(check, Date.parse(until), clock))
    })
    socket.on('timeout', () => socket.destroy(new Error('timeout')))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(bad(`is not trusted here (${error.code ?? error.name})`))
    })
  })
}
