import { Button } from '@fluentui/react-button'
import { Checkbox } from '@fluentui/react-checkbox'
import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { checklist } from '../api/lesson.ts'
import type { Client } from '../browser/client.ts'

type List = z.infer<typeof checklist>

/** What only the teacher can know: ticked once a day, all of it with one press where all of it is so. */
export default function Checklist({ client }: { client: Client }) {
  const [list, setList] = useState<List>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    void client.get('/api/v1/checklist', checklist).then(asked => {
      if ('value' in asked) setList(asked.value)
      else setSaid(asked.failed)
    })
  }, [client])
  const tick = async (clauses: readonly string[]): Promise<void> => {
    const before = list
    setList(before && withTicks(before, clauses))
    const asked = await client.post('/api/v1/checklist', { clauses }, checklist)
    if ('failed' in asked) {
      setList(before)
      setSaid(asked.failed)
    } else {
      setList(asked.value)
      setSaid('It is in the register.')
    }
  }
  if (!list) return <p role="status">{said || 'Asking Chaperone'}</p>
  const open = list.items.filter(({ isTicked }) => !isTicked)
  return (
    <>
      <p role="status">
        {said || (open.length ? `${open.length} still to tick today.` : 'All of it is ticked today.')}
      </p>
      <Items items={list.items.filter(({ more }) => !more)} tick={tick} />
      <details>
        <summary>And more</summary>
        <Items items={list.items.filter(({ more }) => more)} tick={tick} />
      </details>
      {open.length > 0 && (
        <Button onClick={() => void tick(open.map(({ clause }) => clause))}>All of this is so</Button>
      )}
    </>
  )
}

/** Shown as ticked at once, and no longer so where it could not be kept. */
const withTicks = (list: List, clauses: readonly string[]): List => ({
  ...list,
  items: list.items.map(item => (clauses.includes(item.clause) ? { ...item, isTicked: true } : item)),
})

type ItemsProps = { items: List['items']; tick: (clauses: readonly string[]) => Promise<void> }

const Items = ({ items, tick }: ItemsProps) => (
  <ul>
    {items.map(({ clause, text, isTicked }) => (
      <li key={text}>
        <Checkbox
          label={`${text} (${clause})`}
          checked={isTicked}
          disabled={isTicked}
          onChange={() => void tick([clause])}
        />
      </li>
    ))}
  </ul>
)
