import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { PersonId } from '../../lesson/people.ts'
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

/** A school's whole roll many times over; a file beyond it is not a register. */
const mostRows = 20_000

/**
 * Adds the rows of a CSV file to a register: all, or none and every fault, each with its line. Columns may stand in any
 * order; one that is unknown or missing is a fault, and no row is ever dropped in silence.
 */
export async function importCsv(service: Service, kind: Kept, text: string, by: PersonId): Promise<Changed> {
  if (!(await mayKeep(service, kind, by))) return { status: 'forbidden' }
  const read = rowsOf(kind, text)
  if ('faults' in read) return { status: 'faulty', faults: read.faults }
  const faults = read.rows.flatMap(({ line, row }) =>
    checkEntry(service, kind, row, 0).faults.map(fault => `line ${line}: ${fault.replace(/^entry 0: /, '')}`),
  )
  if (faults.length) return { status: 'faulty', faults }
  return addToRegister(
    service,
    kind,
    read.rows.map(({ row }) => row),
    by,
  )
}

type Parsed = { readonly info: { readonly lines: number }; readonly record: readonly string[] }
type Row = { readonly line: number; readonly row: Readonly<Record<string, string>> }

function rowsOf(kind: Kept, text: string): { readonly rows: readonly Row[] } | { readonly faults: readonly string[] } {
  let parsed: readonly Parsed[]
  try {
    // With `info` csv-parse gives these; its types do not say so.
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }
    parsed = parse(text, options) as unknown as readonly Parsed[]
  } catch (error) {
    if (error instanceof CsvError) return { faults: [`the file is no CSV: ${error.code}`] }
    throw error
  }
  const [head, ...body] = parsed
  if (!head) return { faults: ['line 1: the file is empty'] }
  const names = head.record.map(name => name.trim())
  const faults = [
    ...names.filter(name => !columns[kind].includes(name)).map(name => `line 1: there is no column ${shown(name)}`),
    ...columns[kind].filter(name => !names.includes(name)).map(name => `line 1: the column ${name} is missing`),
    ...(new Set(names).size === names.length ? [] : ['line 1: a column is there twice']),
    ...(body.length > mostRows ? [`the file has more than ${mostRows} rows`] : []),
    ...body
      .filter(({ record }) => record.length !== names.length)
      .map(({ info, record }) => `line ${info.lines}: has ${record.length} cells; the columns are ${names.length}`),
  ]
  if (faults.length) return { faults }
  const rows = body.map(({ info, record }) => ({
    line: info.lines,
    row: Object.fromEntries(names.map((name, index) => [name, plain(record[index] ?? '')])),
  }))
  return { rows }
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 40))

/** What a spreadsheet would run as a formula is written behind an apostrophe, and read without it again (OWASP). */
const formula = /^[=+\-@\t\r]/
const safe = (cell: string): string => (formula.test(cell) || /^'[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const plain = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

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
