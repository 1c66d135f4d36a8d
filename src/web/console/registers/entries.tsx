import { Switch } from '@fluentui/react-switch'
import { useCallback, useState } from 'react'
import {
  registerAnswer,
  registerPage,
  type Register,
  type RegisterAnswer,
  type RegisterEntry,
} from '../../api/registers.ts'
import type { Asked, Client } from '../../browser/client.ts'
import { save } from '../../browser/save.ts'
import { counted, when } from '../asked.tsx'
import { PagesTable } from '../pages.tsx'
import { usePages, type Page } from '../use-pages.ts'
import { Add } from './add.tsx'
import { End } from './end.tsx'
import { CsvFile } from './file.tsx'
import { columnWords, notes } from './words.ts'

type EntriesProps = { client: Client; register: Register }
type Row = RegisterEntry & { readonly shown: readonly string[] }

/** One register: what stands in it, and what can be done with it. */
export function Entries({ client, register }: EntriesProps) {
  const { kind, columns, canAdd } = register
  const [ended, setEnded] = useState(false)
  const [said, setSaid] = useState('')
  const path = `/api/v1/registers/${kind}`
  const pages = usePages<Row>(
    useCallback(after => readPage(client, register, { ended, after }), [client, register, ended]),
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
      <PagesTable
        pages={pages}
        label="Entries"
        heads={headsOf(register)}
        row={row => <Entry key={row.id} columns={columns} row={row} end={why => end(row.id, why)} />}
      />
    </>
  )
}

async function readPage(
  client: Client,
  { kind, columns }: Register,
  { ended, after }: { readonly ended: boolean; readonly after: string | null },
): Promise<Asked<Page<Row>>> {
  const query = new URLSearchParams({ ended: String(ended), ...(after === null ? {} : { after }) })
  const asked = await client.get(`/api/v1/registers/${kind}?${query.toString()}`, registerPage)
  if ('failed' in asked) return asked
  const { entries, names, next } = asked.value
  const cell = (entry: RegisterEntry, name: string): string => {
    const value = entry.cells[name] ?? ''
    return names[value] ?? value
  }
  return { value: { rows: entries.map(one => ({ ...one, shown: columns.map(({ name }) => cell(one, name)) })), next } }
}

/** The faults of a file stand in a list of their own. */
const notTaken = (where: string, faults: readonly string[]): string =>
  where === '/csv' ? 'Nothing was taken.' : `Not taken: ${faults.join('; ')}.`

const headsOf = ({ columns }: Register): readonly string[] => [
  ...columns.map(({ name }) => columnWords[name] ?? name),
  ...['Added', 'State'],
]

type EntryProps = { columns: Register['columns']; row: Row; end: (why: string) => Promise<string> }

function Entry({ columns, row: { shown, addedAt, addedBy, ended }, end }: EntryProps) {
  return (
    <tr>
      {shown.map((cell, index) => (
        <td key={columns[index]?.name}>{cell}</td>
      ))}
      <td>
        {when(addedAt)}, {addedBy.name ?? 'Chaperone'}
      </td>
      <td>
        {ended ? `Ended ${when(ended.at)}: ${ended.why}` : <End whose={shown.slice(0, 2).join(', ')} end={end} />}
      </td>
    </tr>
  )
}
