import { Button } from '@fluentui/react-button'
import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { Textarea } from '@fluentui/react-textarea'
import { useState } from 'react'
import type { Step } from '../api/console.ts'
import { MomentField } from '../browser/moment-field.tsx'

type Sought = Omit<Extract<Step, { type: 'AdviceSought' }>, 'type'>

/** Somebody outside was asked: who, when, and what they said. A decision says afterwards what was made of it. */
export function Advice({ send }: { send: (sought: Sought) => Promise<boolean> }) {
  const [from, setFrom] = useState('')
  const [reference, setReference] = useState('')
  const [advice, setAdvice] = useState('')
  const [soughtAt, setSoughtAt] = useState<number>()
  const go = async (at: number): Promise<void> => {
    if (!(await send({ from, reference, advice, soughtAt: at }))) return
    setFrom('')
    setReference('')
    setAdvice('')
    setSoughtAt(undefined)
  }
  return (
    <details>
      <summary>Advice that was sought</summary>
      <Field label="Of whom?" required>
        <Input value={from} maxLength={400} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <MomentField label="When was that?" at={soughtAt} choose={setSoughtAt} required />
      <Field label="What did they say?" required>
        <Textarea value={advice} maxLength={4000} onChange={(_, { value }) => setAdvice(value)} />
      </Field>
      <Field label="Their reference, if they gave one">
        <Input value={reference} maxLength={400} onChange={(_, { value }) => setReference(value)} />
      </Field>
      <Button disabled={soughtAt === undefined} onClick={() => soughtAt !== undefined && void go(soughtAt)}>
        Write down the advice
      </Button>
    </details>
  )
}
