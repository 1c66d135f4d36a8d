import { Field } from '@fluentui/react-field'
import { Select } from '@fluentui/react-select'
import { useState } from 'react'
import type { MatterWhole } from '../api/console.ts'
import { nameOf } from '../browser/name-of.ts'
import { TextField } from '../browser/text-field.tsx'
import { Form } from './forms.tsx'
import type { Take } from './steps.tsx'

type ShareProps = { people: MatterWhole['mayShareWith']; take: Take }

/** Lets a SENCO read the matter, for a reason that stands in it. Whom it is about or kept from is not among them. */
export function Share({ people, take }: ShareProps) {
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  if (people.length === 0) return null
  const person = chosen || (people[0]?.id ?? '')
  const go = async (): Promise<void> => {
    if (!(await take({ type: 'Shared', with: person, reason }))) return
    setChosen('')
    setReason('')
  }
  return (
    <Form title="Share it with a SENCO" press="Share it" isReady={reason.trim() !== ''} go={go}>
      <p>They read all of it from then on, and are told so; they decide nothing and take nothing away.</p>
      <Field label="With whom?">
        <Select value={person} onChange={(_, { value }) => setChosen(value)}>
          {people.map(one => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      <TextField label="Why must they know?" required value={reason} most={4000} change={setReason} />
    </Form>
  )
}
