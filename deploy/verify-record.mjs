#!/usr/bin/env node
// Checks a bundle of Chaperone's school record without Chaperone: Node 20.15 or later, no package, none of its code.
//   node verify-record.mjs BUNDLE.zip [--key KEY] [--checkpoint FILE]
// KEY and FILE come from what Chaperone cannot alter: a mail that a safeguarding lead kept. With one of them you learn that
// the bundle belongs to the history that stood then and is vouched for by that key; without, that it fits together.
// Exit code: 0 all is proved, 1 something is wrong (the first such thing is printed), 2 the command is not understood.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const hex = bytes => bytes.toString('hex')
const utf8 = text => Buffer.from(text, 'utf8')
const byte = value => Buffer.from([value])
const node = (left, right) => sha256(byte(1), left, right)
const le = (value, length) => Buffer.from(Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256))
const isHex = (text, length) => typeof text === 'string' && text.length === 2 * length && /^[0-9a-f]*$/.test(text)

const must = (holds, fault) => {
  if (!holds) throw new Error(fault)
}

/** RFC 8785, for values that JSON.parse gave. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.keys(value).sort()
  return `{${names.map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`
}

function base64(text) {
  const bytes = Buffer.from(text, 'base64')
  must(bytes.toString('base64') === text, 'a base64 text is misspelt')
  return bytes
}

/** Reads a zip of stored files, and insists that every byte is as it must be. */
function unzip(zip) {
  let [at, local, central, files] = [0, [], [], new Map()]
  while (zip.length >= at + 30 && zip.readUInt32LE(at) === 0x04034b50) {
    const [size, nameLength] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)]
    const name = zip.subarray(at + 30, at + 30 + nameLength)
    const data = zip.subarray(at + 30 + nameLength, at + 30 + nameLength + size)
    must(!files.has(name.toString()) && data.length === size, 'the zip is broken')
    const flags = /[^\0-\x7f]/.test(name.toString()) ? 0x800 : 0
    const sizes = [le(crc32(data), 4), le(size, 4), le(size, 4), le(nameLength, 2), le(0, 2)]
    const head = Buffer.concat([le(20, 2), le(flags, 2), le(0, 2), le(0x00210000, 4), ...sizes]) // 1 January 1980
    local.push(utf8('PK\x03\x04'), head, name, data)
    central.push(utf8('PK\x01\x02'), Buffer.from([20, 0]), head, le(0, 10), le(at, 4), name)
    files.set(name.toString(), data)
    at += 30 + nameLength + size
  }
  const directory = Buffer.concat(central)
  const end = [le(0, 4), le(files.size, 2), le(files.size, 2), le(directory.length, 4), le(at, 4), le(0, 2)]
  const whole = Buffer.concat([...local, directory, utf8('PK\x05\x06'), ...end])
  must(whole.equals(zip), 'the zip is not as Chaperone makes it')
  return files
}

