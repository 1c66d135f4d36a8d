import { Button } from '@fluentui/react-button'
import { useState } from 'react'
import type { Step } from '../api/console.ts'
import { Circumstances } from '../browser/circumstances.tsx'
import { TextField } from '../browser/text-field.tsx'

type Said = Omit<Extract<Step, { type: 'AccountAdded' }>, 'type'>

const fields = [
  ['facts', 'What happened?'],
  ['words', 'What did somebody say, in their own words?'],
  ['opinion', 'What do you think of it?'],
] as const

type AccountProps = {
  title: string
  press: string
  /** Absent: no reason is asked. */
  why?: string
  before?: Said
  send: (said: Said, reason: string) => Promise<boolean>
}

/** What somebody knows, kept apart as everywhere: what happened, what was said, what they think of it. */
export function Account({ title, ...form }: AccountProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <Form {...form} />}
    </details>
  )
}

function Form({ press, why, before = {}, send }: Omit<AccountProps, 'title'>) {
  const [said, setSaid] = useState<Said>(before)
  const [reason, setReason] = useState('')
  const go = async (): Promise<void> => {
    const written = Object.entries(said).filter(([, one]) => typeof one === 'number' || one?.trim())
    if (!(await send(Object.fromEntries(written), reason))) return
    setSaid(before)
    setReason('')
  }
  return (
    <>
      {fields.map(([name, label]) => (
        <TextField
          key={name}
          label={label}
          value={said[name] ?? ''}
          most={4000}
          change={value => setSaid({ ...said, [name]: value })}
        />
      ))}
      <details>
        <summary>When and where it was</summary>
        <Circumstances said={said} change={changed => setSaid({ ...said, ...changed })} />
      </details>
      {why !== undefined && <TextField label={why} required value={reason} most={4000} change={setReason} />}
      <Button onClick={() => void go()}>{press}</Button>
    </>
  )
}
