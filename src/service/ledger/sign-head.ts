import { writeCheckpoint } from '../../ledger/checkpoint.ts'
import { rootOf, type Range } from '../../ledger/tree.ts'
import type { Signer } from './needs.ts'
import { sha256 } from './seal.ts'

/** A checkpoint of this head, as a signed note. */
export function signHead(signer: Signer, head: Range): string {
  const [origin = ''] = signer.verifier.split('+')
  return signer.sign(writeCheckpoint({ origin, size: head.size, root: rootOf(sha256, head) }))
}
