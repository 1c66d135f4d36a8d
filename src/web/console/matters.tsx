import { Button } from '@fluentui/react-button'
import { Switch } from '@fluentui/react-switch'
import { useEffect, useState } from 'react'
import { matterPage, type MatterRow } from '../api/console.ts'
import type { Client } from '../browser/client.ts'
import { when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { Matter } from './matter.tsx'
import { Table } from './table.tsx'

const origins = { lesson: 'From a lesson', report: 'A report', request: 'Someone asks to talk' } as const

/** The matters of whoever looks, newest first, a page at a time: ten thousand of them are no slower than fifty. */
export default function Matters({ client }: PlaceProps) {
  const [open, setOpen] = useState(true)
  const [chosen, setChosen] = useState<string>()
  const { rows, next, failed, more, again } = usePages(client, open)
  if (chosen !== undefined)
    return (
      <Matter
        client={client}
        id={chosen}
        back={() => {
          setChosen(undefined)
          void again()
        }}
      />
    )
  return (
    <section aria-labelledby="matters">
      <h2 id="matters">Matters</h2>
      <Switch label="Open ones only" checked={open} onChange={(_, { checked }) => setOpen(checked)} />
      {failed && <p role="alert">{failed}</p>}
      <p role="status">{rows.length === 0 ? 'There is nothing here.' : `${rows.length} shown.`}</p>
      <Table label="Table of matters" heads={['Band', 'What', 'Raised', 'Stands at', 'Clauses', 'Tasks']}>
        {rows.map(row => (
          <Row key={row.id} row={row} choose={() => setChosen(row.id)} />
        ))}
      </Table>
      {next && <Button onClick={() => void more()}>Show more</Button>}
    </section>
  )
}

function Row({ row, choose }: { row: MatterRow; choose: () => void }) {
  return (
    <tr>
      <td className={`band ${row.band}`}>{row.band}</td>
      <td>
        <Button appearance="transparent" onClick={choose}>
          {row.category ?? origins[row.origin]}
        </Button>
      </td>
      <td>{when(row.raisedAt)}</td>
      <td>{row.state}</td>
      <td>{row.clauses.join(', ')}</td>
      <td>{row.openTasks || ''}</td>
    </tr>
  )
}

function usePages(client: Client, open: boolean) {
  const [rows, setRows] = useState<readonly MatterRow[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [failed, setFailed] = useState('')
  const read = async (after: string | null, before: readonly MatterRow[]): Promise<void> => {
    const query = new URLSearchParams({ open: String(open), ...(after === null ? {} : { after }) })
    const asked = await client.get(`/api/v1/matters?${query.toString()}`, matterPage)
    setFailed('failed' in asked ? asked.failed : '')
    if ('failed' in asked) return
    setRows([...before, ...asked.value.matters])
    setNext(asked.value.next)
  }
  useEffect(() => {
    const start = setTimeout(() => void read(null, []), 0)
    return () => clearTimeout(start)
  }, [client, open])
  return { rows, next, failed, more: () => read(next, rows), again: () => read(null, []) }
}
