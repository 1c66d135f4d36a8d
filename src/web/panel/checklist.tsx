import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { checklist } from '../api/lesson.ts'
import type { Client } from '../browser/client.ts'

type Item = z.infer<typeof checklist>['items'][number]

/** What only the teacher can know, to look over before the lesson; asked for when somebody opens it. */
export function Checklist({ client }: { client: Client }) {
  const [open, setOpen] = useState(false)
  const [items, setItems] = useState<readonly Item[]>([])
  useEffect(() => {
    if (!open) return
    void client.get('/api/v1/checklist', checklist).then(asked => {
      if ('value' in asked) setItems(asked.value.items)
    })
  }, [client, open])
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Before the lesson: what only you can know</summary>
      <ul>
        {items.map(({ clause, text }) => (
          <li key={text}>
            {text} <small>{clause}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
