import { stringify } from 'csv-stringify/sync'
import { inPlainWords } from '../../actions/safeguard-words.ts'
import type { MatterEntry } from '../../matters/entry.ts'
import { canonical, type Json } from '../../ledger/canonical.ts'
import type { Instant } from '../../lesson/time.ts'
import { seenWords } from '../chat/seen-words.ts'
import type { Written } from '../chat/written.ts'
import type { ScheduledLesson } from '../needs.ts'
import { utcOf, type WallClock } from './clock.ts'
import type { Collected } from './collect.ts'
import type { NamesKnown } from './named.ts'

/** A line of what is exported, with ids. */
export type Line = {
  readonly of: string
  /** The lesson's id in the record; empty where it is of none. */
  readonly lesson: string
  readonly at: Instant
  readonly kind: string
  readonly text: string
}

type Called = (text: string) => string

/** @param title what people call a lesson */
export const linesOf = (
  { lessons, matter }: Collected,
  title: (lesson: ScheduledLesson) => string,
): readonly Line[] => [
  ...lessons.flatMap(({ scheduled, account }) =>
    account.map(line => ({ of: title(scheduled), lesson: scheduled.id, ...line })),
  ),
  ...(matter?.entries ?? []).map(entry => ({ of: 'What was said of it', lesson: '', at: entry.at, ...saidIn(entry) })),
]

/** The same in plain words with names, and with the time as the school's clock showed it. */
export const lineRowsOf = (lines: readonly Line[], wall: WallClock, called: Called) =>
  lines.map(({ of, lesson, at, kind, text }) => ({
    ...{ of, lesson, local: wall(at), utc: utcOf(at), kind },
    text: called(inPlainWords(text)),
  }))
export const lineColumns = ['of', 'lesson', 'local', 'utc', 'kind', 'text'] as const

export const incidentRowsOf = ({ lessons }: Collected, wall: WallClock) =>
  lessons
    .flatMap(({ incidents }) => incidents)
    .map(({ number, lesson, clauses, band, state, openedAt }) => ({
      ...{ number, lesson, clauses: clauses.join(' '), band, state },
      ...{ opened: wall(openedAt), utc: utcOf(openedAt) },
    }))
export const incidentColumns = ['number', 'lesson', 'clauses', 'band', 'state', 'opened', 'utc'] as const

/** What was written and marked in the chats, and what stood beside it. What was written stays as it was, to the letter. */
export const chatRowsOf = ({ lessons }: Collected, wall: WallClock, called: Called) =>
  lessons.flatMap(({ scheduled, texts }) =>
    texts.map(({ message, part, author, writtenAt, text, seen, ...rest }) => ({
      ...{ lesson: scheduled.id, message, local: wall(writtenAt), utc: utcOf(writtenAt), part },
      by: author === undefined ? 'not told' : called(author),
      ...{ seen: seen.map(seenWords).join('; '), text, note: noteOn(rest) },
    })),
  )
export const chatColumns = ['lesson', 'message', 'local', 'utc', 'by', 'part', 'seen', 'text', 'note'] as const

const noteOn = ({ fetched, deletedAt }: Pick<Written, 'fetched' | 'deletedAt'>): string =>
  [
    ...(fetched ? ['read again after a restart: it may have been changed since it was written'] : []),
    ...(deletedAt === undefined ? [] : [`deleted by ${utcOf(deletedAt)}`]),
  ].join('; ')

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

/** Who the ids are, as the directory named them when it was exported. */
export const peopleCsv = (names: NamesKnown): string =>
  csvOf(
    [...names].map(([id, name]) => ({ id, name })),
    ['id', 'name'],
  )

export const readme = (title: string, at: string): string => `${title}
Exported ${at}

record.json     everything, as canonical JSON (RFC 8785)
chronology.csv  the same as a table, a line for each thing seen, decided or done: with names, and with the school's own time beside UTC
chronology.pdf  the same to read or print; tagged for screen readers (not validated)
incidents.csv   what stands on the school record
chat.csv        what was written and marked, with what stood beside it (where anything was); in record.json, letter by letter
people.csv      who the ids are, as the directory named them when this was exported
proofs.json     what proves each line: keys, signed checkpoints, and its place in the record; of the chat, each message as it was read
manifest.txt    SHA-256 of every file, signed

The record holds ids and UTC, and that is what proofs.json proves. Names and local times were put beside them when this was exported:
somebody may have been called otherwise before. Whom the directory does not name any more stands by the id.

To check all of it without Chaperone: node verify-record.mjs <this zip> --key <a key that a lead was mailed>.
`