/** C2SP signed-note: `name+id+key`. */
function keyOf(text) {
  const [, name, id, rest] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const typed = base64(rest ?? '')
  must(typed.length === 33 && typed[0] === 1, 'a key is not Ed25519')
  must(hex(sha256(utf8(`${name}\n`), typed)).startsWith(id), 'a key does not fit its name')
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)])
  return { by: text, name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

function signedText(note, keys, what) {
  const [, text, name, rest] = /^([\s\S]*\n)\n— (\S+) (\S+)\n$/.exec(note) ?? []
  must(text, `${what} is not a signed note`)
  const signed = base64(rest)
  const signer = keys.find(key => key.name === name && key.id === hex(signed.subarray(0, 4)))
  must(signer && signed.length === 68, `${what} is not signed by a key of this record`)
  must(verify(null, utf8(text), signer.key, signed.subarray(4)), `${what} has a false signature`)
  return { text, ...signer }
}

function headOf(note, keys, what) {
  const { text, name, by } = signedText(note, keys, what)
  const [, origin, size, root] = /^(\S+)\n(0|[1-9]\d{0,14})\n(\S+)\n$/.exec(text) ?? []
  must(origin === name && base64(root ?? '').length === 32, `${what} is not a checkpoint of its signer`)
  return { by, size: Number(size), root: base64(root) }
}

/** The split of RFC 6962: the largest power of two below the size. */
const split = size => 2 ** Math.floor(Math.log2(size - 1))

/** The root that a leaf and its path come to (RFC 6962 2.1.1, read backwards from the root). */
function rootFrom(index, size, leaf, path) {
  if (size <= 1) return path.length === 0 && index === 0 ? leaf : undefined
  const [side, rest, left] = [path.at(-1), path.slice(0, -1), split(size)]
  if (!side) return undefined
  const below = index < left ? rootFrom(index, left, leaf, rest) : rootFrom(index - left, size - left, leaf, rest)
  return below && (index < left ? node(below, side) : node(side, below))
}

/** Both roots that a consistency proof comes to (RFC 6962 2.1.2). */
function rootsFrom(earlier, size, known, path) {
  if (earlier === size) return known ? path.length === 0 && [known, known] : path.length === 1 && [path[0], path[0]]
  const [side, rest, left] = [path.at(-1), path.slice(0, -1), split(size)]
  if (!side) return undefined
  const below =
    earlier <= left ? rootsFrom(earlier, left, known, rest) : rootsFrom(earlier - left, size - left, undefined, rest)
  if (!below) return undefined
  return earlier <= left ? [below[0], node(below[1], side)] : [node(side, below[0]), node(side, below[1])]
}

function checkConsistency(earlier, later, path, what) {
  if (earlier.size === 0) return must(path.length === 0, what)
  const roots = earlier.size <= later.size && rootsFrom(earlier.size, later.size, earlier.root, path)
  must(roots && roots[0].equals(earlier.root) && roots[1].equals(later.root), what)
}

/** A leaf: its open fields as they stand, each sealed field by its salt, or a tombstone. */
function checkLeaf({ leaf, row, salts, erased }, what) {
  const { plain, sealed, ...place } = JSON.parse(leaf)
  for (const name of [...Object.keys(salts), ...erased]) must(sealed[name], `${what}: ${name} is not in it`)
  for (const name of erased) must(salts[name] === undefined, `${what}: ${name} was erased, but its salt is kept`)
  const isErased = Object.keys(sealed).every(name => erased.includes(name))
  if (!row) return must(isErased, `${what}: the row is gone`)
  const { entry, ...where } = row
  must(canonical(where) === canonical(place), `${what}: the row is another`)
  const open = Object.entries(entry).filter(([name]) => sealed[name] === undefined)
  must(canonical(Object.fromEntries(open)) === canonical(plain), `${what}: an open field is not as it was`)
  for (const [name, commitment] of Object.entries(sealed).filter(([name]) => !erased.includes(name))) {
    must(isHex(salts[name], 16) && entry[name] !== undefined, `${what}: ${name} is gone without a tombstone`)
    const found = sha256(byte(2), Buffer.from(salts[name], 'hex'), utf8(canonical(entry[name])))
    must(hex(found) === commitment, `${what}: ${name} is not as it was`)
  }
}

const steps = list => list.map(step => (must(isHex(step, 32), 'a proof is misspelt'), Buffer.from(step, 'hex')))

/** The keys to be trusted by whoever trusts one: a later one where the line that begins it was signed for by one of these. */
function vouched(held, heads, leaves) {
  const keys = new Set([held])
  const isOfKey = ({ row, erased }) =>
    row?.entry.type === 'KeyTaken' && row.source === 'acts' && !erased.includes('verifier')
  for (const { index, row } of leaves.filter(isOfKey).sort((one, other) => one.index - other.index))
    if (heads.some(({ by, size }) => keys.has(by) && index < size)) keys.add(row.entry.verifier)
  return keys
}

/** Throws for the first thing that is wrong. @returns what was checked, in a sentence */
export function verifyBundle(zip, { key, checkpoint } = {}) {
  const files = unzip(zip)
  must(files.has('proofs.json') && files.has('manifest.txt'), 'this is not a bundle of Chaperone')
  const { leaves, ...proofs } = JSON.parse(files.get('proofs.json').toString())
  const keys = proofs.keys.map(keyOf)
  const list = signedText(files.get('manifest.txt').toString(), keys, 'the list of files')
  const names = [...files.keys()].filter(name => name !== 'manifest.txt').sort()
  const found = names.map(name => `${hex(sha256(files.get(name)))}  ${name}\n`).join('')
  must(found === list.text, 'a file is not as it was exported')
  const heads = proofs.checkpoints.map((note, index) => headOf(note, keys, `checkpoint ${index + 1}`))
  must(heads.length > 0 && proofs.consistency.length === heads.length - 1, 'a proof between checkpoints is missing')
  for (const [index, path] of proofs.consistency.entries())
    checkConsistency(heads[index], heads[index + 1], steps(path), `checkpoint ${index + 2} does not follow`)
  const last = heads.at(-1)
  for (const { index, proof, ...kept } of leaves) {
    const isWithin = Number.isInteger(index) && index >= 0 && index < last.size
    const root = isWithin && rootFrom(index, last.size, sha256(byte(0), utf8(kept.leaf)), steps(proof))
    must(root && root.equals(last.root), `leaf ${index} is not in the newest checkpoint`)
    checkLeaf(kept, `leaf ${index}`)
  }
  const kept = heads[proofs.checkpoints.indexOf(checkpoint)]
  must(checkpoint === undefined || kept, 'the checkpoint that you hold is not in this record')
  const held = key ?? kept?.by
  const yours = heads.findLast(({ by }) => by === held)
  must(held === undefined || yours, 'the key that you hold never signed this record')
  const trusted = vouched(held ?? heads[0].by, heads, leaves)
  const strange = [list, ...heads.toReversed()].find(({ by }) => !trusted.has(by))?.by
  const isVouched = [list, last].every(({ by }) => trusted.has(by))
  must(!yours || isVouched, 'the key that you hold does not vouch for the last one')
  const told = `${leaves.length} entries proved under ${heads.length} checkpoints; the record had ${last.size}`
  if (yours) return `${told}, of which your key signed the first ${yours.size}; all of it is vouched for`
  return strange ? `${told}; no earlier key vouches for ${strange}` : told
}

function main([file, ...rest]) {
  const isKnown = rest.length % 2 === 0 && rest.every((word, at) => at % 2 || ['--key', '--checkpoint'].includes(word))
  if (!file || !isKnown) return [2, 'usage: node verify-record.mjs BUNDLE.zip [--key KEY] [--checkpoint FILE]']
  const option = name => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : undefined)
  const held = option('--checkpoint')
  try {
    const checkpoint = held && readFileSync(held, 'utf8')
    return [0, `Good: ${verifyBundle(readFileSync(file), { key: option('--key'), checkpoint })}.`]
  } catch (error) {
    return [1, `WRONG: ${error.constructor === Error ? error.message : 'the bundle cannot be read'}`]
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [code, text] = main(process.argv.slice(2))
  console.log(text)
  process.exitCode = code
}
