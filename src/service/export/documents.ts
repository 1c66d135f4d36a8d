import { stringify } from 'csv-stringify/sync'
import type { MatterEntry } from '../../matters/entry.ts'
import { canonical, type Json } from '../../ledger/canonical.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import type { Collected } from './collect.ts'

/** A line of a table, as it goes into the CSV and the PDF. */
export type Line = { readonly of: string; readonly at: string; readonly kind: string; readonly text: string }

export const timeOf = (at: Instant): string => new Date(at).toISOString()

export const linesOf = ({ lessons, matter }: Collected): readonly Line[] => [
  ...lessons.flatMap(({ scheduled, account }) =>
    account.map(({ at, kind, text }) => ({ of: `Lesson ${scheduled.id}`, at: timeOf(at), kind, text })),
  ),
  ...(matter?.entries ?? []).map(entry => ({ of: 'What was said of it', at: timeOf(entry.at), ...saidIn(entry) })),
]

/** An entry as a line: what it is, by whom, and its words. */
function saidIn(entry: MatterEntry): Pick<Line, 'kind' | 'text'> {
  const said = Object.entries(entry).filter(([name]) => !['at', 'type', 'by'].includes(name))
  const fields = said.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return { kind: entry.type, text: [`by ${entry.by}`, ...fields].join('; ') }
}

/** Everything that goes out, as canonical JSON (RFC 8785); the account of it has files of its own. */
export const jsonOf = ({ lessons, matter }: Collected): string => {
  const parts = lessons.map(({ scheduled, journal, incidents }) => ({ scheduled, journal, incidents }))
  return canonical(JSON.parse(JSON.stringify({ lessons: parts, matter })) as Json)
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

/** Who the ids are, as the directory named them on the day of the export. */
export const peopleCsv = (names: ReadonlyMap<PersonId, string>): string =>
  csvOf(
    [...names].map(([id, name]) => ({ id, name })),
    ['id', 'name'],
  )

/** Ids of accounts in these lines: 36 characters of hexadecimal and hyphens. */
export const peopleIn = (text: string): readonly PersonId[] => [
  ...new Set(text.match(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g) as PersonId[] | null),
]

export const readme = (title: string): string => `${title}

record.json     everything, as canonical JSON (RFC 8785)
chronology.csv  the same as a table, a line for each thing seen, decided or done
chronology.pdf  the same to read or print; tagged for screen readers (not validated)
incidents.csv   what stands on the school record
people.csv      who the ids are, as the directory named them on the day of the export
proofs.json     what proves each line: keys, signed checkpoints, and its place in the record
manifest.txt    SHA-256 of every file, signed

To check all of it without Chaperone: node verify-record.mjs <this zip> --key <a key that a lead was mailed>.
`
