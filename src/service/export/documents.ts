import { stringify } from 'csv-stringify/sync'
import { canonical, type Json } from '../../ledger/canonical.ts'
import type { Instant } from '../../lesson/time.ts'
import type { PolicyAt } from '../policy/history.ts'
import type { Collected } from './collect.ts'
import type { NamesKnown } from './named.ts'
import { recordedIn, type Line } from './tables.ts'

/** Everything that goes out, as canonical JSON (RFC 8785); the account of it has files of its own. */
export const jsonOf = (collected: Collected, lines: readonly Line[], policyAt: PolicyAt): string => {
  const { lessons } = collected
  const matters = collected.matters.map(({ id, entries, row }) => ({ id, entries, row }))
  const parts = lessons.map(({ scheduled, journal, incidents, texts }) => ({ scheduled, journal, incidents, texts }))
  const policies = policiesIn(collected, lines, policyAt)
  return canonical(JSON.parse(JSON.stringify({ lessons: parts, matters, policies })) as Json)
}

/** A version of the school's policy, as far as clauses are named while it was in force: SHA-256 of it, since when, their words. */
export type PolicyNamed = {
  readonly version: string
  readonly since: Instant | undefined
  readonly clauses: Readonly<Record<string, string>>
}

/** The versions of the policy on which something in this export rests, in the order of time. */
export function policiesIn(collected: Collected, lines: readonly Line[], policyAt: PolicyAt): readonly PolicyNamed[] {
  const named = [...lines, ...recordedIn(collected).map(({ clauses, openedAt }) => ({ clauses, at: openedAt }))]
  const found = new Map<string, PolicyNamed>()
  for (const { at, clauses = [] } of named.toSorted((one, other) => one.at - other.at)) {
    const { hash, since, words } = policyAt(at)
    const own = Object.fromEntries(clauses.map(id => [id, words[id] ?? '']))
    if (clauses.length) found.set(hash, { version: hash, since, clauses: { ...found.get(hash)?.clauses, ...own } })
  }
  return [...found.values()]
}

/**
 * A table for a spreadsheet: UTF-8 with a byte order mark, lines ended as RFC 4180 has them, and a `'` before whatever a
 * spreadsheet would take for a formula.
 */
export const csvOf = (rows: readonly Readonly<Record<string, string>>[], columns: readonly string[]): string =>
  stringify([...rows], {
    ...{ header: true, columns: [...columns], bom: true, escape_formulas: true },
    record_delimiter: 'windows',
  })

/** Who the ids are, as the directory named them when it was exported. */
export const peopleCsv = (names: NamesKnown): string =>
  csvOf(
    [...names].map(([id, name]) => ({ id, name })),
    ['id', 'name'],
  )

/** What is given to a family is decided by people, matter by matter. */
export const withoutMatters = `Matters are not in here: neither reports, nor what the person asked, nor what people made of incidents. Look for them under the
person’s name, decide of each what is to be told to whom, and export it by itself. Lines and proofs have the ids of others who were
there: read all of it before it is given away.`

/** @param notes what must be known before any of it is given away */
export const readme = (title: string, at: string, notes: readonly string[]): string => `${title}
Exported ${at}
${notes.map(note => `\n${note}\n`).join('')}
record.json     everything, as canonical JSON (RFC 8785), with the words of the policy’s clauses in each version on which something rests
chronology.csv  the same as a table, a line for each thing seen, decided, done or said: with names, the school’s own time beside UTC, and
                the clauses in the words that were in force then
chronology.pdf  the same to read or print; tagged for screen readers (not validated)
incidents.csv   what stands on the school record
chat.csv        what was written and marked, with what stood beside it (where anything was); in record.json, letter by letter
people.csv      who the ids are, as the directory named them when this was exported
proofs.json     what proves each line: keys, signed checkpoints, and its place in the record; of the chat, each message as it was read
manifest.txt    SHA-256 of every file, signed

The record holds ids and UTC, and that is what proofs.json proves. Names, local times and the words of the policy were put beside them
when this was exported: somebody may have been called otherwise before. Whom the directory does not name any more stands by the id.

To check all of it without Chaperone: node verify-record.mjs <this zip> --key <a key that a lead was mailed>.
`
