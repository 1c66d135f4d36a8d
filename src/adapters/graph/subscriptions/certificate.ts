import { createHash, createPrivateKey, generateKeyPair, X509Certificate, type KeyObject } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Clock } from '../../../service/needs.ts'
import { selfSigned } from './x509.ts'

/** What Graph encrypts message texts and rosters to, and the key that opens them again. */
export type Certificate = {
  /** Names the certificate in notifications; ours is its SHA-256. */
  readonly id: string
  /** Base64 of the DER, as a subscription carries it. */
  readonly open: string
  readonly key: KeyObject
}

/**
 * The certificate in DATA_DIR, made when it is first needed, readable by its owner only. Processes that share a database
 * must share the folder too: what was encrypted for one cannot be read by another.
 * @throws Error that names the file, where it is there and cannot be read as what we wrote.
 */
export function keptCertificate(dataDir: string, clock: Clock): () => Promise<Certificate> {
  let made: Promise<Certificate> | undefined
  return () => {
    made ??= readOrMake(dataDir, clock).catch((error: unknown) => {
      made = undefined // a full disk may have room again by the next time
      throw error
    })
    return made
  }
}

async function readOrMake(dataDir: string, clock: Clock): Promise<Certificate> {
  const file = join(dataDir, 'change-notifications.pem')
  const kept = await read(file)
  if (kept !== undefined) return parse(kept, file)
  await mkdir(dataDir, { recursive: true })
  const own = `${file}.${process.pid}`
  await writeFile(own, await makePem(clock), { mode: 0o600 })
  try {
    await link(own, file) // whole or not at all; whoever is second takes the first one's
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    await unlink(own)
  }
  return parse((await read(file)) ?? '', file)
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const isCode = (error: unknown, code: string): boolean => Error.isError(error) && 'code' in error && error.code === code

const makeKeys = promisify(generateKeyPair)

async function makePem(clock: Clock): Promise<string> {
  const { publicKey, privateKey } = await makeKeys('rsa', { modulusLength: 2048 })
  const certificate = new X509Certificate(selfSigned(publicKey, privateKey, clock.now()))
  return `${String(privateKey.export({ type: 'pkcs8', format: 'pem' }))}${certificate.toString()}`
}

function parse(pem: string, file: string): Certificate {
  try {
    const der = new X509Certificate(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE-----'))).raw
    const id = createHash('sha256').update(der).digest('hex')
    return { id, open: der.toString('base64'), key: createPrivateKey(pem) }
  } catch (cause) {
    throw new Error(`${file} is no key with its certificate: remove it, and a new one is made`, { cause })
  }
}
