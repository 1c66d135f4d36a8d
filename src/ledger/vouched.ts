import type { Kept } from './leaf.ts'

/** A checkpoint, as far as it says by which key (`name+id+key`) how many leaves were signed. */
export type SignedHead = { readonly by: string; readonly size: number }

export type Taking = Pick<Kept, 'row' | 'erased'> & { readonly index: number }

/**
 * The keys that whoever trusts `held` may trust: a new one where the line of its taking lies under a checkpoint of a key that is
 * trusted already. What was erased from such a line vouches for nothing, since nothing proves it any more.
 * @param leaves proved to lie in the record, in any order; those that are about no key are passed over
 */
export function vouchedFrom(
  held: string,
  heads: readonly SignedHead[],
  leaves: readonly Taking[],
): ReadonlySet<string> {
  const keys = new Set([held])
  for (const { index, row } of leaves.filter(takesKey).sort((one, other) => one.index - other.index)) {
    const verifier = row?.entry['verifier']
    const isSigned = heads.some(({ by, size }) => keys.has(by) && index < size)
    if (isSigned && typeof verifier === 'string') keys.add(verifier)
  }
  return keys
}

/** Whether this is the line of the record with which a key begins, as it was written. */
export const takesKey = ({ row, erased }: Pick<Kept, 'row' | 'erased'>): boolean =>
  row?.source === 'acts' && row.entry['type'] === 'KeyTaken' && !erased.includes('verifier')

/** The keys that signed, and for which no key before them vouches; the first one needs none. */
export function unvouched(heads: readonly SignedHead[], leaves: readonly Taking[]): readonly string[] {
  const [first] = heads
  if (!first) return []
  const keys = vouchedFrom(first.by, heads, leaves)
  return [...new Set(heads.map(({ by }) => by))].filter(key => !keys.has(key))
}
