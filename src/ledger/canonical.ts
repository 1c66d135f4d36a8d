/** What can be written as JSON; a member that is undefined counts as missing. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * The one way to write a value (RFC 8785): members sorted by UTF-16 code units, numbers and strings as ECMAScript writes
 * them, no space between. Two who hold the same value hash the same bytes.
 * @throws RangeError for what I-JSON does not allow: a number that is not finite, half of a surrogate pair.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number') return finite(value)
  if (typeof value === 'string') return wellFormed(value)
  if (typeof value === 'boolean' || value === null) return String(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap(name => {
      const member = value[name]
      return member === undefined ? [] : [`${wellFormed(name)}:${canonical(member)}`]
    })
  return `{${members.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('A number that is not finite cannot be written as JSON')
  return JSON.stringify(value)
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('Half of a surrogate pair cannot be written as JSON')
  return JSON.stringify(text)
}
