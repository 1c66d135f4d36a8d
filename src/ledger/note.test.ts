import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { heldFault, manifestFault, proofsFault, strangersIn, writeManifest } from './bundle.ts'
import { equal, fromBase64, fromHex, toBase64, toHex, utf8, type Hash } from './bytes.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { commitment } from './leaf.ts'
import { readNote, readVerifier, verifierOf, writeNote, writeVerifier } from './note.ts'

const sha256: Hash = bytes => createHash('sha256').update(bytes).digest()
const key = verifierOf(sha256, 'chaperone/1', new Uint8Array(32).fill(7))
const signature = new Uint8Array(64).fill(9)
/** A signature that is good where its first byte is 9: what Ed25519 does is not asked here. */
const check = (_: Uint8Array, __: Uint8Array, signed: Uint8Array): boolean => signed[0] === 9

describe('one value has one spelling', () => {
  test.each(['AB', 'a', 'xy'])('of hexadecimal, which %s is not', text => expect(fromHex(text)).toBeUndefined())
  test.each(['a', '!!!!', 'QQ=', 'QR=='])('of base64, which %s is not', text => {
    expect(fromBase64(text)).toBeUndefined()
  })
  test('and is read back', () => {
    expect([toHex(fromHex('00ff') ?? utf8('')), toBase64(fromBase64('QQ==') ?? utf8(''))]).toEqual(['00ff', 'QQ=='])
    expect(equal(utf8('a'), utf8('ab'))).toBe(false)
  })
  test('a salt that is misspelt opens nothing', () => {
    expect([commitment(sha256, 'xy', 1), commitment(sha256, '00', 1)]).toEqual([undefined, undefined])
  })
})

describe('a key', () => {
  const written = writeVerifier(key)
  const [name = '', id = '', rest = ''] = written.split('+')
  test('is read back', () => expect(readVerifier(sha256, written)).toEqual(key))
  test.each([
    ['misspelt', `${name} ${id}`],
    ['too short', `${name}+${id}+QQ==`],
    ['of another kind', `${name}+${id}+${toBase64(new Uint8Array(33).fill(2))}`],
    ['not base64', `${name}+${id}+A`],
    ['of another name', `other+${id}+${rest}`],
  ])('is not read where it is %s', (_, text) => expect(readVerifier(sha256, text)).toBeUndefined())
})

describe('a note', () => {
  const note = writeNote('said\n', key, signature)
  test('is read back, with who signed it', () =>
    expect(readNote(note, [key], check)).toEqual({ text: 'said\n', by: key }))
  test.each([
    ['without a signature', 'said\n'],
    ['with a signature that is too short', `said\n\n— chaperone/1 QQ==\n`],
    ['with a name that no key bears', note.replace('— chaperone/1', '— other')],
    ['whose signature is false', writeNote('said\n', key, new Uint8Array(64))],
  ])('is not read %s', (_, text) => expect(readNote(text, [key], check)).toBeUndefined())
})

describe('a checkpoint', () => {
  const head = { origin: 'chaperone/1', size: 7, root: new Uint8Array(32) }
  const text = writeCheckpoint(head)
  test('is read back', () => expect(readCheckpoint(text)).toEqual(head))
  test.each([text.replace('7', '07'), `${text}more\n`, 'chaperone/1\n7\nQQ==\n', 'chaperone/1\n7\nA\n', ''])(
    'is not read where it is spelt %j',
    other => expect(readCheckpoint(other)).toBeUndefined(),
  )
})

describe('a bundle', () => {
  const keys = [writeVerifier(key)]
  const files = new Map([['a', utf8('1')]])
  const signed = writeNote(writeManifest(sha256, files), key, signature)
  const fault = (note: string, given: ReadonlyMap<string, Uint8Array>) =>
    manifestFault(sha256, check, { keys }, note, given)
  test('names the file that is another, and says where one is missing or nobody signed', () => {
    expect(fault(signed, files)).toBeUndefined()
    expect(fault(signed, new Map([['a', utf8('2')]]))).toBe('the file a is not as it was exported')
    expect(fault(signed, new Map())).toBe('a file is missing, or listed twice')
    expect(fault('', files)).toContain('not signed')
  })
  test('is vouched for by nobody where nobody signed its list, and names no stranger then', () => {
    const empty = { keys, checkpoints: [], consistency: [], leaves: [] }
    const never = 'the key that you hold never signed this record'
    expect(heldFault(sha256, check, empty, 'not signed', writeVerifier(key))).toBe(never)
    expect(strangersIn(sha256, check, empty, 'not signed')).toEqual([])
    expect(strangersIn(sha256, check, empty, signed)).toEqual([])
  })
  test('proves nothing with a key that is misspelt, a note of nobody’s, or leaves without a checkpoint', () => {
    const empty = { keys, checkpoints: [], consistency: [], leaves: [] }
    const leaf = { index: 0, leaf: '{}', row: undefined, salts: {}, erased: [], proof: [] }
    expect(proofsFault(sha256, check, empty)).toBeUndefined()
    expect(proofsFault(sha256, check, { ...empty, keys: ['x'] })).toBe('key 1 is misspelt')
    expect(proofsFault(sha256, check, { ...empty, checkpoints: ['x'] })).toContain('checkpoint 1')
    expect(proofsFault(sha256, check, { ...empty, leaves: [leaf] })).toContain('leaf 0')
    expect(proofsFault(sha256, check, { ...empty, leaves: [{ ...leaf, proof: ['x'] }] })).toContain('leaf 0')
  })
})
