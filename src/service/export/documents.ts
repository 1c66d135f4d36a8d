import { stringify } from 'csv-stringify/sync'
import type { MatterEntry } from '../../matters/entry.ts'
import { canonical, type Json } from '../../ledger/canonical.ts'
import type { PersonId } from '../../lesson/people.ts'
import type { Instant } from '../../lesson/time.ts'
import { seenWords } from '../chat/seen-words.ts'
import type { Written } from '../chat/written.ts'
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

/** What was written and marked in the chats, and what stood beside it. */
export const chatRowsOf = ({ lessons }: Collected): readonly Readonly<Record<ChatColumn, string>>[] =>
  lessons.flatMap(({ scheduled, texts }) =>
    texts.map(({ message, part, author, writtenAt, text, seen, ...rest }) => ({
      ...{ lesson: scheduled.id, message, written: timeOf(writtenAt), by: author ?? 'not told', part },
      ...{ seen: seen.map(seenWords).join('; '), text, note: noteOn(rest) },
    })),
  )
export const chatColumns = ['lesson', 'message', 'written', 'by', 'part', 'seen', 'text', 'note'] as const
type ChatColumn = (typeof chatColumns)[number]

const noteOn = ({ fetched, deletedAt }: Pick<Written, 'fetched' | 'deletedAt'>): string =>
  [
    ...(fetched ? ['read again after a restart: it may have been changed since it was written'] : []),
    ...(deletedAt === undefined ? [] : [`deleted by ${timeOf(deletedAt)}`]),
  ].join('; ')

/** The same to print. */
export const chatLinesOf = (collected: Collected): readonly Line[] =>
  chatRowsOf(collected).map(({ lesson, written, by, part, seen, text, note }) => ({
    ...{ of: `What was written in lesson ${lesson}`, at: written, kind: seen ? `${part}: ${seen}` : part },
    text: `${by} wrote: ${text}${note ? ` (${note})` : ''}`,
  }))

/** An entry as a line: what it is, by whom, and its words. */
function saidIn(entry: MatterEntry): Pick<Line, 'kind' | 'text'> {
  const said = Object.entries(entry).filter(([name]) => !['at', 'type', 'by'].includes(name))
  const fields = said.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
  return { kind: entry.type, text: [`by ${entry.by}`, ...fields].join('; ') }
}

/** Everything that goes out, as canonical JSON (RFC 8785); the account of it has files of its own. */
export const jsonOf = ({ lessons, matter }: Collected): string => {
  const parts = lessons.map(({ scheduled, journal, incidents, texts }) => ({ scheduled, journal, incidents, texts }))
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
chat.csv        what was written and marked, with what stood beside it (where anything was); in record.json, letter by letter
people.csv      who the ids are, as the directory named them on the day of the export
proofs.json     what proves each line: keys, signed checkpoints, and its place in the record; of the chat, each message as it was read
manifest.txt    SHA-256 of every file, signed

To check all of it without Chaperone: node verify-record.mjs <this zip> --key <a key that a lead was mailed>.
`
