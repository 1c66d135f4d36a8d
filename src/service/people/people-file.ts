import { csvTable, type Row } from '../csv-table.ts'
import type { Listed } from './needs.ts'

/** A file that the policy names, as it stands now; no text: it cannot be read. */
type PeopleFile = { readonly name: string; readonly text: string | undefined }
type PeopleRead =
  | { readonly status: 'good'; readonly people: ReadonlyMap<string, Listed> }
  /** No text of a file is quoted, for it names people. */
  | { readonly status: 'faulty'; readonly faults: readonly string[] }

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const principalName = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/

/** Reads all files as one list: whole, or not at all and every fault. A row is `person,place` (docs/administrator.md). */
export function readPeople(files: readonly PeopleFile[]): PeopleRead {
  const people = new Map<string, Listed>()
  const before = new Map<string, string>()
  const faults = files.flatMap(({ name, text }) => {
    const rows = rowsOf(text)
    if ('faults' in rows) return rows.faults.map(fault => `${name}: ${fault}`)
    return rows.rows.flatMap((row): readonly string[] => {
      const { person, place, faults: own } = entryOf(row)
      const here = `${name}: line ${row.line}`
      if (place === undefined || own.length) return own.map(fault => `${here}: ${fault}`)
      const other = people.get(person)
      if (other && other.place !== place)
        return [`${here}: is ${place} here and ${other.place} in ${before.get(person) ?? ''}: leave one of them out`]
      if (!other) before.set(person, here)
      people.set(person, { place, file: name })
      return []
    })
  })
  return faults.length ? { status: 'faulty', faults } : { status: 'good', people }
}

function rowsOf(text: string | undefined): ReturnType<typeof csvTable> {
  if (text === undefined) return { faults: ['it is not in the folder of the policy'] }
  const table = csvTable(text, ['person', 'place'])
  return 'faults' in table || table.rows.length ? table : { faults: ['it names nobody'] }
}

function entryOf({ row }: Row) {
  const person = (row.person ?? '').trim().toLowerCase()
  const said = (row.place ?? '').trim().toLowerCase()
  const place: Listed['place'] | undefined = said === 'staff' || said === 'pupil' ? said : undefined
  return {
    ...{ person, place },
    faults: [
      ...(guid.test(person) || principalName.test(person)
        ? []
        : ['person: write the object id or the user principal name (name@school.example)']),
      ...(place === undefined ? ['place: write staff or pupil'] : []),
    ],
  }
}
