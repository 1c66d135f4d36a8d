/** Two verifiers that share no line of code, over the same generated histories. */
import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkSignature } from '../../src/cli/record/key-file.ts'
import type { Proofs } from '../../src/ledger/bundle.ts'
import { bundleFault } from '../../src/service/export/bundle.ts'
import type { Signer } from '../../src/service/ledger/needs.ts'
import { historyFrom, packed, repacked, seeded, signerFrom, type History } from './histories.ts'

const { verifyBundle } = (await import(join(process.cwd(), 'deploy/verify-record.mjs'))) as {
  verifyBundle: (zip: Uint8Array, held?: { key?: string; checkpoint?: string }) => string
}

const ours = (zip: Uint8Array, key?: string): boolean => bundleFault(checkSignature, zip, key) === undefined

function theirs(zip: Uint8Array, key?: string): boolean {
  try {
    verifyBundle(Buffer.from(zip), key === undefined ? {} : { key })
    return true
  } catch {
    return false
  }
}

/** `HISTORIES=10000 npm test -- test/ledger/histories`: some minutes. */
const histories = Number(process.env['HISTORIES'] ?? 1_000)

test('both find a thousand histories good, and each of them wrong once a byte of it is another', () => {
  for (let seed = 1; seed <= histories; seed += 1) {
    const random = seeded(seed)
    const history = historyFrom(random)
    const zip = packed(history)
    const at = random(zip.length)
    const flipped = Uint8Array.from(zip, (byte, index) => (index === at ? byte ^ (1 + random(255)) : byte))
    const found = { seed, at, good: [ours(zip), theirs(zip)], flipped: [ours(flipped), theirs(flipped)] }
    if (String([found.good, found.flipped]) !== 'true,true,false,false')
      expect(found).toEqual({ seed, at, good: [true, true], flipped: [false, false] })
    if (seed % 4 > 0) continue // whom a key vouches for is asked of one in four: it costs as much again
    const held = history.proofs.keys.map(key => [ours(zip, key), theirs(zip, key)])
    const vouched = history.vouching.map(is => [is, is])
    if (String(held) !== String(vouched)) expect({ seed, held }).toEqual({ seed, held: vouched })
  }
})

test('no single byte of a bundle can be another, be it of the zip itself', () => {
  const zip = packed(historyFrom(seeded(7)))
  const step = Math.ceil(zip.length / 3000)
  const unseen = Array.from({ length: zip.length }, (_, at) => at)
    .filter(at => at % step === 0 || at > zip.length - 300)
    .filter(at => {
      const flipped = Uint8Array.from(zip, (byte, index) => (index === at ? byte ^ 1 : byte))
      return ours(flipped) || theirs(flipped)
    })
  expect(unseen).toEqual([])
})

describe('whoever holds the key and signs the list of files anew is still found out, by both', () => {
  type Leaf = Proofs['leaves'][number]
  const firstOpen = ({ leaves }: Proofs): Leaf | undefined =>
    leaves.find(({ row, salts }) => row !== undefined && Object.keys(salts).length > 0)
  const change = (proofs: Proofs, how: (leaf: Leaf) => Leaf): Proofs => {
    const chosen = firstOpen(proofs)
    return { ...proofs, leaves: proofs.leaves.map(leaf => (leaf === chosen ? how(leaf) : leaf)) }
  }
  const fieldOf = ({ salts }: Leaf): string => Object.keys(salts)[0] ?? ''
  const entryWith = (leaf: Leaf, fields: object): Leaf =>
    leaf.row ? { ...leaf, row: { ...leaf.row, entry: { ...leaf.row.entry, ...fields } } } : leaf
  const lies: Readonly<Record<string, (proofs: Proofs, signer: Signer) => Proofs>> = {
    'a field that says something else': proofs => change(proofs, leaf => entryWith(leaf, { [fieldOf(leaf)]: 'other' })),
    'a field that was never there': proofs => change(proofs, leaf => entryWith(leaf, { more: 1 })),
    'a time that is another': proofs => change(proofs, leaf => entryWith(leaf, { at: 7 })),
    'a row of another lesson': proofs =>
      change(proofs, leaf => (leaf.row ? { ...leaf, row: { ...leaf.row, stream: 'another' } } : leaf)),
    'a row that is gone without a tombstone': proofs => change(proofs, leaf => ({ ...leaf, row: undefined })),
    'a tombstone whose salt is kept': proofs => change(proofs, leaf => ({ ...leaf, erased: [fieldOf(leaf)] })),
    'a tombstone of a field that never was': proofs => change(proofs, leaf => ({ ...leaf, erased: ['never'] })),
    'a salt that is gone without a tombstone': proofs => change(proofs, leaf => ({ ...leaf, salts: {} })),
    'another place in the record': proofs => change(proofs, leaf => ({ ...leaf, index: leaf.index + 1 })),
    'a leaf beyond the end': proofs => change(proofs, leaf => ({ ...leaf, index: 4000 })),
    'a checkpoint that is left out': proofs => ({ ...proofs, checkpoints: proofs.checkpoints.slice(1) }),
    'checkpoints of another origin than their key': (proofs, signer) => ({
      ...proofs,
      checkpoints: proofs.checkpoints.map(note => signer.sign(`elsewhere${/\n[^]*?\n(?=\n)/.exec(note)?.[0] ?? ''}`)),
    }),
    'checkpoints in another order': proofs => ({ ...proofs, checkpoints: [...proofs.checkpoints].reverse() }),
    'a proof between checkpoints that is empty': proofs => ({
      ...proofs,
      consistency: proofs.consistency.map(() => []),
    }),
  }
  test.each(Object.entries(lies))('%s', (_, lie) => {
    const { proofs, signer } = historyFrom(seeded(11))
    expect([ours(repacked(proofs, signer)), theirs(repacked(proofs, signer))]).toEqual([true, true])
    const told = repacked(lie(proofs, signer), signer)
    expect([ours(told), theirs(told)]).toEqual([false, false])
  })
})

