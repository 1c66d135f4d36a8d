import { fromHex, toHex, utf8, type Hash } from './bytes.ts'
import { readCheckpoint, type Checkpoint } from './checkpoint.ts'
import { leafFault, type Kept } from './leaf.ts'
import { readNote, readVerifier, type Check, type Verifier } from './note.ts'
import { isConsistent, isIncluded, leafHash } from './tree.ts'

/** What proves rows to an outsider, written as canonical JSON. Hashes are hexadecimal. */
export type Proofs = {
  /** Every key that ever signed, oldest first. */
  readonly keys: readonly string[]
  /** Every checkpoint, oldest first. */
  readonly checkpoints: readonly string[]
  /** From each checkpoint to the next. */
  readonly consistency: readonly (readonly string[])[]
  /** Each with its way to the root of the newest checkpoint. */
  readonly leaves: readonly (Kept & { readonly index: number; readonly proof: readonly string[] })[]
}

/** The first thing that is wrong; undefined where everything proves what it says. */
export function proofsFault(hash: Hash, check: Check, proofs: Proofs): string | undefined {
  const keys = proofs.keys.map(text => readVerifier(hash, text))
  const badKey = keys.findIndex(key => !key)
  if (badKey >= 0) return `key ${badKey + 1} is misspelt`
  const verifiers = keys.filter(key => key !== undefined)
  const read = proofs.checkpoints.map(note => headOf(note, verifiers, check))
  const badNote = read.findIndex(one => !one)
  if (badNote >= 0) return `checkpoint ${badNote + 1} is not signed by a key of this record, or is misspelt`
  const heads = read.filter(head => head !== undefined)
  return headsFault(hash, heads, proofs.consistency) ?? leavesFault(hash, heads.at(-1), proofs.leaves)
}

function headOf(note: string, verifiers: readonly Verifier[], check: Check): Checkpoint | undefined {
  const signed = readNote(note, verifiers, check)
  const head = signed && readCheckpoint(signed.text)
  return head?.origin === signed?.by.name ? head : undefined
}

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
  const verifiers = keys.map(key => readVerifier(hash, key)).filter(key => key !== undefined)
  const signed = readNote(note, verifiers, check)
  if (!signed) return 'the list of files is not signed by a key of this record'
  if (signed.text === writeManifest(hash, files)) return undefined
  const listed = new Set(signed.text.split('\n'))
  const wrong = [...files].find(([name, bytes]) => !listed.has(`${toHex(hash(bytes))}  ${name}`))
  return wrong ? `the file ${wrong[0]} is not as it was exported` : 'a file is missing, or listed twice'
}
