import { createHash, createPrivateKey, generateKeyPair, X509Certificate, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Clock } from '../../../service/needs.ts'
import { writeOnce } from '../../platform/write-once.ts'
import { selfSigned } from './x509.ts'

/** What Graph encrypts message texts and rosters to, and the key that opens them again. */
export type Certificate = {
  /** Names the certificate in notifications; ours is its SHA-256. */
  readonly id: string
  /** Base64 of the DER, as a subscription carries it. */
  readonly open: string
  readonly key: KeyObject
}

export type Certificates = {
  /** What subscriptions are made with now. */
  current(): Promise<Certificate>
  /** The one of this name: that one, or one before it, for Graph still sends by subscriptions that were made with it. */
  opening(id: string): Promise<Certificate | undefined>
  /** The current one, read anew; with a fault, the file is none and the one before it stands. The fault names what it holds. */
  look(): Promise<{ readonly certificate: Certificate; readonly fault: string | undefined }>
}

/**
 * The certificate in DATA_DIR, made when it is first needed or was moved away, readable by its owner only, and read again
 * whenever it is asked for: another file is in use at once, and what was in use opens what still comes for it. Processes that
 * share a database must share the folder too: what was encrypted for one cannot be read by another.
 * Its promises reject with an Error that names the file, where it cannot be read as what we wrote and no other is known.
 */
export function keptCertificates(dataDir: string, clock: Clock): Certificates {
  const file = join(dataDir, 'change-notifications.pem')
  const before = join(dataDir, 'change-notifications.previous.pem')
  const known = new Map<string, Certificate>()
  let inUse: Certificate | undefined
  let last: { readonly pem: string; readonly found: Certificate | undefined } | undefined

  const earlier = async (): Promise<Certificate | undefined> => {
    const pem = await read(before)
    return pem === undefined ? undefined : parsed(pem)
  }
  const look: Certificates['look'] = async () => {
    const pem = (await read(file)) ?? (await make(file, clock))
    const found = pem === last?.pem ? last.found : parsed(pem)
    last = { pem, found }
    const certificate = found ?? inUse ?? (await earlier())
    if (!certificate) throw new Error(`${file} is no key with its certificate: remove it, and a new one is made`)
    known.set(certificate.id, certificate)
    inUse = certificate
    return { certificate, fault: found ? undefined : sha256(pem) }
  }
  return {
    look,
    current: async () => (await look()).certificate,
    async opening(id) {
      if (!known.has(id)) await look() // another process may have been the first to see a new file
      const previous = known.has(id) ? undefined : await earlier()
      return known.get(id) ?? (previous?.id === id ? previous : undefined)
    },
  }
}

async function make(file: string, clock: Clock): Promise<string> {
  writeOnce(file, await makePem(clock))
  return (await read(file)) ?? ''
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const makeKeys = promisify(generateKeyPair)

async function makePem(clock: Clock): Promise<string> {
  const { publicKey, privateKey } = await makeKeys('rsa', { modulusLength: 2048 })
  const certificate = new X509Certificate(selfSigned(publicKey, privateKey, clock.now()))
  return `${String(privateKey.export({ type: 'pkcs8', format: 'pem' }))}${certificate.toString()}`
}

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Undefined: no certificate with the key that belongs to it. */
function parsed(pem: string): Certificate | undefined {
  try {
    const certificate = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----')))
    const key = createPrivateKey(pem)
    const bits = key.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0
    if (!certificate.checkPrivateKey(key) || bits < 2048 || bits > 4096) return undefined // Graph takes no other
    return { id: sha256(certificate.raw), open: certificate.raw.toString('base64'), key }
  } catch {
    return undefined // told as a fault of the file
  }
}
