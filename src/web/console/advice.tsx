import { Field } from '@fluentui/react-field'
import { Input } from '@fluentui/react-input'
import { useState } from 'react'
import type { Step } from '../api/console.ts'
import { MomentField } from '../browser/moment-field.tsx'
import { TextField } from '../browser/text-field.tsx'
import { Form } from './forms.tsx'

type Sought = Omit<Extract<Step, { type: 'AdviceSought' }>, 'type'>

/** Somebody outside was asked: who, when, and what they said. A decision says afterwards what was made of it. */
export function Advice({ send }: { send: (sought: Sought) => Promise<boolean> }) {
  const [from, setFrom] = useState('')
  const [reference, setReference] = useState('')
  const [advice, setAdvice] = useState('')
  const [soughtAt, setSoughtAt] = useState<number>()
  const go = async (): Promise<void> => {
    if (soughtAt === undefined || !(await send({ from, reference, advice, soughtAt }))) return
    setFrom('')
    setReference('')
    setAdvice('')
    setSoughtAt(undefined)
  }
  return (
    <Form title="Advice that was sought" press="Write down the advice" isReady={soughtAt !== undefined} go={go}>
      <Field label="Of whom?" required>
        <Input value={from} maxLength={400} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <MomentField label="When was that?" at={soughtAt} choose={setSoughtAt} required />
      <TextField label="What did they say?" required value={advice} most={4000} change={setAdvice} />
      <Field label="Their reference, if they gave one">
        <Input value={reference} maxLength={400} onChange={(_, { value }) => setReference(value)} />
      </Field>
    </Form>
  )
}
