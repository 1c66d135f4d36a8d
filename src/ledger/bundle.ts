import { fromHex, toHex, utf8, type Hash } from './bytes.ts'
import { readCheckpoint, type Checkpoint } from './checkpoint.ts'
import { leafFault, type Kept } from './leaf.ts'
import { readNote, readVerifier, writeVerifier, type Check, type Verifier } from './note.ts'
import { isConsistent, isIncluded, leafHash } from './tree.ts'
import { unvouched, vouchedFrom, type SignedHead } from './vouched.ts'

/** What proves rows to an outsider, written as canonical JSON. Hashes are hexadecimal. */
export type Proofs = {
  /** Every key that ever signed, oldest first. */
  readonly keys: readonly string[]
  /** Every checkpoint, oldest first. */
  readonly checkpoints: readonly string[]
  /** From each checkpoint to the next. */
  readonly consistency: readonly (readonly string[])[]
  /** Each with its way to the root of the newest checkpoint. Among them is the line with which each key begins. */
  readonly leaves: readonly (Kept & { readonly index: number; readonly proof: readonly string[] })[]
}

/** The first thing that is wrong; undefined where everything proves what it says. */
export function proofsFault(hash: Hash, check: Check, proofs: Proofs): string | undefined {
  const badKey = proofs.keys.findIndex(text => !readVerifier(hash, text))
  if (badKey >= 0) return `key ${badKey + 1} is misspelt`
  const heads = headsOf(hash, check, proofs)
  if (heads.length < proofs.checkpoints.length)
    return `checkpoint ${heads.length + 1} is not signed by a key of this record, or is misspelt`
  return headsFault(hash, heads, proofs.consistency) ?? leavesFault(hash, heads.at(-1), proofs.leaves)
}

/** The checkpoints, each with the key that signed it, up to the first that is not signed by a key of these proofs. */
export function headsOf(
  hash: Hash,
  check: Check,
  { keys, checkpoints }: Pick<Proofs, 'keys' | 'checkpoints'>,
): readonly (Checkpoint & SignedHead)[] {
  const verifiers = verifiersOf(hash, keys)
  const heads: (Checkpoint & SignedHead)[] = []
  for (const note of checkpoints) {
    const signed = readNote(note, verifiers, check)
    const head = signed && readCheckpoint(signed.text)
    if (!signed || head?.origin !== signed.by.name) return heads
    heads.push({ ...head, by: writeVerifier(signed.by) })
  }
  return heads
}

const verifiersOf = (hash: Hash, keys: readonly string[]): readonly Verifier[] =>
  keys.map(text => readVerifier(hash, text)).filter(key => key !== undefined)

/** Who signed the checkpoints and, last, the list of files. @param list a signed note */
function signersOf(hash: Hash, check: Check, proofs: Proofs, list: string): readonly SignedHead[] {
  const lister = readNote(list, verifiersOf(hash, proofs.keys), check)?.by
  return [...headsOf(hash, check, proofs), ...(lister ? [{ by: writeVerifier(lister), size: 0 }] : [])]
}

/**
 * What good proofs are worth to somebody who holds a key from elsewhere: the newest checkpoint and the list of files must be
 * signed by it, or by one that it vouches for. Else whoever added a key of their own could sign other files by it.
 */
export function heldFault(hash: Hash, check: Check, proofs: Proofs, list: string, held: string): string | undefined {
  const signers = signersOf(hash, check, proofs, list)
  if (!signers.slice(0, -1).some(({ by }) => by === held)) return 'the key that you hold never signed this record'
  const trusted = vouchedFrom(held, signers, proofs.leaves)
  const isVouched = signers.slice(-2).every(({ by }) => trusted.has(by))
  return isVouched ? undefined : 'the key that you hold does not vouch for the last one'
}

/** Keys that signed something here, and for which no earlier one vouches. */
export const strangersIn = (hash: Hash, check: Check, proofs: Proofs, list: string): readonly string[] =>
  unvouched(signersOf(hash, check, proofs, list), proofs.leaves)

function headsFault(hash: Hash, heads: readonly Checkpoint[], consistency: Proofs['consistency']): string | undefined {
  if (consistency.length !== Math.max(heads.length - 1, 0)) return 'a proof between checkpoints is missing or too many'
  const broken = consistency.findIndex((proof, index) => {
    const [earlier, later, steps] = [heads[index], heads[index + 1], hashes(proof)]
    return !earlier || !later || !steps || !isConsistent(hash, earlier, later, steps)
  })
  return broken < 0 ? undefined : `checkpoint ${broken + 2} does not follow from checkpoint ${broken + 1}`
}

function leavesFault(hash: Hash, head: Checkpoint | undefined, leaves: Proofs['leaves']): string | undefined {
  for (const { index, proof, ...kept } of leaves) {
    const steps = hashes(proof)
    const leaf = leafHash(hash, utf8(kept.leaf))
    if (!head || !steps || !isIncluded(hash, { ...head, index, leaf }, steps))
      return `leaf ${index} is not in the newest checkpoint`
    const fault = leafFault(hash, kept)
    if (fault !== undefined) return `leaf ${index}: ${fault}`
  }
  return undefined
}

function hashes(proof: readonly string[]): readonly Uint8Array[] | undefined {
  const steps = proof.map(fromHex)
  const good = steps.filter(step => step !== undefined).filter(({ length }) => length === 32)
  return good.length === steps.length ? good : undefined
}

/** The list of a bundle's files: a line each, SHA-256 and name, sorted by name. It is a note's text, and so is signed. */
export const writeManifest = (hash: Hash, files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => `${toHex(hash(bytes))}  ${name}\n`)
    .join('')

/** The first file that is not as the signed list has it. */
export function manifestFault(
  hash: Hash,
  check: Check,
  { keys }: Pick<Proofs, 'keys'>,
  note: string,
  files: ReadonlyMap<string, Uint8Array>,
): string | undefined {
  const signed = readNote(note, verifiersOf(hash, keys), check)
  if (!signed) return 'the list of files is not signed by a key of this record'
  if (signed.text === writeManifest(hash, files)) return undefined
  const listed = new Set(signed.text.split('\n'))
  const wrong = [...files].find(([name, bytes]) => !listed.has(`${toHex(hash(bytes))}  ${name}`))
  return wrong ? `the file ${wrong[0]} is not as it was exported` : 'a file is missing, or listed twice'
}
