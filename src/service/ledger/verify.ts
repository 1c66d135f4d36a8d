import { headsOf } from '../../ledger/bundle.ts'
import { equal, utf8 } from '../../ledger/bytes.ts'
import type { Checkpoint } from '../../ledger/checkpoint.ts'
import { leafFault } from '../../ledger/leaf.ts'
import type { Check } from '../../ledger/note.ts'
import { append, emptyRange, leafHash, rootOf, type Range } from '../../ledger/tree.ts'
import { unvouched } from '../../ledger/vouched.ts'
import type { KeptLeaf, LedgerStore } from './needs.ts'
import { sha256 } from './seal.ts'

export type Verified = {
  /** The first thing that is wrong. */
  readonly fault: string | undefined
  readonly leaves: number
  readonly checkpoints: number
  /** Rows that the ledger has not taken in yet; a few, of the last seconds, where the service runs. */
  readonly unsealed: number
  /** Keys that signed checkpoints, and for which no earlier one vouches. */
  readonly unvouched: readonly string[]
}

type Reads = Pick<LedgerStore, 'leaves' | 'leavesOf' | 'checkpoints' | 'keys' | 'unsealed'>

/**
 * Checks the whole record of a school against its ledger: every leaf against its row, and the tree at every checkpoint.
 * Reads a few thousand leaves at a time.
 * @param held checkpoints from elsewhere (mails, files), which must be among those that are kept
 */
export async function verifyRecord(store: Reads, check: Check, held: readonly string[] = []): Promise<Verified> {
  const saved = await store.checkpoints()
  const notes = saved.map(({ note }) => note)
  const heads = headsOf(sha256, check, { keys: await store.keys(), checkpoints: notes })
  const result = {
    ...{ leaves: 0, checkpoints: saved.length, unsealed: await store.unsealed() },
    unvouched: unvouched(heads, await store.leavesOf('acts', [''])),
  }
  const forged = saved.findIndex(({ size }, index) => heads[index]?.size !== size)
  if (forged >= 0) return { ...result, fault: `checkpoint ${forged + 1} is not signed by a key of this record` }
  if (held.some(note => !notes.includes(note)))
    return { ...result, fault: 'a checkpoint that you hold is not in this record' }
  return { ...result, ...(await readLeaves(store, heads)) }
}

async function readLeaves(store: Reads, heads: readonly Checkpoint[]): Promise<Pick<Verified, 'fault' | 'leaves'>> {
  let range: Range = emptyRange
  const isInOrder = inOrder()
  const bySize = new Map(heads.map(head => [head.size, head]))
  for (let page = await store.leaves(0); page.length; page = await store.leaves(range.size)) {
    for (const { index, ...kept } of page) {
      if (index !== range.size) return { leaves: range.size, fault: `leaf ${range.size} is missing` }
      const fault = leafFault(sha256, kept) ?? (isInOrder(kept) ? undefined : 'the row stands before an earlier one')
      if (fault !== undefined) return { leaves: range.size, fault: `leaf ${index} (${kept.source}): ${fault}` }
      range = append(sha256, range, leafHash(sha256, utf8(kept.leaf)))
      const head = bySize.get(range.size)
      if (head && !equal(head.root, rootOf(sha256, range)))
        return { leaves: range.size, fault: `the first ${range.size} leaves are not those that were signed` }
    }
  }
  const last = heads.at(-1)?.size ?? 0
  const fault = last > range.size ? `${range.size} leaves are left of ${last} that were signed` : undefined
  return { leaves: range.size, fault }
}

/** No leaf says the number of its row; that rows of a stream stand in the order of their leaves is what proves it. */
function inOrder(): (leaf: Pick<KeptLeaf, 'source' | 'stream' | 'seq'>) => boolean {
  const last = new Map<string, number>()
  return ({ source, stream, seq }) => {
    if (source === 'cover') return true
    const name = JSON.stringify([source, stream])
    const isBehind = seq > (last.get(name) ?? 0)
    last.set(name, seq)
    return isBehind
  }
}
