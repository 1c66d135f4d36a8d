import { useState } from 'react'
import { MomentField } from '../browser/moment-field.tsx'
import { TextField } from '../browser/text-field.tsx'
import { Form } from './forms.tsx'

type TaskProps = { send: (text: string, dueAt: number) => Promise<boolean> }

/** Something to be done, by whoever sets it; a matter is not closed before it is. */
export function Task({ send }: TaskProps) {
  const [text, setText] = useState('')
  const [dueAt, setDueAt] = useState<number>()
  const go = async (): Promise<void> => {
    if (!(await send(text, dueAt ?? Date.now() + day))) return
    setText('')
    setDueAt(undefined)
  }
  return (
    <Form title="A task" press="Set the task" go={go}>
      <TextField label="What is to be done?" value={text} most={4000} change={setText} />
      <MomentField label="Until when? (else by this time tomorrow)" at={dueAt} choose={setDueAt} />
    </Form>
  )
}

const day = 24 * 60 * 60 * 1000