/** The first history whose keys vouch for all of it as this says: of one key, of two of which the first does, or does not. */
function firstThat(vouching: string): History {
  const seeds = Array.from({ length: 99 }, (_, at) => at)
  return historyFrom(seeded(seeds.find(at => String(historyFrom(seeded(at)).vouching) === vouching) ?? NaN))
}

describe('whoever has no key of the record, and signs by one of their own that they add, is found out by whoever holds one', () => {
  const history = firstThat('true,true')
  const [key = '', later = ''] = history.proofs.keys
  const { signer: stranger } = signerFrom(seeded(99))
  const verdicts = (zip: Uint8Array) => [ours(zip), theirs(zip), ours(zip, key), theirs(zip, key)]
  const forged = (proofs: Proofs): Uint8Array =>
    repacked({ ...proofs, keys: [...proofs.keys, stranger.verifier] }, stranger)
  type Leaf = Proofs['leaves'][number]
  const isTaking = ({ row }: Leaf): boolean => row?.entry['type'] === 'KeyTaken'
  const withTaking = (change: (leaf: Leaf) => readonly Leaf[]): Proofs => ({
    ...history.proofs,
    leaves: history.proofs.leaves.flatMap(leaf => (isTaking(leaf) ? change(leaf) : [leaf])),
  })

  test('the twin: as it was made, it is good for whoever holds the earlier key and the later', () => {
    expect(verdicts(packed(history))).toEqual([true, true, true, true])
    expect([ours(packed(history), later), theirs(packed(history), later)]).toEqual([true, true])
  })
  test('with other files', () => {
    expect(verdicts(forged(history.proofs))).toEqual([true, true, false, false])
  })
  test('with the line of the new key left out, so that the later one is a stranger’s', () => {
    expect(
      verdicts(
        repacked(
          withTaking(() => []),
          history.signer,
        ),
      ),
    ).toEqual([true, true, false, false])
  })
  test('with that line said to be erased, and another key put in it', () => {
    const lie = (leaf: Leaf): Leaf => ({
      ...leaf,
      ...(leaf.row ? { row: { ...leaf.row, entry: { ...leaf.row.entry, verifier: stranger.verifier } } } : {}),
      ...{ salts: {}, erased: ['verifier'] },
    })
    expect(verdicts(forged(withTaking(leaf => [lie(leaf)])))).toEqual([true, true, false, false])
  })
})

describe('an outsider with Node alone', () => {
  test('is told that a bundle is good, or what is wrong with it, and by an exit code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
    const history = firstThat('true')
    const file = join(folder, 'bundle.zip')
    const run = (...more: string[]) =>
      spawnSync(process.execPath, ['deploy/verify-record.mjs', file, ...more], { encoding: 'utf8' })
    writeFileSync(file, packed(history))
    writeFileSync(join(folder, 'kept.txt'), history.proofs.checkpoints[0] ?? '')
    const held = ['--key', history.signer.verifier, '--checkpoint', join(folder, 'kept.txt')]
    expect(run(...held)).toMatchObject({ status: 0 })
    expect(run(...held).stdout).toContain('Good')
    const other = historyFrom(seeded(4))
    writeFileSync(file, packed(other))
    expect(run()).toMatchObject({ status: 0 })
    expect(run('--key', history.signer.verifier)).toMatchObject({ status: 1 })
    expect(run('--key', history.signer.verifier).stdout).toContain('the key that you hold')
    expect(run('--checkpoint', join(folder, 'kept.txt'))).toMatchObject({ status: 1 })
    // Whoever writes a history anew can name a key of ours in it, but not sign by it.
    const keys = [history.signer.verifier, ...other.proofs.keys]
    writeFileSync(file, repacked({ ...other.proofs, keys }, other.signer))
    expect(run('--key', history.signer.verifier).stdout).toContain('the key that you hold never signed this record')
    // What is misspelt is not passed over: the bundle would else be good without having been held against the key.
    for (const words of [['--keys', history.signer.verifier], ['--key']])
      expect(run(...words)).toMatchObject({ status: 2 })
    rmSync(folder, { recursive: true })
  })
})
