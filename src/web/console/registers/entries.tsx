import { Button } from '@fluentui/react-button'
import { Switch } from '@fluentui/react-switch'
import { useCallback, useState } from 'react'
import {
  registerAnswer,
  registerPage,
  type Register,
  type RegisterAnswer,
  type RegisterEntry,
} from '../../api/registers.ts'
import type { Client } from '../../browser/client.ts'
import { save } from '../../browser/save.ts'
import { counted, when } from '../asked.tsx'
import { usePages } from '../use-pages.ts'
import { Add } from './add.tsx'
import { End } from './end.tsx'
import { CsvFile } from './file.tsx'
import { columnWords, notes } from './words.ts'
import { Table } from '../table.tsx'

type EntriesProps = { client: Client; register: Register }
type Row = RegisterEntry & { readonly shown: readonly string[] }

/** One register: what stands in it, and what can be done with it. */
export function Entries({ client, register }: EntriesProps) {
  const { kind, columns, canAdd } = register
  const [ended, setEnded] = useState(false)
  const [said, setSaid] = useState('')
  const path = `/api/v1/registers/${kind}`
  const pages = usePages<Row>(
    useCallback(
      async after => {
        const query = new URLSearchParams({ ended: String(ended), ...(after === null ? {} : { after }) })
        const asked = await client.get(`${path}?${query.toString()}`, registerPage)
        if ('failed' in asked) return asked
        const { entries, names, next } = asked.value
        const cell = (entry: RegisterEntry, name: string): string => {
          const value = entry.cells[name] ?? ''
          return names[value] ?? value
        }
        return {
          value: { rows: entries.map(one => ({ ...one, shown: columns.map(({ name }) => cell(one, name)) })), next },
        }
      },
      [client, path, ended, columns],
    ),
  )
  const send = async (where: string, body: unknown): Promise<RegisterAnswer | undefined> => {
    const asked = await client.post(`${path}${where}`, body, registerAnswer)
    if ('failed' in asked) {
      setSaid(asked.failed)
      return undefined
    }
    const { taken, faults } = asked.value
    setSaid(taken ? `${counted(taken, 'entry', 'entries')} changed.` : notTaken(where, faults))
    if (taken) await pages.again()
    return asked.value
  }
  const isTaken = async (where: string, body: unknown): Promise<boolean> => ((await send(where, body))?.taken ?? 0) > 0
  const end = async (id: string, why: string): Promise<string> => {
    const answer = await send('/end', { id, why })
    return answer ? answer.faults.join('; ') : 'Chaperone cannot be reached.'
  }
  const give = async (): Promise<void> => {
    const file = await client.file(`${path}/csv`)
    if ('failed' in file) setSaid(file.failed)
    else save(`${kind}.csv`, file.value)
  }
  return (
    <>
      <p>{notes[kind]}</p>
      <p role="status">
        {said || (pages.isHere && (pages.rows.length ? `${pages.rows.length} shown.` : 'There is nothing here.'))}
      </p>
      {pages.failed && <p role="alert">{pages.failed}</p>}
      {canAdd && <Add key={kind} client={client} register={register} add={entry => isTaken('', { entry })} />}
      {canAdd && <CsvFile take={text => send('/csv', { text })} give={give} />}
      <Switch label="Also those that have ended" checked={ended} onChange={(_, { checked }) => setEnded(checked)} />
      <EntryTable columns={columns} rows={pages.rows} end={end} />
      {pages.next && <Button onClick={() => void pages.more()}>Show more</Button>}
    </>
  )
}

/** The faults of a file stand in a list of their own. */
const notTaken = (where: string, faults: readonly string[]): string =>
  where === '/csv' ? 'Nothing was taken.' : `Not taken: ${faults.join('; ')}.`

type TableProps = {
  columns: Register['columns']
  rows: readonly Row[]
  end: (id: string, why: string) => Promise<string>
}

function EntryTable({ columns, rows, end }: TableProps) {
  return (
    <Table label="Entries" heads={[...columns.map(({ name }) => columnWords[name] ?? name), 'Added', 'State']}>
      {rows.map(({ id, shown, addedAt, addedBy, ended }) => (
        <tr key={id}>
          {shown.map((cell, index) => (
            <td key={columns[index]?.name}>{cell}</td>
          ))}
          <td>
            {when(addedAt)}, {addedBy.name ?? 'Chaperone'}
          </td>
          <td>
            {ended ? (
              `Ended ${when(ended.at)}: ${ended.why}`
            ) : (
              <End whose={shown.slice(0, 2).join(', ')} end={why => end(id, why)} />
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
