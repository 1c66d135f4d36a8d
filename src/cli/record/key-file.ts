import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOnce } from '../../adapters/platform/write-once.ts'
import { fromBase64, join as joined, toBase64, toHex } from '../../ledger/bytes.ts'
import { verifierOf, writeNote, writeVerifier, type Check } from '../../ledger/note.ts'
import type { Signer } from '../../service/ledger/needs.ts'
import { sha256 } from '../../service/ledger/seal.ts'

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in DER. */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')
const algorithm = Uint8Array.of(1)

/** Ed25519 over the 32 bytes of a public key. */
export const checkSignature: Check = (key, text, signature) =>
  verify(null, text, createPublicKey({ key: Buffer.concat([publicHead, key]), format: 'der', type: 'spki' }), signature)

/** The name that a school's checkpoints bear as their origin. */
export const originOf = (urn: string): string => `chaperone/${encodeURIComponent(urn)}`

const pathOf = (dataDir: string, urn: string): string => join(dataDir, `record-${encodeURIComponent(urn)}.key`)

/** The schools (by their URNs) whose records were ever signed here. */
export const schoolsWithKeys = (dataDir: string): readonly string[] =>
  readdirSync(dataDir).flatMap(name => {
    const urn = /^record-(.+)\.key$/.exec(name)?.[1]
    return urn === undefined ? [] : decodeURIComponent(urn)
  })

/**
 * Who signs for a school's record: the key file beside the database, made when there is none. A database that is copied
 * or altered without the file cannot sign a new history.
 * @throws Error where the file is there and is no key
 */
export async function keptSigner(dataDir: string, urn: string): Promise<Signer> {
  const text = await readFile(pathOf(dataDir, urn), 'utf8').catch((error: unknown) => {
    if (Error.isError(error) && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (text !== undefined) return readKey(text, pathOf(dataDir, urn))
  writeOnce(pathOf(dataDir, urn), newKey(urn))
  return keptSigner(dataDir, urn)
}

/** A key that is not in use yet, and what puts it in the place of the one that is. */
export function nextSigner(dataDir: string, urn: string): { signer: Signer; use: () => Promise<void> } {
  const fresh = newKey(urn)
  const path = pathOf(dataDir, urn)
  return {
    signer: readKey(fresh, path),
    async use() {
      await writeFile(`${path}.new`, fresh, { mode: 0o600 })
      await rename(`${path}.new`, path)
    },
  }
}

/** As golang.org/x/mod/sumdb/note writes a signer, so that other tools of C2SP can read it. */
function newKey(urn: string): string {
  const pair = generateKeyPairSync('ed25519')
  const seed = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
  const { name, id } = verifierOf(sha256, originOf(urn), rawPublic(pair.publicKey))
  return `PRIVATE+KEY+${name}+${toHex(id)}+${toBase64(joined(algorithm, seed))}\n`
}

function readKey(text: string, path: string): Signer {
  const [, name = '', id = '', rest = ''] = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)\n$/.exec(text) ?? []
  const seed = fromBase64(rest)
  if (seed?.length !== 33) throw new Error(`${path} is not a key: put it back from your backup, or see docs/record.md`)
  const key = createPrivateKey({ key: Buffer.concat([privateHead, seed.slice(1)]), format: 'der', type: 'pkcs8' })
  const verifier = verifierOf(sha256, name, rawPublic(createPublicKey(key)))
  if (toHex(verifier.id) !== id) throw new Error(`${path} is not the key that it says: put it back from your backup`)
  return {
    verifier: writeVerifier(verifier),
    sign: signed => writeNote(signed, verifier, sign(null, Buffer.from(signed), key)),
  }
}

const rawPublic = (key: KeyObject): Uint8Array => key.export({ format: 'der', type: 'spki' }).subarray(-32)
