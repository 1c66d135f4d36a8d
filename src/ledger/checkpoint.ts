import { fromBase64, toBase64 } from './bytes.ts'
import type { Head } from './tree.ts'

/** A head of a named ledger, as C2SP tlog-checkpoint writes it: origin, size and root, a line each. */
export type Checkpoint = Head & { readonly origin: string }

export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`

/** Undefined for any other spelling: a leading zero, a line too many, a root that is not 32 bytes. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [, origin = '', size = '', rest = ''] = /^(\S+)\n(0|[1-9]\d{0,14})\n(\S+)\n$/.exec(text) ?? []
  const root = fromBase64(rest)
  return root?.length === 32 ? { origin, size: Number(size), root } : undefined
}
