import { CsvError, parse } from 'csv-parse/sync'

/** A school's whole roll, or the lessons of a year, many times over; a file beyond it is neither. */
const mostRows = 20_000

type Parsed = { readonly info: { readonly lines: number }; readonly record: readonly string[] }
/** One row under its columns, and the line of the file on which it ends. */
export type Row = { readonly line: number; readonly row: Readonly<Record<string, string>> }
export type Table =
  | { readonly rows: readonly Row[] }
  /** `sound`: rows that can be read all the same, so that whatever else is wrong is told with it. */
  | { readonly faults: readonly string[]; readonly sound?: readonly Row[] }

/**
 * Reads a CSV file whose first line names its columns, in any order; a column that is unknown or missing is a fault, and no
 * row is ever dropped in silence. Of the optional ones a row has what the file has.
 */
export function csvTable(text: string, required: readonly string[], optional: readonly string[] = []): Table {
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
  const wrongHead = headFaults(names, required, optional)
  if (wrongHead.length) return { faults: wrongHead }
  const faults = bodyFaults(body, names.length)
  const rows = body.filter(({ record }) => record.length === names.length).map(rowUnder(names))
  return faults.length ? { faults, sound: rows } : { rows }
}

const rowUnder =
  (names: readonly string[]) =>
  ({ info, record }: Parsed): Row => ({
    line: info.lines,
    row: Object.fromEntries(names.map((name, index) => [name, plain(record[index] ?? '')])),
  })

const headFaults = (names: readonly string[], required: readonly string[], optional: readonly string[]): string[] => [
  ...names
    .filter(name => !required.includes(name) && !optional.includes(name))
    .map(name => `line 1: there is no column ${shown(name)}`),
  ...required.filter(name => !names.includes(name)).map(name => `line 1: the column ${name} is missing`),
  ...(new Set(names).size === names.length ? [] : ['line 1: a column is there twice']),
]

const bodyFaults = (body: readonly Parsed[], columns: number): string[] => [
  ...(body.length > mostRows ? [`the file has more than ${mostRows} rows`] : []),
  ...body
    .filter(({ record }) => record.length !== columns)
    .map(({ info, record }) => `line ${info.lines}: has ${record.length} cells; the columns are ${columns}`),
]

const shown = (name: string): string => JSON.stringify(name.slice(0, 40))

/** What a spreadsheet would run as a formula is written behind an apostrophe (OWASP), and read without it again. */
const plain = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
