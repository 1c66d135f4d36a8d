import { equal, fromBase64, join, toBase64, toHex, utf8, type Hash } from './bytes.ts'

/** An Ed25519 key that verifies (C2SP signed-note): `name+id+key`, id and key as the specification writes them. */
export type Verifier = { readonly name: string; readonly id: Uint8Array; readonly key: Uint8Array }

/** Whether `signature` over `text` is by the holder of the 32 bytes of `key`; Ed25519, given by whoever calls. */
export type Check = (key: Uint8Array, text: Uint8Array, signature: Uint8Array) => boolean

const ed25519 = Uint8Array.of(1)

/** The verifier of a public key. A name has neither space nor plus. */
export const verifierOf = (hash: Hash, name: string, key: Uint8Array): Verifier => ({
  name,
  id: hash(join(utf8(`${name}\n`), ed25519, key)).slice(0, 4),
  key,
})

export const writeVerifier = ({ name, id, key }: Verifier): string =>
  `${name}+${toHex(id)}+${toBase64(join(ed25519, key))}`

/** Reads `name+id+key`; undefined where it is misspelt, or its id is not that of its name and key. */
export function readVerifier(hash: Hash, text: string): Verifier | undefined {
  const [, name = '', id = '', rest = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const typed = fromBase64(rest)
  if (typed?.length !== 33 || typed[0] !== 1) return undefined
  const verifier = verifierOf(hash, name, typed.slice(1))
  return toHex(verifier.id) === id ? verifier : undefined
}

/** A text, which ends in a newline, with its signature beneath. */
export const writeNote = (text: string, { name, id }: Verifier, signature: Uint8Array): string =>
  `${text}\n— ${name} ${toBase64(join(id, signature))}\n`

/** The text of a note that one of these keys signed, with the key; undefined where none did or it is misspelt. */
export function readNote(
  note: string,
  verifiers: readonly Verifier[],
  check: Check,
): { readonly text: string; readonly by: Verifier } | undefined {
  const [, text = '', name = '', rest = ''] = /^([\s\S]*\n)\n— (\S+) (\S+)\n$/.exec(note) ?? []
  const signed = fromBase64(rest)
  if (signed?.length !== 68) return undefined
  const by = verifiers.find(one => one.name === name && equal(one.id, signed.slice(0, 4)))
  return by && check(by.key, utf8(text), signed.slice(4)) ? { text, by } : undefined
}
