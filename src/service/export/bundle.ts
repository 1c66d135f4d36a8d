import { canonical, type Json } from '../../ledger/canonical.ts'
import { heldFault, manifestFault, proofsFault, strangersIn, writeManifest, type Proofs } from '../../ledger/bundle.ts'
import { toHex, utf8 } from '../../ledger/bytes.ts'
import type { Check } from '../../ledger/note.ts'
import { consistencyProof, inclusionProof, treeOver } from '../../ledger/tree.ts'
import { takesKey } from '../../ledger/vouched.ts'
import type { KeptLeaf, LedgerStore, Signer } from '../ledger/needs.ts'
import { sha256 } from '../ledger/seal.ts'
import { unzipped, zipped } from './zip.ts'

const proofsName = 'proofs.json'
const manifestName = 'manifest.txt'

/**
 * What proves these leaves, which must all lie within the newest checkpoint. With them go the lines by which each key vouches for
 * the next: whoever holds an early key finds the later ones there.
 */
export async function proofsOf(
  store: Pick<LedgerStore, 'checkpoints' | 'keys' | 'hashes' | 'leavesOf'>,
  leaves: readonly KeptLeaf[],
): Promise<Proofs> {
  const checkpoints = await store.checkpoints()
  const size = checkpoints.at(-1)?.size ?? 0
  const tree = treeOver(sha256, await store.hashes(size))
  const sizes = checkpoints.map(checkpoint => checkpoint.size)
  const takings = (await store.leavesOf('acts', [''])).filter(leaf => takesKey(leaf) && leaf.index < size)
  return {
    keys: await store.keys(),
    checkpoints: checkpoints.map(({ note }) => note),
    consistency: sizes
      .slice(1)
      .map((later, index) => consistencyProof(sha256, tree, sizes[index] ?? 0, later).map(toHex)),
    leaves: [...takings, ...leaves].map(({ index, leaf, row, salts, erased }) => ({
      ...{ index, leaf, row, salts, erased },
      proof: inclusionProof(sha256, tree, index, size).map(toHex),
    })),
  }
}

/** One zip: the files, what proves the leaves, and a signed list of it all. */
export function packBundle(files: ReadonlyMap<string, Uint8Array>, proofs: Proofs, signer: Signer): Uint8Array {
  const all = new Map([...files, [proofsName, utf8(canonical(jsonOf(proofs)))]])
  return zipped(new Map([...all, [manifestName, utf8(signer.sign(writeManifest(sha256, all)))]]))
}

/**
 * The first thing that is wrong with a bundle; undefined where everything proves what it says.
 * @param held a key from elsewhere, by which or by whose vouching all of it must be signed
 */
export function bundleFault(check: Check, bytes: Uint8Array, held?: string): string | undefined {
  const files = unzipped(bytes)
  const proofs = files && parseProofs(files.get(proofsName))
  const manifest = files?.get(manifestName)
  if (!files || !proofs || !manifest) return 'this is not a bundle as Chaperone makes it'
  const list = Buffer.from(manifest).toString()
  const others = new Map([...files].filter(([name]) => name !== manifestName))
  return (
    manifestFault(sha256, check, proofs, list, others) ??
    proofsFault(sha256, check, proofs) ??
    (held === undefined ? undefined : heldFault(sha256, check, proofs, list, held))
  )
}

/** What a good bundle proves: how many leaves, under how many checkpoints, and by which keys that no earlier one vouches for. */
export function bundleContents(check: Check, bytes: Uint8Array) {
  const files = unzipped(bytes)
  const proofs = parseProofs(files?.get(proofsName))
  if (!proofs) throw new Error('This is no bundle')
  const list = Buffer.from(files?.get(manifestName) ?? '').toString()
  const [leaves, checkpoints] = [proofs.leaves.length, proofs.checkpoints.length]
  return { leaves, checkpoints, unvouched: strangersIn(sha256, check, proofs, list) }
}

function parseProofs(bytes: Uint8Array | undefined): Proofs | undefined {
  try {
    return bytes && (JSON.parse(Buffer.from(bytes).toString()) as Proofs)
  } catch {
    return undefined // no JSON is no bundle
  }
}

/** Proofs are made of nothing but JSON; their types are only narrower. */
const jsonOf = (proofs: Proofs): Json => proofs

/** SHA-256 of a bundle, as the record of the export keeps it. */
export const digestOf = (bytes: Uint8Array): string => toHex(sha256(bytes))
