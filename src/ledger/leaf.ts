import { canonical, type Json } from './canonical.ts'
import { fromHex, join, toHex, utf8, type Hash } from './bytes.ts'

/** A row of ours as the ledger takes it: `source` and `stream` say where it stands, `entry` what it says. */
export type Row = {
  readonly source: string
  readonly stream: string
  readonly asOf: number
  readonly recordedAt: number
  readonly entry: Entry
}

/** Its number in its stream. No leaf says it: a number that is missing would tell of a row that is not shown. */
export type Numbered = Row & { readonly seq: number }

export type Entry = Readonly<Record<string, Json | undefined>>

/** Salts by the field they hide, in hexadecimal: 16 random bytes each, used once. */
export type Salts = Readonly<Record<string, string>>

/** What stands in the ledger for ever. It holds nothing about anybody, and no salt. */
export type Leaf = Omit<Row, 'entry'> & {
  /** Of leaves of older versions only. */
  readonly seq?: number
  readonly plain: Entry
  readonly sealed: Readonly<Record<string, string>>
}

/**
 * Fields that hold our own words and numbers only. All others are sealed, so that a field which is added later is personal
 * until somebody decides that it is not.
 */
const plainFields: ReadonlySet<string> = new Set([
  ...['type', 'at', 'mark', 'what', 'outcome', 'step', 'safeguard', 'clauses', 'band'],
])

/** Of what somebody decided, `what` is their own words, and may name anybody. */
const isPlain = (name: string, { type }: Entry): boolean =>
  plainFields.has(name) && !(name === 'what' && type === 'DecisionTaken')

const sealMark = Uint8Array.of(2)

/** SHA-256 over a mark, the salt and the value: without the salt it says nothing of the value, not even to one who guesses. */
export function commitment(hash: Hash, salt: string, value: Json): string | undefined {
  const bytes = fromHex(salt)
  return bytes?.length === 16 ? toHex(hash(join(sealMark, bytes, utf8(canonical(value))))) : undefined
}

/**
 * Of a line that holds our own words only, its time: something must be sealed of every line. A leaf with nothing sealed would
 * prove itself without its line, and the line could go without a tombstone. When it was, the leaf says all the same.
 */
function toBeSealed(given: readonly Field[], entry: Entry): readonly Field[] {
  const personal = given.filter(([name]) => !isPlain(name, entry))
  return personal.length ? personal : given.filter(([name], index) => name === 'at' || index === 0).slice(-1)
}

type Field = readonly [name: string, value: Json]

/** Makes a leaf of a row. @param salt a fresh one for each call */
export function seal(
  hash: Hash,
  { entry, source, stream, asOf, recordedAt }: Row,
  salt: () => string,
): { leaf: string; salts: Salts } {
  const given = Object.entries(entry).filter((field): field is [string, Json] => field[1] !== undefined)
  const hidden = toBeSealed(given, entry).map(([name, value]) => ({ name, value, salt: salt() }))
  const sealed = hidden.map(({ name, value, salt }) => [name, commitment(hash, salt, value)])
  const leaf = {
    ...{ source, stream, asOf, recordedAt },
    plain: Object.fromEntries(given.filter(([name]) => !hidden.some(one => one.name === name))),
    sealed: Object.fromEntries(sealed) as Record<string, string>,
  }
  return { leaf: canonical(leaf), salts: Object.fromEntries(hidden.map(({ name, salt }) => [name, salt])) }
}

/** A leaf with what is still kept of its row. */
export type Kept = {
  readonly leaf: string
  /** The row as it stands now, with its number if the leaf says it; undefined where the whole of it was erased. */
  readonly row: Row | Numbered | undefined
  readonly salts: Salts
  /** Sealed fields that were erased, each with a tombstone. */
  readonly erased: readonly string[]
}

/** The first thing about a row that does not agree with its leaf. */
export function leafFault(hash: Hash, { leaf, row, salts, erased }: Kept): string | undefined {
  const { plain, sealed, ...place } = JSON.parse(leaf) as Leaf
  const hidden = Object.keys(sealed)
  const gone = new Set(erased)
  const secret = hidden.find(name => gone.has(name) && salts[name] !== undefined)
  if (secret !== undefined) return `the field ${secret} has a tombstone, but its salt is kept`
  const unknown = [...Object.keys(salts), ...erased].find(name => sealed[name] === undefined)
  if (unknown !== undefined) return `the field ${unknown} is not in the leaf`
  if (!row) return hidden.every(name => gone.has(name)) ? undefined : 'the row is gone without a tombstone'
  const { entry, ...where } = row
  if (canonical(where) !== canonical(place)) return 'the row is not the one that the leaf speaks of'
  const open = Object.keys(entry).filter(name => entry[name] !== undefined && sealed[name] === undefined)
  if (canonical(Object.fromEntries(open.map(name => [name, entry[name]]))) !== canonical(plain))
    return 'an open field is not as it was'
  const wrong = hidden.find(name => !gone.has(name) && !opens(hash, sealed[name], salts[name], entry[name]))
  return wrong === undefined ? undefined : `the field ${wrong} is not as it was`
}

const opens = (hash: Hash, sealed: string | undefined, salt: string | undefined, value: Json | undefined): boolean =>
  salt !== undefined && value !== undefined && commitment(hash, salt, value) === sealed
