/** Histories of a school's record, made up from a seed, and what somebody may do to them. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { toHex, utf8 } from '../../src/ledger/bytes.ts'
import type { Proofs } from '../../src/ledger/bundle.ts'
import type { Json } from '../../src/ledger/canonical.ts'
import { writeCheckpoint } from '../../src/ledger/checkpoint.ts'
import { seal, type Entry } from '../../src/ledger/leaf.ts'
import { verifierOf, writeNote, writeVerifier, type Verifier } from '../../src/ledger/note.ts'
import { consistencyProof, inclusionProof, leafHash, rootOver, treeOver } from '../../src/ledger/tree.ts'
import { packBundle } from '../../src/service/export/bundle.ts'
import type { Signer } from '../../src/service/ledger/needs.ts'
import { sha256 } from '../../src/service/ledger/seal.ts'

export type Random = (below: number) => number

/** mulberry32: the same numbers from the same seed, everywhere. */
export function seeded(seed: number): Random {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export function signerFrom(random: Random): { signer: Signer; verifier: Verifier } {
  const seed = Buffer.from(Array.from({ length: 32 }, () => random(256)))
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  const key = createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32)
  const verifier = verifierOf(sha256, 'chaperone/123456', raw)
  return {
    verifier,
    signer: {
      verifier: writeVerifier(verifier),
      sign: text => writeNote(text, verifier, sign(null, Buffer.from(text), key)),
    },
  }
}

const values = (random: Random): Json =>
  [
    `person-${random(9)}`,
    random(1e9),
    random(2) === 0,
    null,
    ['Zoë', '雨', '🙂'].slice(random(3)),
    { legs: random(9), at: [random(9) / 7] },
  ][random(6)] ?? null

const entryFrom = (random: Random): Entry => ({
  type: ['RosterObserved', 'LapseBegan', 'IncidentOpened'][random(3)],
  at: random(1e12),
  ...Object.fromEntries(Array.from({ length: random(4) }, (_, field) => [`field${field}`, values(random)])),
})

export type History = {
  readonly proofs: Proofs
  /** Who signed last. */
  readonly signer: Signer
  /** Which of its keys vouch, at last, for all of it, in the order of the keys. */
  readonly vouching: readonly boolean[]
}

/**
 * A history of up to forty rows under up to four checkpoints, some of it erased, all or part of it exported. Where a second key
 * signs the last checkpoint, the first has mostly signed for the line that names it.
 */
export function historyFrom(random: Random): History {
  const size = 1 + random(40)
  const keys = Array.from({ length: 1 + random(2) }, () => signerFrom(random))
  const [first, last = first] = [keys[0], keys.at(-1)]
  if (!first || !last) throw new Error('there is a key')
  const sizes = [...new Set([random(size), random(size), size])].sort((a, b) => a - b)
  const taken = last === first ? undefined : random(size)
  const sealed = Array.from({ length: size }, (_, index) => {
    const [asOf, recordedAt] = [random(1e12), random(1e12)]
    const row =
      index === taken
        ? { ...takenAct(last.signer), asOf, recordedAt }
        : { source: 'journal', stream: `lesson-${random(3)}`, asOf, recordedAt, entry: entryFrom(random) }
    const made = seal(sha256, row, () => toHex(Uint8Array.from({ length: 16 }, () => random(256))))
    return { row, ...made }
  })
  const tree = treeOver(
    sha256,
    sealed.map(({ leaf }) => leafHash(sha256, utf8(leaf))),
  )
  const proofs: Proofs = {
    keys: keys.map(({ signer }) => signer.verifier),
    checkpoints: sizes.map((head, index) => {
      const { signer, verifier } = index < sizes.length - 1 ? first : last
      return signer.sign(writeCheckpoint({ origin: verifier.name, size: head, root: rootOver(sha256, tree, 0, head) }))
    }),
    consistency: sizes.slice(1).map((later, at) => consistencyProof(sha256, tree, sizes[at] ?? 0, later).map(toHex)),
    leaves: sealed.flatMap((one, index) => {
      const kept =
        index === taken ? { leaf: one.leaf, row: one.row, salts: one.salts, erased: [] } : partly(one, random)
      const isOut = index === taken || random(4) > 0
      return isOut ? [{ index, ...kept, proof: inclusionProof(sha256, tree, index, size).map(toHex) }] : []
    }),
  }
  const signedBefore = sizes.at(-2) ?? -1 // by the first, where there are two
  return { proofs, signer: last.signer, vouching: taken === undefined ? [true] : [taken < signedBefore, true] }
}

/** The line with which a key begins. */
const takenAct = ({ verifier }: Signer) => ({
  ...{ source: 'acts', stream: '' },
  entry: { type: 'KeyTaken', at: 1, verifier },
})

type One = {
  readonly row: Proofs['leaves'][number]['row']
  readonly leaf: string
  readonly salts: Readonly<Record<string, string>>
}

/** Now and then a field, or a whole row, was erased. */
function partly({ row, leaf, salts }: One, random: Random): Omit<Proofs['leaves'][number], 'index' | 'proof'> {
  const fields = Object.keys(salts)
  if (random(8) === 0) return { leaf, row: undefined, salts: {}, erased: fields }
  const erased = fields.filter(() => random(6) === 0)
  const kept = Object.fromEntries(Object.entries(salts).filter(([name]) => !erased.includes(name)))
  const entry = { ...row?.entry, ...Object.fromEntries(erased.map(name => [name, 'erased'])) }
  return { leaf, row: row && { ...row, entry }, salts: kept, erased }
}

export const packed = ({ proofs, signer }: ReturnType<typeof historyFrom>): Uint8Array =>
  packBundle(new Map([['record.json', utf8('{}')]]), proofs, signer)

/** A bundle whose list is signed anew over proofs that were tampered with: what somebody who holds the key could do. */
export const repacked = (proofs: Proofs, signer: Signer): Uint8Array => packBundle(new Map(), proofs, signer)
