import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'
import { MomentField } from '../browser/moment-field.tsx'

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
    <details>
      <summary>A task</summary>
      <Field label="What is to be done?">
        <Textarea value={text} maxLength={4000} onChange={(_, { value }) => setText(value)} />
      </Field>
      <MomentField label="Until when? (else by this time tomorrow)" at={dueAt} choose={setDueAt} />
      <Button onClick={() => void go()}>Set the task</Button>
    </details>
  )
}

const day = 24 * 60 * 60 * 1000
