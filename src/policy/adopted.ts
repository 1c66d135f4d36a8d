import { createHash } from 'node:crypto'
import { readWords } from './clauses.ts'
import type { Policy } from './policy.ts'

/** What a school's policy was from one adoption to the next: whatever was written meanwhile quotes it. */
export type Adopted = {
  /** SHA-256, in hex, of the file as it stood and of the clauses' words in force with it. */
  readonly hash: string
  /** Each clause by its id: in the school's own words where its policy gives some. */
  readonly words: Readonly<Record<string, string>>
}

export function adoptedOf(text: string, policy: Policy): Adopted {
  const words = { ...Object.fromEntries(readWords()), ...policy.clauses }
  const hash = createHash('sha256')
    .update(JSON.stringify([text, words]))
    .digest('hex')
  return { hash, words }
}

/** As people see it: enough to tell two versions of one school apart. */
export const versionOf = ({ hash }: Pick<Adopted, 'hash'>): string => hash.slice(0, 8)

/** Every one of these clauses in the words in force, and the version of the policy; empty where there is none. */
export const quotedWhole = (clauses: readonly string[], adopted: Adopted): string =>
  clauses.length
    ? `${clauses.map(id => `${id}: ${adopted.words[id] ?? 'its words are not kept'}`).join(' ')} (policy ${versionOf(adopted)})`
    : ''

/** SharePoint's single line of text, and a card on a phone, take no more. */
const longest = 255

/** A clause in force and the version of the policy: `V27: Lessons are for groups. (policy 1f2e3d4c)`. */
export function quoted(clauses: readonly string[], adopted: Adopted): string | undefined {
  const [first, ...others] = clauses
  if (first === undefined) return undefined
  const version = ` (policy ${versionOf(adopted)}${others.length ? `; also ${others.join(', ')}` : ''})`
  const quote = `${first}: ${adopted.words[first] ?? ''}`
  const room = longest - version.length
  return `${quote.length > room ? `${quote.slice(0, room - 1)}…` : quote}${version}`
}
