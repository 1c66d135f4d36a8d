import { equal, join, type Hash } from './bytes.ts'

/** The Merkle tree of RFC 6962 2.1: leaves and nodes are hashed behind different first bytes, so none passes for the other. */
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

export const leafHash = (hash: Hash, leaf: Uint8Array): Uint8Array => hash(join(leafMark, leaf))
const nodeHash = (hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array => hash(join(nodeMark, left, right))

/** A tree that only grows, as its full subtrees from the left: all that an append needs. One each for the bits of `size`. */
export type Range = { readonly size: number; readonly subtrees: readonly Uint8Array[] }

export const emptyRange: Range = { size: 0, subtrees: [] }

/** The tree with one leaf more. Two subtrees of the same size become one. */
export function append(hash: Hash, { size, subtrees }: Range, leaf: Uint8Array): Range {
  const rest = [...subtrees]
  let last = leaf
  for (let bits = size; bits % 2 === 1; bits = Math.floor(bits / 2)) last = nodeHash(hash, popped(rest), last)
  return { size: size + 1, subtrees: [...rest, last] }
}

/** The hash that stands for the whole tree; of an empty one, the hash of nothing. */
export function rootOf(hash: Hash, { subtrees }: Range): Uint8Array {
  const [last, ...rest] = [...subtrees].reverse()
  return last ? rest.reduce((right, left) => nodeHash(hash, left, right), last) : hash(new Uint8Array())
}

/** A whole tree: its full subtrees by size, smallest (the leaves) first. */
export type Tree = readonly [readonly Uint8Array[], ...(readonly Uint8Array[])[]]

export function treeOver(hash: Hash, leaves: readonly Uint8Array[]): Tree {
  const higher: Uint8Array[][] = []
  for (let level = leaves; level.length > 1;) {
    const above = pairs(hash, level)
    higher.push(above)
    level = above
  }
  return [leaves, ...higher]
}

function pairs(hash: Hash, level: readonly Uint8Array[]): Uint8Array[] {
  const paired: Uint8Array[] = []
  let left: Uint8Array | undefined
  for (const each of level) {
    if (left) paired.push(nodeHash(hash, left, each))
    left = left ? undefined : each
  }
  return paired
}

/** The root over `size` leaves from `start` on, which lies as RFC 6962 splits a tree. */
export function rootOver(hash: Hash, tree: Tree, start: number, size: number): Uint8Array {
  if (size === 0) return hash(new Uint8Array())
  const whole = isPowerOfTwo(size) ? tree[Math.round(Math.log2(size))]?.[start / size] : undefined
  if (whole) return whole
  const split = leftSize(size)
  return nodeHash(hash, rootOver(hash, tree, start, split), rootOver(hash, tree, start + split, size - split))
}

type Span = { readonly start: number; readonly size: number }

/** PATH(index, tree of `size` leaves): what leads from a leaf to the root (RFC 6962 2.1.1). */
export const inclusionProof = (hash: Hash, tree: Tree, index: number, size: number): readonly Uint8Array[] =>
  path(hash, tree, index, { start: 0, size })

function path(hash: Hash, tree: Tree, index: number, { start, size }: Span): readonly Uint8Array[] {
  if (size <= 1) return []
  const split = leftSize(size)
  const left = { start, size: split }
  const right = { start: start + split, size: size - split }
  const [into, beside] = index < right.start ? [left, right] : [right, left]
  return [...path(hash, tree, index, into), rootOver(hash, tree, beside.start, beside.size)]
}

/** Whether this leaf hash is leaf `index` of the tree of this size and root (RFC 9162 2.1.3.2). */
export function isIncluded(
  hash: Hash,
  { index, size, leaf, root }: { readonly index: number; readonly size: number } & Record<'leaf' | 'root', Uint8Array>,
  proof: readonly Uint8Array[],
): boolean {
  if (index >= size) return false
  let [node, last, result] = [index, size - 1, leaf]
  for (const step of proof) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      result = nodeHash(hash, step, result)
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else result = nodeHash(hash, result, step)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equal(result, root)
}

/** PROOF(earlier, tree of `size` leaves): that the first `earlier` leaves are the whole of an earlier tree (2.1.2). */
export const consistencyProof = (hash: Hash, tree: Tree, earlier: number, size: number): readonly Uint8Array[] =>
  earlier === 0 ? [] : subproof(hash, tree, earlier, { start: 0, size })

/** @param earlier where the earlier tree ends; its own subtrees are known to whoever holds its root */
function subproof(hash: Hash, tree: Tree, earlier: number, { start, size }: Span): readonly Uint8Array[] {
  if (earlier === start + size) return start === 0 ? [] : [rootOver(hash, tree, start, size)]
  const split = leftSize(size)
  const left = { start, size: split }
  const right = { start: start + split, size: size - split }
  const [into, beside] = earlier <= right.start ? [left, right] : [right, left]
  return [...subproof(hash, tree, earlier, into), rootOver(hash, tree, beside.start, beside.size)]
}

/** A tree as a checkpoint names it. */
export type Head = { readonly size: number; readonly root: Uint8Array }

/** Whether `later` only adds to `earlier` (RFC 9162 2.1.4.2). */
export function isConsistent(hash: Hash, earlier: Head, later: Head, proof: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && equal(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0
  const [first, ...rest] = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof
  if (!first) return false
  let [node, last] = [earlier.size - 1, later.size - 1]
  while (node % 2 === 1) [node, last] = [half(node), half(last)]
  let [before, after] = [first, first]
  for (const step of rest) {
    if (last === 0) return false
    if (node % 2 === 1 || node === last) {
      ;[before, after] = [nodeHash(hash, step, before), nodeHash(hash, step, after)]
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)]
    } else after = nodeHash(hash, after, step)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equal(before, earlier.root) && equal(after, later.root)
}

const half = (count: number): number => Math.floor(count / 2)

/** The largest power of two below `size`, which is above one. */
const leftSize = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1)

const isPowerOfTwo = (size: number): boolean => 2 ** Math.round(Math.log2(size)) === size

/** A range has a subtree for every bit of its size that is set; a lack of one is a broken range. */
function popped(subtrees: Uint8Array[]): Uint8Array {
  const last = subtrees.pop()
  if (!last) throw new RangeError('A tree lacks a subtree that its size speaks of')
  return last
}
