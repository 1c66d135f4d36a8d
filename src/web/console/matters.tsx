import { Button } from '@fluentui/react-button'
import { Switch } from '@fluentui/react-switch'
import { useCallback, useState } from 'react'
import { matterPage, type MatterListed, type Waiting } from '../api/console.ts'
import { Until } from '../browser/until.tsx'
import { when } from './asked.tsx'
import type { PlaceProps } from './console.tsx'
import { Matter } from './matter.tsx'
import { Opening } from './opening.tsx'
import { PagesTable } from './pages.tsx'
import { Sealed } from './sealed.tsx'
import { usePages } from './use-pages.ts'

const origins = { lesson: 'From a lesson', report: 'A report', request: 'Someone asks to talk' } as const

/** The matters of whoever looks, newest first, a page at a time: ten thousand of them are no slower than fifty. */
export default function Matters({ client, roles }: PlaceProps) {
  const [isOpen, setIsOpen] = useState(true)
  const pages = usePages<MatterListed>(
    useCallback(
      async after => {
        const query = new URLSearchParams({ open: String(isOpen), ...(after === null ? {} : { after }) })
        const asked = await client.get(`/api/v1/matters?${query.toString()}`, matterPage)
        return 'failed' in asked ? asked : { value: { rows: asked.value.matters, next: asked.value.next } }
      },
      [client, isOpen],
    ),
    10_000,
  )
  const { rows, failed, isHere, again } = pages
  return (
    <Opening<string>
      again={() => void again()}
      one={(id, back, open) => <Matter key={id} client={client} id={id} back={back} open={open} />}
      list={open => (
        <section aria-labelledby="matters">
          <h2 id="matters">Matters</h2>
          <Switch label="Open ones only" checked={isOpen} onChange={(_, { checked }) => setIsOpen(checked)} />
          {failed && <p role="alert">{failed}</p>}
          <p role="status">{isHere && shownOf(rows)}</p>
          <PagesTable
            pages={pages}
            label="Table of matters"
            heads={['Band', 'What', 'Raised', 'Stands at', 'Waits for', 'Clauses', 'Tasks']}
            row={row => <Row key={row.id} row={row} choose={() => open(row.id)} />}
          />
          {roles.some(role => ['headteacher', 'chair', 'dpo'].includes(role)) && <Sealed client={client} open={open} />}
        </section>
      )}
    />
  )
}

function shownOf(rows: readonly MatterListed[]): string {
  if (rows.length === 0) return 'There is nothing here.'
  const waiting = rows.filter(({ unanswered }) => unanswered).length
  return `${rows.length} shown${waiting ? `, ${waiting} of which nobody has answered` : ''}.`
}

/** Until somebody has answered, one person after the other is asked. */
function WaitsFor({ unanswered, nextAskedAt }: Waiting) {
  if (!unanswered) return null
  if (nextAskedAt === null) return 'an answer'
  return (
    <>
      an answer; the next person is asked at {when(nextAskedAt)} <Until at={nextAskedAt} />
    </>
  )
}

function Row({ row, choose }: { row: MatterListed; choose: () => void }) {
  return (
    <tr>
      <td className={`band ${row.band}`}>{row.band}</td>
      <th scope="row">
        <Button appearance="transparent" className="opens" onClick={choose}>
          {row.category ?? origins[row.origin]}
        </Button>
      </th>
      <td>{when(row.raisedAt)}</td>
      <td>{row.state}</td>
      <td>
        <WaitsFor {...row} />
      </td>
      <td>{row.clauses.join(', ')}</td>
      <td>{row.openTasks || ''}</td>
    </tr>
  )
}
