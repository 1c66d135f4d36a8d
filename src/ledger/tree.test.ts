import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fromHex, toHex, utf8, type Hash } from './bytes.ts'
import {
  append,
  consistencyProof,
  emptyRange,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
  rootOver,
  treeOver,
} from './tree.ts'

const sha256: Hash = bytes => createHash('sha256').update(bytes).digest()

/** The eight leaves of Certificate Transparency's own tests (google/certificate-transparency, merkletree), and its roots. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  text => leafHash(sha256, bytes(text)),
)
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const l2 = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const l34 = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const l5678 = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const l5 = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const l78 = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const l56 = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'
const [l1, l12, l1234] = [roots[1], roots[2], roots[4]]

function bytes(text: string | undefined): Uint8Array {
  const read = fromHex(text ?? 'none')
  if (!read) throw new Error('not hexadecimal')
  return read
}
const hexes = (proof: readonly Uint8Array[]): string[] => proof.map(toHex)
const tree = treeOver(sha256, leaves)

describe('a tree of RFC 6962', () => {
  test.each(roots.map((root, size) => ({ root, size })))(
    'has the published root over $size leaves',
    ({ root, size }) => {
      expect(toHex(rootOver(sha256, tree, 0, size))).toBe(root)
      const grown = leaves.slice(0, size).reduce((range, leaf) => append(sha256, range, leaf), emptyRange)
      expect(toHex(rootOf(sha256, grown))).toBe(root)
    },
  )

  test.each([
    [1, 1, []],
    [1, 8, [l2, l34, l5678]],
    [6, 8, [l5, l78, l1234]],
    [3, 3, [l12]],
    [2, 5, [l1, l34, l5]],
  ])('has the published way from leaf %i to the root over %i', (leaf, size, proof) => {
    expect(hexes(inclusionProof(sha256, tree, leaf - 1, size))).toEqual(proof)
  })

  test.each([
    [1, 1, []],
    [1, 8, [l2, l34, l5678]],
    [6, 8, [l56, l78, l1234]],
    [2, 5, [l34, l5]],
  ])('has the published proof that %i leaves begin %i', (earlier, size, proof) => {
    expect(hexes(consistencyProof(sha256, tree, earlier, size))).toEqual(proof)
  })
})

const many = Array.from({ length: 70 }, (_, index) => leafHash(sha256, utf8(String(index))))
const grove = treeOver(sha256, many)
const sizes = fc.integer({ min: 1, max: many.length })
const rootOfFirst = (size: number): Uint8Array => rootOver(sha256, grove, 0, size)

describe('whoever holds a root', () => {
  test('is shown that a leaf is in it, and no other leaf, place or tree passes for it', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, picked, other) => {
        const index = picked % size
        const proof = inclusionProof(sha256, grove, index, size)
        const claim = { index, size, leaf: many[index] ?? bytes(''), root: rootOfFirst(size) }
        expect(isIncluded(sha256, claim, proof)).toBe(true)
        const wrong = other % many.length
        expect(isIncluded(sha256, { ...claim, leaf: many[wrong] ?? bytes('') }, proof)).toBe(wrong === index)
        if (wrong !== index) expect(isIncluded(sha256, { ...claim, index: wrong }, proof)).toBe(false)
        expect(isIncluded(sha256, claim, [...proof, rootOfFirst(1)])).toBe(false)
        if (proof.length) expect(isIncluded(sha256, claim, proof.slice(1))).toBe(false)
      }),
    )
  })

  test('is shown that a later one only adds to it, and a tree with another beginning does not pass', () => {
    fc.assert(
      fc.property(sizes, sizes, fc.nat(), (one, other, changed) => {
        const [earlier, size] = [Math.min(one, other), Math.max(one, other)]
        const later = { size, root: rootOfFirst(size) }
        const proof = consistencyProof(sha256, grove, earlier, size)
        expect(isConsistent(sha256, { size: earlier, root: rootOfFirst(earlier) }, later, proof)).toBe(true)
        const forged = treeOver(
          sha256,
          many.map((leaf, index) => (index === changed % earlier ? bytes(roots[0]) : leaf)),
        )
        const before = { size: earlier, root: rootOver(sha256, forged, 0, earlier) }
        expect(isConsistent(sha256, before, later, proof)).toBe(false)
        expect(isConsistent(sha256, before, later, consistencyProof(sha256, forged, earlier, size))).toBe(false)
      }),
    )
  })

  test('learns nothing from a tree that is smaller, or from no tree at all', () => {
    const [none, three, five] = [0, 3, 5].map(size => ({ size, root: rootOfFirst(size) }))
    if (!none || !three || !five) throw new Error('there are three')
    expect(isConsistent(sha256, five, three, [])).toBe(false)
    expect(isConsistent(sha256, none, three, [])).toBe(true)
    expect(isConsistent(sha256, none, three, [five.root])).toBe(false)
    expect(isConsistent(sha256, three, five, [])).toBe(false)
    const long = [...consistencyProof(sha256, grove, 3, 5), five.root]
    expect(isConsistent(sha256, three, five, long)).toBe(false)
    expect(isIncluded(sha256, { index: 5, size: 5, leaf: five.root, root: five.root }, [])).toBe(false)
  })

  test('is told of a tree that lacks a subtree', () => {
    expect(() => append(sha256, { size: 1, subtrees: [] }, rootOfFirst(1))).toThrow('lacks a subtree')
  })
})
