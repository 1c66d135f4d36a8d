import { stringify } from 'csv-stringify/sync'
import type { PersonId } from '../../lesson/people.ts'
import { csvTable } from '../csv-table.ts'
import type { Service } from '../service.ts'
import { addToRegister, checkEntry, entriesFor, mayKeep, type Changed } from './change.ts'
import type { Kept } from './entries.ts'

/** Columns of each register, in the order in which they are written. */
export const columns: Readonly<Record<Kept, readonly string[]>> = {
  agreement: [
    ...['pupil', 'purpose', 'approver', 'adult', 'location', 'dress'],
    ...['from', 'until', 'days', 'starts', 'ends'],
  ],
  notice: ['pupil', 'notice', 'version', 'on'],
  bar: ['pupil', 'reason', 'from', 'until', 'authority'],
  training: ['person', 'course', 'until'],
  visitor: ['name', 'organisation', 'class', 'on', 'host'],
}

/**
 * Adds the rows of a CSV file to a register: all, or none and every fault, each with its line. Columns may stand in any
 * order; one that is unknown or missing is a fault, and no row is ever dropped in silence.
 */
export async function importCsv(service: Service, kind: Kept, text: string, by: PersonId): Promise<Changed> {
  if (!(await mayKeep(service, kind, by))) return { status: 'forbidden' }
  const read = csvTable(text, columns[kind])
  const rows = 'faults' in read ? (read.sound ?? []) : read.rows
  const wrong = rows.flatMap(({ line, row }) =>
    checkEntry(service, kind, row, 0).faults.map(fault => `line ${line}: ${fault.replace(/^entry 0: /, '')}`),
  )
  const faults = [...('faults' in read ? read.faults : []), ...wrong]
  if (faults.length) return { status: 'faulty', faults: faults.toSorted((one, other) => lineOf(one) - lineOf(other)) }
  return addToRegister(
    service,
    kind,
    rows.map(({ row }) => row),
    by,
  )
}

/** What is wrong with the file as a whole comes first. */
const lineOf = (fault: string): number => Number(/^line (\d+):/.exec(fault)?.[1] ?? 0)

/** What a spreadsheet would run as a formula is written behind an apostrophe, and `csvTable` reads it without it again (OWASP). */
const formula = /^[=+\-@\t\r]/
const safe = (cell: string): string => (formula.test(cell) || /^'[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

type Exported = { readonly status: 'done'; readonly text: string } | { readonly status: 'forbidden' }

/** The standing entries of a register, as `importCsv` reads them again; with a byte order mark, for Excel. */
export async function exportCsv(service: Service, kind: Kept, by: PersonId): Promise<Exported> {
  const entries = await entriesFor(service, kind, by)
  if (entries === 'forbidden') return { status: 'forbidden' }
  const standing = entries.filter(({ ended }) => ended === undefined)
  const rows = standing.map(({ entry }) => columns[kind].map(name => safe(cellOf(entry[name]))))
  return { status: 'done', text: stringify([columns[kind], ...rows], { bom: true, record_delimiter: 'windows' }) }
}

const cellOf = (value: unknown): string => (typeof value === 'string' ? value : '')
