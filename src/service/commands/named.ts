import type { PersonId } from '../../lesson/people.ts'

/** Whom a name that staff typed means, of those whom it can mean; else why that is not clear. */
export type Meant = { readonly is: 'clear'; readonly person: PersonId } | { readonly is: 'nobody' | 'several' }

/**
 * A whole name first; else whoever alone has a name that begins so. Nothing is guessed: a warning that reaches the wrong
 * child cannot be taken back.
 */
export function meant(typed: string, names: ReadonlyMap<PersonId, string>): Meant {
  const wanted = plain(typed)
  if (!wanted) return { is: 'nobody' }
  const known = [...names].map(([person, name]) => ({ person, name: plain(name) }))
  const whole = known.filter(({ name }) => name === wanted)
  const begun = known.filter(({ name }) => `${name} `.startsWith(`${wanted} `))
  const found = whole.length ? whole : begun
  const [one, another] = found
  if (another) return { is: 'several' }
  return one ? { is: 'clear', person: one.person } : { is: 'nobody' }
}

/** Accents and case apart, as people type a name. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\s.,!]+/g, ' ')
    .trim()
    .toLowerCase()
